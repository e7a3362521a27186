// What is shown stands in the address, so that it can be shared and gone back to.
export const state = () => Object.fromEntries(new URLSearchParams(location.search));

export function address(changes) {
	const parameters = new URLSearchParams(location.search);
	for (const [name, value] of Object.entries(changes)) {
		if (value === '' || value === null || value === undefined) {
			parameters.delete(name);
		}
		else {
			parameters.set(name, value);
		}
	}
	return `?${parameters}`;
}

export function go(changes, { replace = false } = {}) {
	visit(address(changes), replace);
}

function visit(href, replace) {
	history[replace ? 'replaceState' : 'pushState'](null, '', href);
	dispatchEvent(new Event('popstate'));
}

// Links within a view change its address without loading the page again.
document.addEventListener('click', (event) => {
	const link = event.target.closest('a[href^="?"]');
	if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
		event.preventDefault();
		visit(link.getAttribute('href'), false);
	}
});
