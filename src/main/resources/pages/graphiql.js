'use strict';

// Opens GraphiQL with a tab for each example query, and the documentation beside them
// where the window has room for both.
async function start() {
	const place = document.getElementById('graphiql');
	const answer = await fetch('/graphiql/queries');
	const examples = answer.ok ? await answer.json() : [];
	const wide = window.matchMedia('(min-width: 900px)').matches;
	ReactDOM.createRoot(place).render(
		React.createElement(GraphiQL, {
			fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
			defaultTabs: examples.map((query) => ({ query })),
			defaultEditorToolsVisibility: false,
			isHeadersEditorEnabled: true,
			// a key that was typed in is gone with the page, unless its owner wants it kept
			shouldPersistHeaders: false,
			visiblePlugin: wide ? 'Documentation Explorer' : undefined,
		}, React.createElement(GraphiQL.Logo, null, 'schedule-gateway')),
	);
}

start().catch((error) => {
	document.getElementById('graphiql').textContent = 'GraphiQL could not start: ' + error.message;
});
