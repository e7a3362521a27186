import { ask, graphiql } from './api.js';
import { byId, count, h, outside } from './dom.js';
import { go, state } from './state.js';
import { opener } from './table.js';
import { clock, day, dayInWords, inWords, viewerZone } from './time.js';

const QUERY = `query Details($id: ID!) {
  node(id: $id) {
    __typename
    ... on Talk {
      title abstract abstractTruncated startsAt endsAt endEstimated language url
      conference { name timeZone }
      session { title }
      track { name }
      room { name }
      appearances { role affiliationAsPrinted speaker { id name } affiliation { id name } }
      materials { title url }
    }
    ... on Speaker {
      name biography url
      affiliations { affiliation { id name } firstSeen lastSeen talkCount }
      talks(first: 200) { totalCount nodes { id title startsAt conference { name } } }
      coSpeakers(first: 30) { totalCount nodes { id name } }
    }
    ... on Affiliation {
      name aliases
      speakers(first: 200) { totalCount nodes { id name } }
      talks(first: 200) { totalCount nodes { id title startsAt conference { name } } }
      sponsorships { name tier { name } conference { name } }
    }
  }
}`;

const dialog = byId('details');

dialog.addEventListener('close', () => {
	if (state().open) {
		go({ open: '' });
	}
});
dialog.addEventListener('click', (event) => {
	if (event.target === dialog) {
		dialog.close();
	}
});

// Opens what the address says: a talk, a person, an affiliation.
export async function showDetails({ open, zone }) {
	if (!open) {
		dialog.close();
		return;
	}
	const question = { query: QUERY, variables: { id: open } };
	const content = await ask(question).then(({ node }) => parts(node, zone), (error) => missing(error.message));
	if (state().open !== open) {
		return;
	}
	dialog.replaceChildren(
		h('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: () => dialog.close() }, '×'),
		...content.filter(Boolean),
		h('p', { class: 'quiet' }, h('a', { href: graphiql(question) }, 'This query in GraphiQL')));
	if (!dialog.open) {
		dialog.showModal();
	}
	dialog.scrollTop = 0;
	// where somebody who opened one from the other begins to read
	byId('details-title').focus();
}

const title = (text) => h('h2', { id: 'details-title', tabindex: -1 }, text ?? 'Untitled');

const missing = (message) => [title('Not to be shown'), h('p', { role: 'alert' }, message)];

function parts(node, zone) {
	const kinds = { Talk: talk, Speaker: speaker, Affiliation: affiliation };
	return kinds[node?.__typename]?.(node, zone) ?? missing('There is nothing here with this id any more.');
}

function talk(node, zone) {
	const shownZone = zone ? viewerZone() : node.conference.timeZone;
	return [
		title(node.title),
		facts([
			['When', node.startsAt ? times(node, shownZone) : 'not known'],
			['Where', node.room?.name],
			['Session', node.session?.title],
			['Track', node.track?.name],
			['Language', node.language],
			['Conference', node.conference.name],
		]),
		h('h3', null, 'Who'),
		node.appearances.length ? h('ul', null, node.appearances.map((one) => h('li', null, opener(one.speaker),
			one.affiliation ? [', ', opener(one.affiliation)] : one.affiliationAsPrinted && `, ${one.affiliationAsPrinted}`,
			one.role !== 'SPEAKER' && h('span', { class: 'quiet' }, ` (${one.role.toLowerCase().replace('_', '-')})`))))
			: h('p', { class: 'quiet' }, 'Nobody is named.'),
		...text(node.abstract),
		node.abstractTruncated && h('p', { class: 'quiet' }, 'The source cut this short.'),
		node.url && h('p', null, outside(node.url, 'Where it was published')),
		node.materials.length > 0 && h('ul', null, node.materials.map((one) => h('li', null, outside(one.url, one.title)))),
	];
}

function times({ startsAt, endsAt, endEstimated }, zone) {
	const end = endsAt ? `–${clock(endsAt, zone)}${endEstimated ? ' (end estimated)' : ''}` : '';
	return `${dayInWords(day(startsAt, zone))}, ${clock(startsAt, zone)}${end}, ${zone}`;
}

function speaker(node) {
	return [
		title(node.name),
		...text(node.biography),
		node.url && h('p', null, outside(node.url)),
		h('h3', null, 'Affiliations'),
		node.affiliations.length ? h('ul', null, node.affiliations.map((one) => h('li', null, opener(one.affiliation),
			h('span', { class: 'quiet' }, ` ${count(one.talkCount, 'talk')}, ${years(one)}`))))
			: h('p', { class: 'quiet' }, 'None is known.'),
		...talks(node.talks),
		node.coSpeakers.totalCount > 0 && h('h3', null, `Shared a talk with ${count(node.coSpeakers.totalCount, 'other')}`),
		node.coSpeakers.totalCount > 0 && people(node.coSpeakers.nodes),
	];
}

function affiliation(node) {
	const others = node.aliases.filter((alias) => alias !== node.name);
	return [
		title(node.name),
		others.length > 0 && h('p', { class: 'quiet' }, `Also printed as ${others.join(', ')}`),
		node.sponsorships.length > 0 && h('h3', null, 'Sponsored'),
		node.sponsorships.length > 0 && h('ul', null, node.sponsorships.map(({ conference, tier }) =>
			h('li', null, `${conference.name}: ${tier.name}`))),
		h('h3', null, count(node.speakers.totalCount, 'speaker')),
		people(node.speakers.nodes),
		...talks(node.talks),
	];
}

const people = (nodes) => h('p', null, nodes.flatMap((node, index) => [index ? ', ' : '', opener(node)]));

const talks = ({ totalCount, nodes }) => [
	h('h3', null, count(totalCount, 'talk')),
	h('ul', null, nodes.map((one) => h('li', null, opener(one),
		h('span', { class: 'quiet' }, ` ${inWords(one.startsAt)}, ${one.conference.name}`)))),
	totalCount > nodes.length && h('p', { class: 'quiet' }, `and ${totalCount - nodes.length} more`),
];

function years({ firstSeen, lastSeen }) {
	const [from, to] = [firstSeen, lastSeen].map((time) => time?.slice(0, 4));
	return !from ? 'at times not known' : from === to ? from : `${from} to ${to}`;
}

const facts = (rows) => h('dl', null, rows.filter(([, value]) => value)
	.map(([name, value]) => [h('dt', null, name), h('dd', null, value)]));

// Paragraphs are divided by an empty line.
const text = (words) => (words ?? '').split(/\n\s*\n/)
	.filter((one) => one.trim())
	.map((one) => h('p', { class: 'prose' }, one));
