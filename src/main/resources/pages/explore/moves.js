import { bars } from './chart.js';
import { coverage, scope } from './conferences.js';
import { count, h } from './dom.js';
import { opener, table } from './table.js';
import { inWords } from './time.js';

const QUERY = `query Moves($scope: Scope, $first: Int) {
  analytics {
    coverage(scope: $scope) { talks talksWithAffiliation speakers speakersWithAffiliation }
    affiliationMoves(scope: $scope, first: $first) {
      count
      from { id name }
      to { id name }
      moves {
        speaker { id name }
        before { id title startsAt conference { name } }
        after { id title startsAt conference { name } }
      }
    }
  }
}`;

export default {
	about: 'Speakers who stood for one affiliation at a conference, and for another at the next.',
	conference: 'all',
	fields: [
		{ name: 'first', label: 'At most', value: '20',
			options: ['10', '20', '50', '100'].map((value) => ({ value, label: `${value} moves` })) },
	],
	questions: (now, all) => [{ query: QUERY, variables: { scope: scope(all, now.conference), first: Number(now.first) } }],
	draw(place, { analytics }) {
		const moves = analytics.affiliationMoves;
		if (moves.length === 0) {
			place.append(h('p', { class: 'empty' }, 'No moves: it takes two conferences at which the same '
				+ 'speakers stood for different affiliations. Try all conferences.'));
			return { summary: coverage(analytics.coverage) };
		}
		const svg = bars(place, 'Moves between affiliations', moves.map((one) => ({
			label: `${one.from.name} → ${one.to.name}`, value: one.count, shown: count(one.count, 'speaker'),
		})));
		const head = ['Speaker', 'From', 'To', 'Last talk before', 'When', 'First talk after', 'When'];
		const rows = moves.flatMap(({ from, to, moves: each }) => each.map(({ speaker, before, after }) => [
			opener(speaker), opener(from), opener(to), opener(before), moment(before), opener(after), moment(after)]));
		place.append(table('Who moved, and at which talks', head, rows));
		return {
			summary: `${count(moves.length, 'pair')} of affiliations. ${coverage(analytics.coverage)}`,
			table: { head, rows },
			svg,
		};
	},
};

const moment = ({ startsAt, conference }) => `${inWords(startsAt)}, ${conference.name}`;
