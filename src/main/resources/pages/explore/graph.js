import { h } from './dom.js';

// On a phone a drawing is higher than wide, with fewer names in larger letters.
const PHONE = matchMedia('(max-width: 720px)').matches;
const [WIDTH, HEIGHT] = PHONE ? [560, 680] : [1000, 640];
const COLOURS = 8;
const LABELLED = PHONE ? 8 : 24;

// A network, laid out to rest before it is drawn: nothing moves.
export function drawNetwork(place, nodes, links, size, open) {
	const scale = d3.scaleSqrt([0, d3.max(nodes, (node) => node[size] ?? 0) || 1], [9, 24]);
	const radius = (node) => scale(node[size] ?? 0);
	const large = new Set([...nodes].sort((a, b) => (b[size] ?? 0) - (a[size] ?? 0)).slice(0, LABELLED));
	lay(nodes, links, radius);
	const svg = d3.create('svg')
		.attr('class', 'network')
		.attr('viewBox', `0 0 ${WIDTH} ${HEIGHT}`)
		.attr('role', 'group')
		.attr('aria-label', 'Network. Arrow keys go from one to the next, Enter opens it; the tables below hold the same.');
	const everything = svg.append('g');
	const thickness = d3.scaleSqrt([1, d3.max(links, (link) => link.weight) || 1], [1.2, 6]);
	const [lines, circles, names] = [0, 1, 2].map(() => everything.append('g'));
	drawLinks(lines.attr('aria-hidden', 'true'), links, thickness, open.link);
	const named = drawNames(names.attr('aria-hidden', 'true'), nodes, radius, large);
	drawNodes(circles, nodes, radius, named, open.node);
	place.append(zoomed(svg, everything, nodes), h('div', { class: 'frame' }, svg.node()), legend(nodes) || '');
	return svg.node();
}

function lay(nodes, links, radius) {
	const simulation = d3.forceSimulation(nodes)
		.force('link', d3.forceLink(links).distance((link) => 50 + radius(link.source) + radius(link.target)).strength(0.3))
		.force('charge', d3.forceManyBody().strength(-160).distanceMax(320))
		.force('apart', d3.forceCollide((node) => radius(node) + 6))
		.force('x', d3.forceX(0).strength(0.07 * HEIGHT / WIDTH))
		.force('y', d3.forceY(0).strength(0.07 * WIDTH / HEIGHT))
		.stop();
	simulation.tick(300);
	fit(nodes);
}

// Into the drawing, with room for labels at its edges.
function fit(nodes) {
	const [left, right] = d3.extent(nodes, (node) => node.x);
	const [top, bottom] = d3.extent(nodes, (node) => node.y);
	const scale = Math.min(1.6, (WIDTH - 150) / (right - left || 1), (HEIGHT - 80) / (bottom - top || 1));
	for (const node of nodes) {
		node.x = WIDTH / 2 + scale * (node.x - (left + right) / 2);
		node.y = HEIGHT / 2 + scale * (node.y - (top + bottom) / 2);
	}
}

function drawLinks(place, links, thickness, open) {
	const ends = (lines) => lines.attr('x1', ({ source }) => source.x).attr('y1', ({ source }) => source.y)
		.attr('x2', ({ target }) => target.x).attr('y2', ({ target }) => target.y);
	const link = place.selectAll('g').data(links).join('g').attr('class', 'edge').on('click', (_, one) => open(one));
	link.append('title').text((one) => `${one.source.name} and ${one.target.name}: ${one.weight}`);
	ends(link.append('line')).attr('class', 'seen').attr('stroke-width', (one) => thickness(one.weight));
	// wide enough to be hit
	ends(link.append('line')).attr('class', 'hit').attr('stroke-width', 12);
}

function drawNodes(place, nodes, radius, named, open) {
	const node = place.selectAll('g').data(nodes).join('g')
		.attr('class', (one) => `node ${colour(one.community)}`)
		.attr('transform', ({ x, y }) => `translate(${x} ${y})`)
		.attr('role', 'button')
		.attr('tabindex', (_, index) => index ? -1 : 0)
		.attr('aria-label', (one) => `${one.name}, ${one.degree} links${one.community ? `, community ${one.community}` : ''}`)
		.on('click', (_, one) => open(one))
		.on('pointerenter focus', (_, one) => named(one, true))
		.on('pointerleave blur', (_, one) => named(one, false))
		.on('keydown', (event, one) => onKey(event, node.nodes(), () => open(one)));
	node.append('title').text((one) => one.name);
	node.append('circle').attr('r', radius);
	node.append('text').attr('class', 'community').text((one) => one.community ?? '');
}

// Above all circles: of the most central always, and of the others as long as they are pointed at.
function drawNames(place, nodes, radius, large) {
	const names = place.selectAll('text').data(nodes).join('text')
		.attr('class', 'name')
		.classed('large', (one) => large.has(one))
		.attr('x', (one) => one.x)
		.attr('y', (one) => one.y + radius(one) + (PHONE ? 18 : 13))
		.text((one) => one.name);
	return (node, shown) => names.filter((one) => one === node).classed('shown', shown).raise();
}

const colour = (community) => `c${community && community <= COLOURS ? community : 0}`;

// One of the nodes is in the order of the tab key, and arrow keys say which.
function onKey(event, elements, open) {
	const index = elements.indexOf(event.currentTarget);
	const last = elements.length - 1;
	const [next, previous] = [Math.min(last, index + 1), Math.max(0, index - 1)];
	const to = { ArrowRight: next, ArrowDown: next, ArrowLeft: previous, ArrowUp: previous, Home: 0, End: last }[event.key];
	if (event.key === 'Enter' || event.key === ' ') {
		event.preventDefault();
		open();
	}
	else if (to !== undefined) {
		event.preventDefault();
		event.currentTarget.setAttribute('tabindex', -1);
		elements[to].setAttribute('tabindex', 0);
		elements[to].focus();
	}
}

// What somebody looks at stays so when a link is opened and the same is drawn again.
let kept = {};

// By pointer on the drawing, or by buttons. A wheel alone scrolls the page.
function zoomed(svg, everything, nodes) {
	const key = nodes.map((node) => node.id).join();
	const zoom = d3.zoom()
		.scaleExtent([0.5, 8])
		.filter((event) => event.type !== 'wheel' || event.ctrlKey)
		.on('zoom', ({ transform }) => {
			everything.attr('transform', transform);
			kept = { nodes: key, transform };
		});
	svg.call(zoom).on('dblclick.zoom', null);
	if (kept.nodes === key) {
		svg.call(zoom.transform, kept.transform);
	}
	const button = (label, sign, action) =>
		h('button', { type: 'button', 'aria-label': label, title: label, onclick: action }, sign);
	const move = (x, y) => () => svg.call(zoom.translateBy, x, y);
	return h('div', { class: 'zoom', role: 'group', 'aria-label': 'Drawing' },
		button('Nearer', '+', () => svg.call(zoom.scaleBy, 1.4)),
		button('Farther', '−', () => svg.call(zoom.scaleBy, 1 / 1.4)),
		button('To the left', '←', move(80, 0)), button('To the right', '→', move(-80, 0)),
		button('Up', '↑', move(0, 80)), button('Down', '↓', move(0, -80)),
		button('All of it', '⤢', () => svg.call(zoom.transform, d3.zoomIdentity)));
}

function legend(nodes) {
	const sizes = d3.rollups(nodes.filter((node) => node.community), (some) => some.length, (node) => node.community)
		.sort(([a], [b]) => a - b);
	const one = ([number, size]) => h('li', null, h('span', { class: `swatch ${colour(number)}` }, number), ` ${size}`);
	return sizes.length > 0 && h('div', { class: 'legend' }, h('h2', null, 'Communities, and how many of each are shown'),
		h('ul', null, sizes.slice(0, 24).map(one), sizes.length > 24 && h('li', null, `and ${sizes.length - 24} more`)));
}
