package io.github.schedulegateway.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What has to hold of a node: patterns that have to be found, and predicates over what
 * they name. Patterns stand as MATCH clauses of their own wherever all of them have to be
 * found, and not as EXISTS: so Neo4j's planner may start from whichever is most
 * selective, instead of testing every row.
 */
final class Conditions {

	private final List<String> matches = new ArrayList<>();

	private final List<String> predicates = new ArrayList<>();

	private boolean repeating;

	void match(String pattern, boolean mayRepeat) {
		this.matches.add(pattern);
		this.repeating |= mayRepeat;
	}

	void match(Path.Match path, boolean mayRepeat) {
		match(path.pattern(), mayRepeat);
		if (path.condition() != null) {
			predicate(path.condition());
		}
	}

	void predicate(String predicate) {
		this.predicates.add(predicate);
	}

	/** Whether a node may be found several times, by several ways. */
	boolean isRepeating() {
		return this.repeating;
	}

	/**
	 * {@return how many patterns have to be found}
	 */
	int matches() {
		return this.matches.size();
	}

	/**
	 * {@return MATCH and WHERE clauses; nothing if there is nothing to match}
	 */
	String clauses() {
		StringBuilder clauses = new StringBuilder();
		this.matches.forEach((pattern) -> clauses.append("MATCH ").append(pattern).append(' '));
		if (!this.predicates.isEmpty()) {
			clauses.append("WHERE ").append(String.join(" AND ", this.predicates)).append(' ');
		}
		return clauses.toString();
	}

	/**
	 * {@return the same as one predicate}
	 */
	String expression() {
		if (!this.matches.isEmpty()) {
			return "EXISTS { " + clauses() + "}";
		}
		return this.predicates.isEmpty() ? "true" : String.join(" AND ", this.predicates);
	}

}
