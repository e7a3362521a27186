import { askAll, ask } from './api.js';
import { count, h, whole } from './dom.js';
import { grid } from './grid.js';
import { address } from './state.js';
import { clock, day, dayInWords, instant, viewerZone } from './time.js';

// Twenty nodes a talk at most: a page of 500 stays below what an operation may cost.
const TALKS = `query Timetable($conference: ID!, $after: String) {
  conference(by: { id: $conference }) {
    timeZone
    timetable { ... on Break { id title startsAt endsAt room { name } } }
    talks(first: 500, after: $after) {
      nodes {
        id title startsAt endsAt language
        room { name }
        track { name }
        session { title }
        appearances { speaker { name } affiliation { name } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const AGENDA = `query NowAndNext($conference: ID!, $at: DateTime) {
  conference(by: { id: $conference }) {
    agenda(at: $at) {
      at
      now { ...item }
      next { ...item }
    }
  }
}
fragment item on ScheduleItem {
  title startsAt endsAt
  room { name }
  ... on Talk { id }
}`;

const names = (pick) => ({ talks }) => {
	const found = [...new Set(talks.map(pick).filter(Boolean))].sort((a, b) => a.localeCompare(b));
	return [{ value: '', label: 'All' }, ...found.map((value) => ({ value, label: value }))];
};

export default {
	about: 'A conference as rooms by time, with what is on and what comes next.',
	conference: 'one',
	resets: ['day', 'room', 'track', 'language', 'at'],
	fields: [
		{ name: 'q', label: 'Title or speaker', value: '' },
		{ name: 'who', label: 'Speaker or affiliation', value: '' },
		{ name: 'room', label: 'Room', value: '', options: names((talk) => talk.room?.name) },
		{ name: 'track', label: 'Track', value: '', options: names((talk) => talk.track?.name) },
		{ name: 'language', label: 'Language', value: '', options: names((talk) => talk.language) },
		{ name: 'zone', label: 'Time zone', value: '', options: [
			{ value: '', label: 'conference’s' }, { value: 'viewer', label: 'mine' }] },
		{ name: 'at', label: 'Now and next as of', value: '', wide: true, type: 'datetime-local' },
	],
	questions(now, all) {
		const { id, timeZone } = all.find((one) => one.slug === now.conference);
		const at = now.at ? instant(now.at, now.zone ? viewerZone() : timeZone) : null;
		return [{ query: TALKS, variables: { conference: id } }, { query: AGENDA, variables: { conference: id, at } }];
	},
	async load([talks, agenda]) {
		const [{ data, nodes }, now] = await Promise.all([askAll(talks, (page) => page.conference?.talks), ask(agenda)]);
		return { ...data.conference, talks: nodes, agenda: now.conference.agenda, problems: [...data.problems, ...now.problems] };
	},
	draw(place, data, now) {
		const zone = now.zone ? viewerZone() : data.timeZone;
		const talks = data.talks.filter(matches(now));
		const timed = talks.filter((talk) => talk.startsAt);
		const days = d3.rollup(timed, (some) => some.length, (talk) => day(talk.startsAt, zone));
		const all = [...new Set(data.talks.filter((talk) => talk.startsAt).map((talk) => day(talk.startsAt, zone)))].sort();
		const date = choose(now.day, all, days);
		const shown = timed.filter((talk) => day(talk.startsAt, zone) === date);
		const breaks = narrowed(now) ? []
			: data.timetable.filter((item) => item.id && item.startsAt && day(item.startsAt, zone) === date);
		place.append(agenda(data.agenda, zone), dayLinks(all, days, date));
		if (shown.length) {
			place.append(grid(shown, breaks, zone, `Timetable of ${dayInWords(date)}`));
		}
		else {
			place.append(h('p', { class: 'empty' }, data.talks.length
				? 'No talk of that day matches. Choose another day, or fewer filters.' : 'This conference has no talks.'));
		}
		const untimed = talks.filter((talk) => !talk.startsAt);
		if (untimed.length) {
			place.append(h('h2', null, 'Without a time'), h('ul', null, untimed.map((talk) => h('li', null, link(talk)))));
		}
		return {
			summary: `${count(talks.length, 'talk')}${narrowed(now) ? ` of ${whole(data.talks.length)}` : ''}`
				+ `${date ? `, ${shown.length} on ${dayInWords(date)}` : ''}. Times are of ${zone}.`,
			table: shown.length ? saved(shown) : null,
		};
	},
};

function matches({ q, who, room, track, language }) {
	const holds = (text, words) => fold(words).split(/\s+/).every((word) => fold(text).includes(word));
	return (talk) => {
		const speakers = talk.appearances.map((one) => one.speaker.name).join(' ');
		const affiliations = talk.appearances.map((one) => one.affiliation?.name ?? '').join(' ');
		return holds(`${talk.title ?? ''} ${speakers}`, q) && holds(`${speakers} ${affiliations}`, who)
			&& (!room || talk.room?.name === room) && (!track || talk.track?.name === track)
			&& (!language || talk.language === language);
	};
}

const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const narrowed = ({ q, who, room, track, language }) => q || who || room || track || language;

// The day that was chosen; else today; else the first with a match.
function choose(wanted, all, days) {
	const today = new Date().toISOString().slice(0, 10);
	return [wanted, today].find((date) => all.includes(date)) ?? all.find((date) => days.has(date)) ?? all[0];
}

function dayLinks(all, days, date) {
	return h('nav', { 'aria-label': 'Days' }, h('ul', { class: 'days' }, all.map((one) => h('li', null,
		h('a', { href: address({ day: one }), 'aria-current': one === date ? 'date' : null },
			dayInWords(one), h('span', { class: 'quiet' }, ` ${count(days.get(one) ?? 0, 'talk')}`))))));
}

function agenda({ at, now, next }, zone) {
	const list = (items, nothing) => items.length ? h('ul', null, items.map((item) => h('li', null,
		h('span', { class: 'quiet' }, when(item, at, zone)), ' ', item.id ? link(item) : item.title ?? 'Untitled',
		item.room && h('span', { class: 'quiet' }, ` in ${item.room.name}`)))) : h('p', { class: 'quiet' }, nothing);
	const moment = `${dayInWords(day(at, zone))}, ${clock(at, zone)}`;
	return h('section', { class: 'agenda', 'aria-label': 'Now and next' },
		h('div', null, h('h2', null, 'Now'), list(now, `Nothing is on (${moment}).`)),
		h('div', null, h('h2', null, 'Next'), list(next, `Nothing comes after (${moment}).`)));
}

// The day is told where it is another than that of the moment.
function when({ startsAt }, at, zone) {
	const date = day(startsAt, zone);
	return `${date === day(at, zone) ? '' : `${dayInWords(date)}, `}${clock(startsAt, zone)}`;
}

const link = ({ id, title }) => h('a', { href: address({ open: id }) }, title ?? 'Untitled');

const saved = (talks) => ({
	head: ['starts_at', 'ends_at', 'room', 'title', 'speakers', 'affiliations', 'track', 'session', 'language'],
	rows: talks.map((talk) => [talk.startsAt, talk.endsAt, talk.room?.name, talk.title,
		talk.appearances.map((one) => one.speaker.name).join('; '),
		talk.appearances.map((one) => one.affiliation?.name ?? '').join('; '),
		talk.track?.name, talk.session?.title, talk.language]),
});
