// Instants as people read them, in a zone of the tz database.
const formats = new Map();

function format(zone, options) {
	const key = zone + JSON.stringify(options);
	if (!formats.has(key)) {
		formats.set(key, new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }));
	}
	return formats.get(key);
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };

const PARTS = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

export const viewerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

// `2024-10-26T10:30` of an instant, without an offset
export function local(instant, zone) {
	const parts = format(zone, PARTS).formatToParts(new Date(instant));
	const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
	return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

export const day = (instant, zone) => local(instant, zone).slice(0, 10);

export const clock = (instant, zone) => local(instant, zone).slice(11);

export const dayInWords = (date) => format('UTC', DAY).format(new Date(`${date}T00:00Z`));

// The instant of a local time: by trying what it would be in UTC, and again, since clocks may change in between.
export function instant(text, zone) {
	const wanted = Date.parse(`${text}Z`);
	let found = wanted;
	for (let i = 0; i < 2; i++) {
		found += wanted - Date.parse(`${local(found, zone)}Z`);
	}
	return new Date(found).toISOString();
}

// As the API gives it, which is in the conference's zone.
export const inWords = (text) =>
	text ? `${dayInWords(text.slice(0, 10))}, ${text.slice(11, 16)}` : 'at a time that is not known';
