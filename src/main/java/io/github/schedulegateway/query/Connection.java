package io.github.schedulegateway.query;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list, after the <a href="https://relay.dev/graphql/connections.htm">Relay
 * Cursor Connections Specification</a>.
 *
 * @param more whether there is more in the direction that was asked for
 * @param total how many there are in all; null unless it was selected
 */
record Connection(List<Edge> edges, boolean more, PageRequest request, @Nullable Number total) implements Answer {

	@Override
	public @Nullable Object field(String name, Supplier<String> responseKey) {
		return switch (name) {
			case "edges" -> this.edges;
			case "nodes" -> this.edges.stream().map(Edge::listed).toList();
			case "pageInfo" -> new PageInfo();
			case "totalCount" -> this.total;
			default -> null;
		};
	}

	/** One entry, its node read as {@code edges} and as {@code nodes} select it. */
	record Edge(Supplier<String> cursor, Row columns, @Nullable Object node,
			@Nullable Object listed) implements Answer {

		@Override
		public @Nullable Object field(String name, Supplier<String> responseKey) {
			return switch (name) {
				case "cursor" -> this.cursor.get();
				case "node" -> this.node;
				default -> this.columns.field(name, responseKey);
			};
		}

	}

	/**
	 * Where the page stands; on the side that it was not asked for, a cursor given means
	 * that there is more.
	 */
	private final class PageInfo implements Answer {

		@Override
		public @Nullable Object field(String name, Supplier<String> responseKey) {
			PageRequest request = Connection.this.request;
			List<Edge> edges = Connection.this.edges;
			return switch (name) {
				case "hasNextPage" -> request.backward() ? request.before() != null : Connection.this.more;
				case "hasPreviousPage" -> request.backward() ? Connection.this.more : request.after() != null;
				case "startCursor" -> edges.isEmpty() ? null : edges.getFirst().cursor().get();
				case "endCursor" -> edges.isEmpty() ? null : edges.getLast().cursor().get();
				default -> null;
			};
		}

	}

}
