// Bars with their labels above them, so that long ones stay readable on a phone. Lengths are parts of the width,
// hence nothing is measured.
const ROW = 46;

export function bars(place, title, rows) {
	const most = d3.max(rows, (row) => row.value) || 1;
	const svg = d3.select(place).append('svg')
		.attr('class', 'chart')
		.attr('role', 'img')
		.attr('aria-label', `${title}. The table below holds the same.`)
		.attr('width', '100%')
		.attr('height', rows.length * ROW);
	const row = svg.selectAll('g').data(rows).join('g')
		.attr('class', 'bar')
		.attr('transform', (_, index) => `translate(0 ${index * ROW})`)
		.classed('opens', (one) => one.open)
		.on('click', (_, one) => one.open?.());
	row.append('title').text((one) => `${one.label}: ${one.shown ?? one.value}`);
	row.append('rect').attr('class', 'ground').attr('width', '100%').attr('height', 14).attr('y', 22).attr('rx', 4);
	row.append('rect').attr('class', 'value').attr('height', 14).attr('y', 22).attr('rx', 4)
		.attr('width', (one) => `${100 * one.value / most}%`);
	row.append('text').attr('class', 'label').attr('y', 15).text((one) => one.label);
	row.append('text').attr('class', 'figure').attr('y', 15).attr('x', '100%').text((one) => one.shown ?? one.value);
	row.each(function () {
		const [label, figure] = this.querySelectorAll('text');
		shorten(label, svg.node().clientWidth - figure.getComputedTextLength() - 12);
	});
	return svg.node();
}

// To the room that it has; all of it is in the tooltip and below the drawing.
export function shorten(text, room) {
	while (text.getComputedTextLength() > room && text.textContent.length > 8) {
		text.textContent = `${text.textContent.slice(0, -4).trimEnd()}…`;
	}
}
