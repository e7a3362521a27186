'use strict';

// Opens GraphiQL with a tab for each example query, and the documentation beside them
// where the window has room for both. A query in the address comes first.
async function start() {
	const place = document.getElementById('graphiql');
	const answer = await fetch('/graphiql/queries');
	const examples = answer.ok ? await answer.json() : [];
	const wide = window.matchMedia('(min-width: 900px)').matches;
	const address = new URLSearchParams(window.location.search);
	const asked = address.get('query')
		? { query: address.get('query'), variables: address.get('variables') ?? undefined }
		: {};
	const tabs = examples.map((query) => ({ query }));
	ReactDOM.createRoot(place).render(
		React.createElement(GraphiQL, {
			fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
			// the tabs of a first visit; to those of a later one GraphiQL adds what was asked by itself
			defaultTabs: asked.query ? [asked, ...tabs] : tabs,
			...asked,
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
