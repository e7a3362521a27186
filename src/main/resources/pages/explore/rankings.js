import { bars } from './chart.js';
import { coverage, scope } from './conferences.js';
import { count, h } from './dom.js';
import { RANKINGS } from './ranking-kinds.js';
import { go } from './state.js';
import { table } from './table.js';

const choices = (about) => Object.entries(RANKINGS).filter(([, ranking]) => ranking.about === about)
	.map(([value, { label }]) => ({ value, label }));

export default {
	about: 'Who brings most to the stage, who is most central, and how far a stage belongs to few.',
	conference: 'all',
	fields: [
		{ name: 'by', label: 'Ranking', value: 'affiliations-talks', wide: true,
			options: ['Affiliations', 'Speakers', 'Conferences'].map((about) => ({ label: about, options: choices(about) })) },
		{ name: 'first', label: 'At most', value: '20',
			options: ['10', '20', '50', '100'].map((value) => ({ value, label: value })) },
	],
	questions(now, all) {
		const { query, variables, series } = ranking(now);
		const limits = scope(all, now.conference);
		const of = series ? { series: seriesOf(now, all) } : { scope: limits };
		return series && !of.series ? [] : [{ query, variables: { ...variables, ...of, first: Number(now.first) } }];
	},
	draw(place, { analytics }, now) {
		const { head, rows, label, empty } = ranking(now);
		if (!analytics) {
			place.append(h('p', { class: 'empty' }, 'This is about the conferences of a series. Choose a series, '
				+ 'or a conference that is part of one.'));
			return { summary: '' };
		}
		const found = rows(analytics);
		const known = analytics.coverage ? coverage(analytics.coverage) : '';
		if (found.length === 0) {
			place.append(h('p', { class: 'empty' }, empty));
			return { summary: known };
		}
		const svg = bars(place, label, found.map(({ id, ...one }) => ({ ...one, open: id && (() => go({ open: id })) })));
		const cells = found.map((one) => one.cells);
		place.append(table(`${label}, in figures`, head, cells));
		return { summary: `${count(found.length, 'row')}. ${known}`, table: { head, rows: cells }, svg };
	},
};

const ranking = ({ by }) => RANKINGS[by] ?? RANKINGS['affiliations-talks'];

function seriesOf({ conference = '' }, all) {
	return scope(all, conference)?.series ?? all.find((one) => one.slug === conference)?.series;
}
