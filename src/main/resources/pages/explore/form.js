import { h } from './dom.js';
import { go } from './state.js';

// Controls whose values stand in the address under their names.
export function build(fields) {
	return fields.map((field) => {
		field.control = field.make?.(field) ?? (field.options ? select(field) : input(field));
		field.control.id = `choice-${field.name}`;
		return h('label', { class: field.wide ? 'field wide' : 'field', for: field.control.id },
			h('span', null, field.label), field.control, field.beside);
	});
}

function select(field) {
	const change = () => choose(field, field.control.value, false);
	const control = h('select', { name: field.name, onchange: change });
	if (Array.isArray(field.options)) {
		control.append(...field.options.map(option));
	}
	return control;
}

function input(field) {
	let waiting;
	const change = () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => choose(field, field.control.value, true), 150);
	};
	return h('input', { name: field.name, type: field.type ?? 'search', autocomplete: 'off', oninput: change,
		min: field.min, max: field.max });
}

function choose({ name, value, resets = [] }, chosen, replace) {
	const reset = Object.fromEntries(resets.map((other) => [other, '']));
	go({ ...reset, [name]: chosen === value ? '' : chosen }, { replace });
}

const option = ({ value, label, options }) =>
	options ? (options.length ? h('optgroup', { label }, options.map(option)) : '') : h('option', { value }, label);

// Shows what the address says, without disturbing who is typing.
export function fill(fields, state) {
	for (const field of fields) {
		if (field.fill) {
			field.fill(state);
		}
		else if (field.control !== document.activeElement || field.options) {
			field.control.value = state[field.name] ?? '';
		}
	}
}

// Choices that only the answer knows.
export function offer(fields, data, state) {
	for (const field of fields.filter((one) => typeof one.options === 'function')) {
		field.control.replaceChildren(...field.options(data).map(option));
		field.control.value = state[field.name] ?? '';
	}
}
