import { ask } from './api.js';
import { drawSteps } from './steps.js';
import { count, h } from './dom.js';
import { go } from './state.js';
import { opener } from './table.js';
import { inWords } from './time.js';

const END = 'id ... on Speaker { name } ... on Affiliation { name }';

const QUERY = `query Path($from: ID!, $to: ID!) {
  from: node(id: $from) { ${END} }
  to: node(id: $to) { ${END} }
  analytics {
    path(from: $from, to: $to) {
      length
      steps {
        from { ${END} }
        to { ${END} }
        talk { id title startsAt conference { name } }
        session { title startsAt conference { name } }
        affiliation { id name }
        talks { id title startsAt conference { name } }
      }
    }
  }
}`;

const SUGGESTIONS = `query Suggestions($text: String!) {
  search(text: $text, kinds: [SPEAKER, AFFILIATION], first: 20) {
    nodes {
      __typename
      ... on Speaker { id name affiliation { name } }
      ... on Affiliation { id name }
    }
  }
}`;

const NAME = `query Name($id: ID!) {
  node(id: $id) { ${END} }
}`;

export default {
	about: 'The shortest way from one speaker or affiliation to another, and what joins them.',
	fields: [suggesting('from', 'From'), suggesting('to', 'To')],
	questions: ({ from, to }) => from && to ? [{ query: QUERY, variables: { from, to } }] : [],
	draw(place, data) {
		if (!data.analytics) {
			place.append(h('p', { class: 'empty' }, 'Choose two: type the beginning of a name and take one of the suggestions.'));
			return { summary: '' };
		}
		const { from, to, analytics: { path } } = data;
		const [start, end] = [from, to].map((one) => one?.name ?? 'somebody who is not here');
		if (!path && data.problems.length) {
			return {};
		}
		if (!path) {
			place.append(h('p', { class: 'empty' }, `No talk, session or affiliation leads from ${start} to ${end} in twelve hops.`));
			return { summary: 'There is no path.' };
		}
		if (path.steps.length === 0) {
			place.append(h('p', { class: 'empty' }, 'Both are the same.'));
			return { summary: 'No step is needed.' };
		}
		const svg = drawSteps(place, path.steps.map((step) => ({ ...step, by: join(step) })), (id) => go({ open: id }));
		place.append(h('h2', null, 'In words'), h('ol', { class: 'steps' }, path.steps.map(words)));
		return {
			summary: `From ${start} to ${end}: ${count(path.steps.length, 'step')}, ${path.length} hops in the graph.`,
			table: { head: ['from', 'to', 'joined_by', 'talks'], rows: path.steps.map((step) => [step.from.name,
				step.to.name, join(step), step.talks.map((talk) => talk.title ?? 'Untitled').join('; ')]) },
			svg,
		};
	},
};

const join = ({ talk, session, affiliation }) => talk ? `talk: ${talk.title ?? 'Untitled'}`
	: session ? `session: ${session.title}` : `affiliation: ${affiliation?.name ?? '?'}`;

function words(step) {
	const both = [opener(step.from), ' and ', opener(step.to)];
	const on = ({ startsAt, conference }) => h('span', { class: 'quiet' }, ` (${conference.name}, ${inWords(startsAt)})`);
	const evidence = step.talks.filter((talk) => talk.id !== step.talk?.id);
	return h('li', null,
		step.talk ? [...both, ' are joined by the talk ', opener(step.talk), on(step.talk)]
			: step.session ? [...both, ` both have talks in the session ${step.session.title}`, on(step.session)]
				: [...both, ' both spoke for ', opener(step.affiliation)],
		'.', evidence.length > 0 && h('ul', null, evidence.map((talk) => h('li', null, opener(talk), on(talk)))));
}

// A box that suggests who is meant; what was taken stands in the address by its id.
function suggesting(name, label) {
	const list = h('datalist', { id: `suggestions-${name}` });
	const field = { name, label, value: '', wide: true, beside: list };
	const known = new Map();
	let waiting;
	const suggest = async (text) => {
		const { search } = await ask({ query: SUGGESTIONS, variables: { text } });
		list.replaceChildren(...search.nodes.map((node) => {
			const shown = distinct(node, known);
			known.set(shown, node.id);
			return h('option', { value: shown });
		}));
	};
	const input = () => {
		const text = field.control.value.trim();
		clearTimeout(waiting);
		if (known.has(text) || !text) {
			go({ [name]: known.get(text) });
		}
		else {
			waiting = setTimeout(() => suggest(text).catch(() => list.replaceChildren()), 200);
		}
	};
	field.make = () => h('input', { name, type: 'search', list: list.id, autocomplete: 'off', oninput: input });
	field.fill = async (state) => {
		const id = state[name];
		if (known.get(field.control.value.trim()) !== id) {
			const answer = id ? await ask({ query: NAME, variables: { id } }) : null;
			field.control.value = answer?.node?.name ?? '';
			known.set(field.control.value, id);
		}
	};
	return field;
}

// Namesakes are told apart by their affiliations, and by the order of their coming at last.
function distinct({ __typename, id, name, affiliation }, known) {
	const base = `${name} (${__typename === 'Speaker' ? affiliation?.name ?? 'speaker' : 'affiliation'})`;
	let shown = base;
	for (let i = 2; known.has(shown) && known.get(shown) !== id; i++) {
		shown = `${base} ${i}`;
	}
	return shown;
}
