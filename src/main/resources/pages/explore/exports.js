import { h } from './dom.js';

// Those of full width count, too, where a spreadsheet folds them.
const BEGIN_FORMULAS = '=+-@\t\r\n＝＋－＠';

// What tells how a shape looks. As attributes of each shape it looks the same in programs that know no style sheets.
const LOOKS = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'opacity',
	'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order', 'display'];

export function buttons(name, { table, svg }) {
	return [
		table && button('CSV', () => save(csv(table), 'text/csv', `${name}.csv`)),
		svg && button('SVG', () => save(standalone(svg), 'image/svg+xml', `${name}.svg`)),
		svg && button('PNG', async () => save(await png(svg), 'image/png', `${name}.png`)),
	];
}

const button = (format, action) => h('button', { type: 'button', onclick: action }, `Save as ${format}`);

function save(content, type, name) {
	const url = URL.createObjectURL(new Blob([content], { type }));
	h('a', { href: url, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

// By RFC 4180, with a byte order mark, without which Excel does not read UTF-8.
function csv({ head, rows }) {
	return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value) {
	const text = String((value instanceof Node ? value.textContent : value) ?? '');
	const harmless = typeof value !== 'number' && text && BEGIN_FORMULAS.includes(text[0]) ? `'${text}` : text;
	return `"${harmless.replaceAll('"', '""')}"`;
}

function standalone(svg) {
	const copy = svg.cloneNode(true);
	const { width, height } = svg.getBoundingClientRect();
	const originals = [svg, ...svg.querySelectorAll('*')];
	[copy, ...copy.querySelectorAll('*')].forEach((element, index) => look(element, getComputedStyle(originals[index])));
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('width', Math.ceil(width));
	copy.setAttribute('height', Math.ceil(height));
	const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	ground.setAttribute('width', '100%');
	ground.setAttribute('height', '100%');
	ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
	const [x = 0, y = 0] = copy.getAttribute('viewBox')?.split(/[ ,]+/) ?? [];
	ground.setAttribute('x', x);
	ground.setAttribute('y', y);
	copy.prepend(ground);
	return new XMLSerializer().serializeToString(copy);
}

function look(element, style) {
	for (const name of ['class', 'tabindex', 'role']) {
		element.removeAttribute(name);
	}
	if (element.matches('svg, g, title')) {
		return;
	}
	for (const name of LOOKS) {
		element.setAttribute(name, style.getPropertyValue(name));
	}
}

// Twice as large as on the screen.
async function png(svg) {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg))}`;
	await image.decode();
	const canvas = h('canvas', { width: 2 * image.width, height: 2 * image.height });
	canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
