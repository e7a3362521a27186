// The public GraphQL API, asked as any other client would. What was answered is kept as long as the page.
const answers = new Map();

export function ask({ query, variables }) {
	const body = JSON.stringify({ query, variables });
	if (!answers.has(body)) {
		const answer = send(body);
		answers.set(body, answer);
		answer.catch(() => answers.delete(body));
	}
	return answers.get(body);
}

// All pages of a connection, one after the other.
export async function askAll({ query, variables }, connection) {
	const nodes = [];
	let data;
	let after = null;
	do {
		const answer = await ask({ query, variables: { ...variables, after } });
		data ??= answer;
		const page = connection(answer);
		nodes.push(...page?.nodes ?? []);
		after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
	} while (after);
	return { data, nodes };
}

async function send(body) {
	const response = await fetch('/graphql', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		body,
	}).catch(() => {
		throw new Error('The gateway cannot be reached.');
	});
	const answer = await response.json().catch(() => ({}));
	const problems = [...new Set((answer.errors ?? []).map((error) => error.message))];
	if (!answer.data) {
		throw new Error(problems.join(' ') || `The gateway answered ${response.status}.`);
	}
	// what can be answered is, and the rest is told beside it
	return { ...answer.data, problems };
}

export const graphiql = ({ query, variables }) =>
	`/graphiql?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
