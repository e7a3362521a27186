package io.github.schedulegateway.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the nodes or rows of a field come from: the clauses of a subquery, and what they
 * name.
 */
sealed interface Source {

	/**
	 * {@return the variable of the node}
	 */
	String node();

	/**
	 * {@return the clauses that bind the variables}
	 */
	String clauses();

	/** Adds a predicate on what is bound. */
	void predicate(String predicate);

	/** Whether a node may come several times. */
	boolean isRepeating();

	/** Whether the nodes are all of a label, so that an index may give them in order. */
	boolean isWhole();

	boolean has(String column);

	/**
	 * {@return the variable of a column}
	 */
	String column(String name);

	/**
	 * {@return the key of an order as an expression}
	 */
	default String key(Order order) {
		int dot = order.key().indexOf('.');
		if (dot > 0) {
			return column(order.key().substring(0, dot)) + order.key().substring(dot);
		}
		return has(order.key()) ? column(order.key()) : node() + "." + order.key();
	}

	/**
	 * {@return the clause that orders a plain list, and drops repetitions}
	 */
	default String ordered(SchemaMapping.FieldMapping field) {
		return "";
	}

	/**
	 * {@return the clause that orders a connection and cuts the page out, with one entry
	 * more}
	 */
	default String cut(List<Order> order, PageRequest request, Scope scope) {
		String keys = order.stream()
			.map((key) -> key(key) + ((key.descending() != request.backward()) ? " DESC" : ""))
			.collect(Collectors.joining(", "));
		return "WITH " + (isRepeating() ? "DISTINCT " : "") + carried() + " ORDER BY " + keys + " LIMIT $"
				+ scope.parameter(request.size() + 1L) + " ";
	}

	/**
	 * {@return the variables that go on}
	 */
	String carried();

	/**
	 * Nodes that patterns find.
	 *
	 * @param names variables of what the path names
	 * @param rooted whether they are looked for among all of a label
	 */
	record Matched(String node, Conditions conditions, Map<String, String> names, boolean rooted) implements Source {

		@Override
		public String clauses() {
			return this.conditions.clauses();
		}

		@Override
		public void predicate(String predicate) {
			this.conditions.predicate(predicate);
		}

		@Override
		public boolean isRepeating() {
			return this.conditions.isRepeating();
		}

		@Override
		public boolean isWhole() {
			return this.rooted && this.conditions.matches() == 1;
		}

		@Override
		public boolean has(String column) {
			return this.names.containsKey(column);
		}

		@Override
		public String column(String name) {
			return java.util.Objects.requireNonNull(this.names.get(name), name);
		}

		@Override
		public String carried() {
			return this.node;
		}

		@Override
		public String ordered(SchemaMapping.FieldMapping field) {
			if (!field.list()) {
				return isRepeating() && this.rooted ? "WITH DISTINCT " + this.node + " " : "";
			}
			List<Order> order = Order.total(field.order());
			if (order.stream().noneMatch(Matched::isOnPath)) {
				return "WITH " + (isRepeating() ? "DISTINCT " : "") + this.node
						+ orderBy(order.stream().map(this::key));
			}
			// what the path leads to several times stands at the first of its places
			String first = this.node + "_first";
			String places = order.stream()
				.filter(Matched::isOnPath)
				.map((key) -> "min(" + key(key) + ") AS " + first)
				.collect(Collectors.joining());
			return "WITH " + this.node + ", " + places
					+ orderBy(order.stream().map((key) -> isOnPath(key) ? first : key(key)));
		}

		private static boolean isOnPath(Order key) {
			return key.key().contains(".");
		}

		private static String orderBy(Stream<String> keys) {
			return keys.collect(Collectors.joining(", ", " ORDER BY ", " "));
		}

	}

	/**
	 * Rows that a statement of the schema's answers.
	 *
	 * @param call the statement as a subquery
	 * @param columns variables of the columns
	 * @param predicates on what it answers
	 */
	record Computed(String call, Map<String, String> columns, List<String> predicates) implements Source {

		Computed(String call, Map<String, String> columns) {
			this(call, columns, new java.util.ArrayList<>());
		}

		@Override
		public String node() {
			return column("that");
		}

		@Override
		public String clauses() {
			return this.predicates.isEmpty() ? this.call
					: this.call + "FILTER " + String.join(" AND ", this.predicates) + " ";
		}

		@Override
		public void predicate(String predicate) {
			this.predicates.add(predicate);
		}

		@Override
		public boolean isRepeating() {
			return false;
		}

		@Override
		public boolean isWhole() {
			return false;
		}

		@Override
		public boolean has(String column) {
			return this.columns.containsKey(column);
		}

		@Override
		public String column(String name) {
			return java.util.Objects.requireNonNull(this.columns.get(name), name);
		}

		@Override
		public String carried() {
			return "*";
		}

	}

}
