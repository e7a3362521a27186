import { figure, h } from './dom.js';
import { address } from './state.js';

// A table; a cell is text, a number, or an element.
export function table(caption, head, rows) {
	const numeric = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
	// a row is headed by its first words, and not by its place in a ranking
	const heading = Math.max(0, numeric.indexOf(false));
	const cell = (row, column) => h(column === heading ? 'th' : 'td',
		{ scope: column === heading ? 'row' : null, class: numeric[column] ? 'number' : null }, shown(row[column]));
	return h('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': caption },
		h('table', null,
			h('caption', null, caption),
			h('thead', null, h('tr', null,
				head.map((name, column) => h('th', { scope: 'col', class: numeric[column] ? 'number' : null }, name)))),
			h('tbody', null, rows.map((row) => h('tr', null, head.map((_, column) => cell(row, column)))))));
}

const shown = (value) => typeof value === 'number' ? figure(value) : value ?? '–';

// A link that opens a talk, a person or an affiliation.
export const opener = ({ id, name, title }) => h('a', { href: address({ open: id }) }, name ?? title ?? 'Untitled');
