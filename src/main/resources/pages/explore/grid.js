import { h } from './dom.js';
import { address } from './state.js';
import { clock, local } from './time.js';

// Five minutes are a row. Between others an hour in which nothing takes place is one, too, and at the ends none.
const STEP = 5;
const ROWS = 60 / STEP;
const DAY = 24 * 60;
const UNKNOWN_LENGTH = 30;

// A day's talks in their rooms; on a narrow screen the style makes a list of it.
export function grid(talks, breaks, zone, label) {
	const items = [...talks, ...breaks].map((item) => ({ item, ...span(item, zone) })).sort((a, b) => a.from - b.from);
	const columns = rooms(items);
	const row = rowsOf(items);
	const width = columns.at(-1).column + columns.at(-1).lanes - 2;
	const cells = items.map((one) => {
		const column = columns.find(({ name }) => name === roomOf(one.item)).column + one.lane;
		return at(cell(one.item, zone), column, 1, row(one.from), Math.max(1, row(one.to) - row(one.from)));
	});
	const heads = columns.map(({ name, column, lanes }) => at(head('room', name || 'No room'), column, lanes, 1, 1));
	const hours = row.hours.map((hour) =>
		at(head('hour', h('span', null, `${String(hour).padStart(2, '0')}:00`)), 1, width + 1, row(60 * hour), 1));
	const list = h('div', { class: 'grid' }, hours, heads, h('ol', null, cells));
	list.style.setProperty('--columns', width);
	list.style.setProperty('--rows', row(DAY) - 1);
	return h('div', { class: 'scroll timetable', role: 'region', tabindex: 0, 'aria-label': label }, list);
}

// Each talk says its room and time itself, on a phone and to a screen reader.
const head = (name, content) => h('div', { class: name, 'aria-hidden': 'true' }, content);

const roomOf = (item) => item.room?.name ?? '';

// Minutes of the day; what runs past midnight ends there.
function span(item, zone) {
	const start = local(item.startsAt, zone);
	const from = 60 * Number(start.slice(11, 13)) + Number(start.slice(14));
	const length = item.endsAt ? (Date.parse(item.endsAt) - Date.parse(item.startsAt)) / 60_000 : UNKNOWN_LENGTH;
	return { from, to: Math.min(DAY, from + Math.max(STEP, length)) };
}

// A room has as many lanes as it has talks at a time.
function rooms(items) {
	let column = 2;
	return d3.groups(items, ({ item }) => roomOf(item))
		.sort(([a], [b]) => (a === '') - (b === '') || a.localeCompare(b, 'en', { numeric: true }))
		.map(([name, held]) => {
			const ends = [];
			for (const one of held) {
				const free = ends.findIndex((end) => end <= one.from);
				one.lane = free < 0 ? ends.length : free;
				ends[one.lane] = one.to;
			}
			const room = { name, column, lanes: ends.length };
			column += ends.length;
			return room;
		});
}

function rowsOf(items) {
	const hours = d3.range(0, 24).filter((hour) => items.some(({ from, to }) => from < 60 * (hour + 1) && to > 60 * hour));
	const starts = [2];
	for (let hour = 0; hour < 24; hour++) {
		const within = hours.some((other) => other < hour) && hours.some((other) => other > hour);
		starts.push(starts[hour] + (hours.includes(hour) ? ROWS : within ? 1 : 0));
	}
	const row = (minute) => {
		const hour = Math.floor(minute / 60);
		return hours.includes(hour) ? starts[hour] + Math.floor(minute % 60 / STEP) : starts[hour];
	};
	return Object.assign(row, { hours });
}

function at(element, column, columns, row, rows) {
	element.style.setProperty('grid-column', `${column} / span ${columns}`);
	element.style.setProperty('grid-row', `${row} / span ${rows}`);
	return element;
}

function cell(item, zone) {
	const time = `${clock(item.startsAt, zone)}${item.endsAt ? `–${clock(item.endsAt, zone)}` : ''}`;
	const who = (item.appearances ?? []).map((one) => one.speaker.name).join(', ');
	return h('li', { class: item.appearances ? 'talk' : 'talk break', title: `${time} ${item.title ?? ''}` },
		item.appearances ? h('a', { href: address({ open: item.id }) }, item.title ?? 'Untitled')
			: h('span', null, item.title ?? 'Break'),
		h('span', { class: 'quiet' }, time, h('span', { class: 'where' }, ` · ${roomOf(item) || 'no room'}`)),
		who && h('span', { class: 'who' }, who));
}
