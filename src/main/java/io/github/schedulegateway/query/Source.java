package io.github.schedulegateway.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
	 */
	record Matched(String node, Conditions conditions, Map<String, String> names) implements Source {

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
			return this.conditions.matches() == 1 && this.names.isEmpty();
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
				return "";
			}
			List<Order> order = Order.total(field.order());
			if (order.stream().noneMatch((key) -> key.key().contains("."))) {
				String keys = order.stream()
					.map((key) -> key(key) + (key.descending() ? " DESC" : ""))
					.collect(Collectors.joining(", "));
				return "WITH " + (isRepeating() ? "DISTINCT " : "") + this.node + " ORDER BY " + keys + " ";
			}
			return orderedByPath(order);
		}

		/** What the path leads to several times stands at the first of its places. */
		private String orderedByPath(List<Order> order) {
			List<String> keys = IntStream.range(0, order.size()).mapToObj((i) -> this.node + "o" + i).toList();
			String first = IntStream.range(0, order.size())
				.mapToObj((i) -> "min(" + key(order.get(i)) + ") AS " + keys.get(i))
				.collect(Collectors.joining(", "));
			return "WITH " + this.node + ", " + first + " ORDER BY " + String.join(", ", keys) + " ";
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
