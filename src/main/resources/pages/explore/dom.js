// Elements of the page. Text goes in as text, never as markup.
export function h(tag, attributes, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes ?? {})) {
		if (name.startsWith('on')) {
			element.addEventListener(name.slice(2), value);
		}
		else if (value !== false && value !== null && value !== undefined) {
			element.setAttribute(name, value === true ? '' : value);
		}
	}
	element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
	return element;
}

export const byId = (id) => document.getElementById(id);

export const whole = (number) => number.toLocaleString('en');

export const figure = (number) =>
	Number.isInteger(number) ? whole(number) : number.toLocaleString('en', { maximumSignificantDigits: 3 });

export const count = (number, one, many = `${one}s`) => `${whole(number)} ${number === 1 ? one : many}`;

export const percent = (share) => `${(100 * share).toFixed(share < 0.1 && share > 0 ? 1 : 0)} %`;

// An address of a schedule that leads out of here; nothing that a browser would run.
export function outside(url, text) {
	return /^https?:/i.test(url ?? '') ? h('a', { href: url, rel: 'noreferrer' }, text ?? url) : null;
}
