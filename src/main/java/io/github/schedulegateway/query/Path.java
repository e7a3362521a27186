package io.github.schedulegateway.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A path from one node to another, as {@code @relationship} writes it: relationships, and
 * the nodes between them, each with a name where the order or the condition refers to it.
 *
 * @param condition on what the path names
 */
record Path(List<Hop> hops, @Nullable String condition) {

	private static final Pattern HOP = Pattern
		.compile("(<?)-\\[(?:(\\w+))?:(\\w+(?:\\|\\w+)*)]-(>?)(?:\\((?:(\\w+))?:(\\w+)\\))?");

	private static final Pattern NAME = Pattern.compile("\\w+");

	/** One relationship, and the node behind it unless that is the end of the path. */
	record Hop(@Nullable String name, String types, boolean incoming, @Nullable String nodeName,
			@Nullable String nodeLabel) {
	}

	static Path parse(String text, @Nullable String condition) {
		List<Hop> hops = new ArrayList<>();
		var matcher = HOP.matcher(text);
		int end = 0;
		while (matcher.find() && matcher.start() == end) {
			boolean incoming = !matcher.group(1).isEmpty();
			if (incoming != matcher.group(4).isEmpty()) {
				break;
			}
			hops.add(new Hop(matcher.group(2), matcher.group(3), incoming, matcher.group(5), matcher.group(6)));
			end = matcher.end();
		}
		if (end != text.length() || hops.isEmpty() || hops.getLast().nodeLabel() != null) {
			throw new IllegalArgumentException("Not a path of relationships: " + text);
		}
		return new Path(List.copyOf(hops), condition);
	}

	/** Whether it leads over other nodes, and so may lead to one node several times. */
	boolean isLong() {
		return this.hops.size() > 1;
	}

	/**
	 * {@return the pattern from one variable to another, and the variables of what it
	 * names}
	 * @param label of the node at the end, or several divided by {@code |}
	 * @param names gives a new variable at each call
	 */
	Match match(String from, String to, String label, Supplier<String> names) {
		StringBuilder pattern = new StringBuilder("(").append(from).append(')');
		Map<String, String> variables = new LinkedHashMap<>();
		for (Hop hop : this.hops) {
			pattern.append(hop.incoming() ? "<-[" : "-[");
			pattern.append(variable(hop.name(), variables, names)).append(':').append(hop.types());
			pattern.append(hop.incoming() ? "]-(" : "]->(");
			if (hop.nodeLabel() != null) {
				pattern.append(variable(hop.nodeName(), variables, names))
					.append(':')
					.append(hop.nodeLabel())
					.append(')');
			}
		}
		return new Match(pattern.append(to).append(':').append(label).append(')').toString(), variables,
				condition(variables));
	}

	private @Nullable String condition(Map<String, String> variables) {
		return (this.condition != null)
				? NAME.matcher(this.condition).replaceAll((name) -> variables.getOrDefault(name.group(), name.group()))
				: null;
	}

	private static String variable(@Nullable String name, Map<String, String> variables, Supplier<String> names) {
		return (name != null) ? variables.computeIfAbsent(name, (key) -> names.get()) : "";
	}

	/**
	 * A pattern as Cypher has it, and what its own names are called in the statement.
	 *
	 * @param condition that has to hold besides
	 */
	record Match(String pattern, Map<String, String> variables, @Nullable String condition) {
	}

}
