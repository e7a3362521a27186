package io.github.schedulegateway.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The predicates by which a page starts after one entry and ends before another.
 *
 * <p>
 * The first key is compared by itself, so that an index on it and the id is entered at
 * the place, and the ties are told apart by CASE: as an OR of conditions, Neo4j would
 * read the index to its end.
 *
 * @param list the name of the type of the entries
 */
record Place(String list, PageRequest request, List<Order> order, Scope scope) {

	void narrow(Source source) {
		if (source.isWhole()) {
			// an index keeps only what has all its properties, and is used only where
			// that is said
			this.order.forEach((key) -> source.predicate(source.key(key) + " IS NOT NULL"));
		}
		beyond(source, this.request.after(), "after", false);
		beyond(source, this.request.before(), "before", true);
	}

	private void beyond(Source source, @Nullable String cursor, String argument, boolean backward) {
		if (cursor == null) {
			return;
		}
		List<Object> keys = Cursor.decode(cursor, argument, this.list, this.order);
		List<String> values = keys.stream().map((key) -> "$" + this.scope.parameter(key)).toList();
		if (this.order.size() > 1) {
			source.predicate(source.key(this.order.getFirst()) + operator(0, backward) + "= " + values.getFirst());
		}
		source.predicate(beyond(source, values, 0, backward));
	}

	private String beyond(Source source, List<String> values, int i, boolean backward) {
		String key = source.key(this.order.get(i));
		String further = key + operator(i, backward) + " " + values.get(i);
		if (i == this.order.size() - 1) {
			return further;
		}
		String tie = beyond(source, values, i + 1, backward);
		// at the first key, what is not equal is known to be beyond
		return "CASE WHEN " + key + " = " + values.get(i) + " THEN " + tie + " ELSE " + ((i == 0) ? "true" : further)
				+ " END";
	}

	private String operator(int i, boolean backward) {
		return (this.order.get(i).descending() != backward) ? " <" : " >";
	}

}
