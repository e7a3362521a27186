import { ask } from './api.js';
import { coverage, scope } from './conferences.js';
import { count, h } from './dom.js';
import { drawNetwork } from './graph.js';
import { address, go } from './state.js';
import { opener, table } from './table.js';
import { inWords } from './time.js';

const NETWORK = `truncated
      coverage { talks talksWithAffiliation speakers speakersWithAffiliation }
      nodes {
        node { id ... on Speaker { name } ... on Affiliation { name } }
        degree weight community pageRank betweenness
      }
      links { source target weight }`;

// What makes each link costs most, and is asked for when one is opened.
const REASONS = {
	'': 'links { source target talks { id title startsAt } }',
	SHARED_TALK: 'links { source target talks { id title startsAt } }',
	SHARED_SESSION: 'links { source target sessions { id title startsAt } }',
	SHARED_SPEAKER: 'links { source target speakers { id name } }',
};

function query(name, kind, selection) {
	const [type, link] = kind ? ['affiliation', ', $link: AffiliationLink'] : ['speaker', ''];
	return `query ${name}($scope: Scope${link}, $minWeight: Int, $first: Int) {
  analytics {
    network: ${type}Network(scope: $scope${link && ', link: $link'}, minWeight: $minWeight, first: $first) {
      ${selection}
    }
  }
}`;
}

const SIZES = { degree: 'links', weight: 'weight of links', pageRank: 'PageRank', betweenness: 'betweenness' };

export default {
	about: 'Who is linked with whom. The number in a circle is its community; what is larger is more central.',
	conference: 'all',
	resets: ['link'],
	fields: [
		{ name: 'kind', label: 'Linked are', value: '', wide: true, resets: ['link'], options: [
			{ value: '', label: 'speakers, by shared talks' },
			{ value: 'SHARED_TALK', label: 'affiliations, by shared talks' },
			{ value: 'SHARED_SESSION', label: 'affiliations, by shared sessions' },
			{ value: 'SHARED_SPEAKER', label: 'affiliations, by shared speakers' }] },
		{ name: 'weight', label: 'Links of at least', value: '1', type: 'number', min: 1, max: 1000 },
		// larger ones cost more than an operation may
		{ name: 'first', label: 'At most', value: '100',
			options: ['50', '100', '200'].map((value) => ({ value, label: `${value} nodes` })) },
		{ name: 'size', label: 'Large by', value: 'degree',
			options: Object.entries(SIZES).map(([value, label]) => ({ value, label })) },
	],
	questions(now, all) {
		const variables = { scope: scope(all, now.conference), ...(now.kind && { link: now.kind }),
			minWeight: Math.max(1, Number(now.weight) || 1), first: Number(now.first) };
		const network = { query: query('Network', now.kind, NETWORK), variables };
		return now.link ? [network, { query: query('Reasons', now.kind, REASONS[now.kind]), variables }] : [network];
	},
	async load([network, reasons]) {
		const [data, { analytics } = {}] = await Promise.all([network, reasons].filter(Boolean).map(ask));
		return { ...data, reasons: analytics?.network.links ?? [] };
	},
	draw(place, { analytics: { network }, reasons }, now) {
		const nodes = network.nodes.map(({ node, ...measures }) => ({ ...node, ...measures }));
		const byId = new Map(nodes.map((node) => [node.id, node]));
		const links = network.links
			.map(({ source, target, weight }) => ({ source: byId.get(source), target: byId.get(target), weight }));
		if (nodes.length === 0) {
			place.append(h('p', { class: 'empty' }, 'No links: nobody in this scope shared what was asked '
				+ 'for. Try another kind, all conferences, or a lower weight.'));
			return { summary: coverage(network.coverage) };
		}
		const open = { node: ({ id }) => go({ open: id }), link: (link) => go({ link: keyOf(link) }) };
		const svg = drawNetwork(place, nodes, links, now.size, open);
		const chosen = chosenLink(links.find((link) => keyOf(link) === now.link), reasons);
		place.append(chosen);
		const head = [now.kind ? 'Affiliation' : 'Speaker', 'Community', 'Links', 'Weight', 'PageRank', 'Betweenness'];
		const rows = nodes.map((node) =>
			[opener(node), node.community, node.degree, node.weight, node.pageRank, node.betweenness]);
		const pairs = links.map((link) => [opener(link.source), opener(link.target), link.weight,
			h('a', { href: address({ link: keyOf(link) }) }, 'what makes it')]);
		place.append(table('Who is in it', head, rows), table('Links', ['From', 'To', 'Weight', 'Reasons'], pairs));
		if (now.link) {
			chosen.scrollIntoView({ block: 'nearest' });
		}
		return {
			summary: `${count(nodes.length, 'node')} and ${count(links.length, 'link')}`
				+ `${network.truncated ? '; there are more than these' : ''}. ${coverage(network.coverage)}`,
			table: { head, rows },
			svg,
		};
	},
};

const keyOf = ({ source, target }) => `${source.id}~${target.id}`;

// What justifies a link, where one was chosen.
function chosenLink(link, reasons) {
	const place = h('section', { class: 'link', 'aria-live': 'polite' });
	if (link) {
		const { talks = [], sessions = [], speakers = [] } = reasons
			.find(({ source, target }) => source === link.source.id && target === link.target.id) ?? {};
		const on = ({ startsAt }) => h('span', { class: 'quiet' }, ` ${inWords(startsAt)}`);
		place.append(h('h2', null, `${link.source.name} and ${link.target.name}`),
			h('p', null, `What makes the link of weight ${link.weight}, 20 at most:`),
			h('ul', null,
				talks.map((talk) => h('li', null, opener(talk), on(talk))),
				sessions.map((session) => h('li', null, `the session ${session.title}`, on(session))),
				speakers.map((speaker) => h('li', null, opener(speaker)))),
			h('a', { href: address({ link: '' }) }, 'Close'));
	}
	return place;
}
