import { shorten } from './chart.js';

const STEP = 92;
const LEFT = 24;

// A way from top to bottom, with what joins two beside the line between them.
export function drawSteps(place, steps, open) {
	const stops = [steps[0].from, ...steps.map((step) => step.to)];
	const svg = d3.select(place).append('svg')
		.attr('class', 'chart path')
		.attr('role', 'img')
		.attr('aria-label', 'The way, step by step. It is told in words below.')
		.attr('width', '100%')
		.attr('height', STEP * steps.length + 48);
	const step = svg.selectAll('g.step').data(steps).join('g').attr('class', 'step')
		.attr('transform', (_, index) => `translate(0 ${24 + index * STEP})`);
	step.append('title').text((one) => one.by);
	step.append('line').attr('x1', LEFT).attr('x2', LEFT).attr('y2', STEP);
	step.append('text').attr('class', 'by').attr('x', LEFT + 20).attr('y', STEP / 2 + 4).text((one) => one.by);
	const stop = svg.selectAll('g.stop').data(stops).join('g').attr('class', 'stop opens')
		.attr('transform', (_, index) => `translate(0 ${24 + index * STEP})`)
		.on('click', (_, one) => open(one.id));
	stop.append('circle').attr('cx', LEFT).attr('r', 12);
	stop.append('text').attr('class', 'name').attr('x', LEFT + 20).attr('y', 5).text((one) => one.name);
	svg.selectAll('text').each(function () {
		shorten(this, svg.node().clientWidth - LEFT - 24);
	});
	return svg.node();
}
