import { askAll } from './api.js';
import { percent, whole } from './dom.js';

const QUERY = `query Conferences($after: String) {
  conferences(orderBy: [{ startDate: DESC }], first: 500, after: $after) {
    nodes { id slug name series startDate endDate timeZone }
    pageInfo { hasNextPage endCursor }
  }
}`;

// All of them, the latest first.
export const conferences = async () =>
	(await askAll({ query: QUERY, variables: {} }, (data) => data.conferences)).nodes;

// The one that was chosen; else the one that is on or comes next; else the latest.
export function chosen(all, slug) {
	const today = new Date().toISOString().slice(0, 10);
	return all.find((one) => one.slug === slug) ?? all.findLast((one) => one.endDate >= today) ?? all[0];
}

const SERIES = 'series:';

// What analytics are limited to: a conference, a series, or nothing.
export function scope(all, choice = '') {
	if (choice.startsWith(SERIES)) {
		return { series: choice.slice(SERIES.length) };
	}
	const one = all.find((conference) => conference.slug === choice);
	return one ? { conferences: [one.id] } : null;
}

// For a chooser: all together, each series that has several, each conference.
export function options(all, together) {
	const one = ({ slug, name, startDate }) => ({ value: slug, label: dated(name, startDate.slice(0, 4)) });
	const series = [...d3.group(all.filter((conference) => conference.series), (conference) => conference.series)]
		.filter(([, editions]) => editions.length > 1)
		.map(([name, editions]) => ({ value: SERIES + name, label: `${name}, ${editions.length} conferences` }));
	return together
		? [
			{ value: '', label: 'All conferences' },
			{ label: 'Series', options: series },
			{ label: 'Conferences', options: all.map(one) },
		]
		: all.map(one);
}

const dated = (name, year) => name.includes(year) ? name : `${name} (${year})`;

export const coverage = ({ talks, talksWithAffiliation, speakers, speakersWithAffiliation }) =>
	`This stands on what is known: an affiliation of ${of(talksWithAffiliation, talks)} talks`
	+ ` and of ${of(speakersWithAffiliation, speakers)} speakers.`;

const of = (some, all) => `${whole(some)} of ${whole(all)}${all ? ` (${percent(some / all)})` : ''}`;
