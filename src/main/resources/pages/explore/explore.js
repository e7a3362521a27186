import { ask, graphiql } from './api.js';
import { chosen, conferences, options } from './conferences.js';
import { showDetails } from './details.js';
import { byId, h } from './dom.js';
import { buttons } from './exports.js';
import { build, fill, offer } from './form.js';
import { state } from './state.js';

const VIEWS = {
	timetable: 'Timetable',
	network: 'Network',
	path: 'Path',
	rankings: 'Rankings',
	moves: 'Moves',
	sponsors: 'Sponsors',
};

const name = state().view in VIEWS ? state().view : 'timetable';
const result = byId('result');
let all = [];
let view;
let shown;

// What the address says, and what holds where it says nothing.
function current() {
	const defaults = Object.fromEntries(view.fields.map((field) => [field.name, field.value]));
	const now = { ...defaults, ...state() };
	if (view.conference === 'one') {
		now.conference = chosen(all, now.conference)?.slug;
	}
	return now;
}

async function render() {
	const now = current();
	showDetails(now);
	const key = JSON.stringify({ ...now, open: undefined });
	if (key === shown) {
		return;
	}
	shown = key;
	navigate(now);
	fill(view.fields, now);
	say('Loading …');
	result.setAttribute('aria-busy', 'true');
	try {
		const data = await load(now);
		if (key === shown) {
			draw(data, now);
		}
	}
	catch (error) {
		if (key === shown) {
			clear(error.message);
		}
	}
}

async function load(now) {
	const questions = view.questions(now, all);
	byId('questions').hidden = questions.length === 0;
	byId('questions').replaceChildren(byId('questions').firstElementChild, ...questions.map(question));
	if (view.load) {
		return view.load(questions);
	}
	const answers = await Promise.all(questions.map(ask));
	return Object.assign({}, ...answers, { problems: answers.flatMap((answer) => answer.problems) });
}

function draw(data, now) {
	const focused = result.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
	clear(data.problems?.join(' '));
	offer(view.fields, data, now);
	const { summary, ...drawn } = view.draw(result, data, now, all);
	say(summary);
	const file = ['schedule', name, now.conference].filter(Boolean).join('-').replace(':', '-');
	const save = buttons(file, drawn).filter(Boolean);
	byId('actions').hidden = save.length === 0;
	byId('actions').replaceChildren(...save);
	if (focused) {
		[...result.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
	}
}

function clear(problem) {
	result.removeAttribute('aria-busy');
	result.replaceChildren();
	byId('actions').hidden = true;
	byId('problem').replaceChildren(...(problem ? [h('p', null, problem)] : []));
	say('');
}

const say = (text) => byId('status').replaceChildren(text ?? '');

const question = (one) => h('div', { class: 'question' },
	h('pre', null, h('code', null, one.query)),
	h('pre', null, h('code', null, JSON.stringify(one.variables, null, 2))),
	h('a', { href: graphiql(one), class: 'graphiql' }, 'Open it in GraphiQL'));

function navigate({ conference }) {
	byId('views').replaceChildren(...Object.entries(VIEWS).map(([key, title]) => {
		const parameters = new URLSearchParams({ view: key, ...(conference && { conference }) });
		return h('li', null, h('a', { href: `/explore?${parameters}`, 'aria-current': key === name ? 'page' : null }, title));
	}));
	const label = all.find((one) => one.slug === conference)?.name;
	document.title = [VIEWS[name], label, 'schedule-gateway'].filter(Boolean).join(' · ');
}

async function start() {
	byId('title').textContent = VIEWS[name];
	({ default: view } = await import(`./${name}.js`));
	byId('about').textContent = view.about;
	all = await conferences();
	if (view.conference) {
		view.fields.unshift({ name: 'conference', label: 'Conference', value: '', wide: true, resets: view.resets,
			options: options(all, view.conference === 'all') });
	}
	byId('choices').replaceChildren(...build(view.fields));
	byId('choices').addEventListener('submit', (event) => event.preventDefault());
	addEventListener('popstate', render);
	if (all.length === 0) {
		navigate({});
		say('The graph holds no conference yet. README says how to import a schedule.');
		return;
	}
	await render();
}

start().catch((error) => clear(error.message));
