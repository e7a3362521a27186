package io.github.schedulegateway.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement that {@code @cypher} gives: plain Cypher with {@code this} and parameters,
 * whose last RETURN names its columns, so that it can stand as a subquery in another.
 *
 * @param body what comes before the columns, RETURN included
 * @param columns the expression of each column, in order
 * @param tail ORDER BY and LIMIT, or nothing
 */
record CypherAnswer(String body, List<Column> columns, String tail) {

	private static final Pattern TOKEN = Pattern.compile("\\bthis\\b|\\$(\\w+)");

	private static final Pattern TAIL = Pattern.compile("\\s(ORDER\\s+BY|SKIP|LIMIT)\\b");

	private static final Pattern NAMED = Pattern.compile("(?s)(.+)\\sAS\\s+(\\w+)");

	/** One column of the answer. */
	record Column(String expression, String name) {
	}

	static CypherAnswer parse(String text) {
		String cypher = text.lines()
			.filter((line) -> !line.strip().startsWith("//"))
			.collect(Collectors.joining("\n"))
			.strip();
		int last = lastReturn(cypher);
		String columns = cypher.substring(last);
		int tail = topLevel(columns, TAIL);
		List<Column> parsed = new ArrayList<>();
		for (String column : split(columns.substring(0, tail))) {
			Matcher named = NAMED.matcher(column.strip());
			if (named.matches()) {
				parsed.add(new Column(named.group(1).strip(), named.group(2)));
			}
			else if (column.strip().matches("\\w+")) {
				parsed.add(new Column(column.strip(), column.strip()));
			}
			else {
				throw new IllegalArgumentException("Give the column a name by AS: " + column.strip());
			}
		}
		return new CypherAnswer(cypher.substring(0, last), List.copyOf(parsed), columns.substring(tail).strip());
	}

	/**
	 * {@return the statement as it stands in another, its columns prefixed}
	 * @param self what {@code this} is called there
	 * @param prefix of the columns' names, so that they meet no other variable
	 * @param parameters gives the name of a parameter there
	 */
	String embed(String self, String prefix, UnaryOperator<String> parameters) {
		StringBuilder cypher = new StringBuilder(this.body).append(' ');
		cypher.append(this.columns.stream()
			.map((column) -> column.expression() + " AS " + prefix + column.name())
			.collect(Collectors.joining(", ")));
		cypher.append(' ').append(this.tail);
		return TOKEN.matcher(cypher)
			.replaceAll((token) -> Matcher
				.quoteReplacement((token.group(1) != null) ? "$" + parameters.apply(token.group(1)) : self));
	}

	boolean has(String column) {
		return this.columns.stream().anyMatch((candidate) -> candidate.name().equals(column));
	}

	/** Whether it speaks of the node that has the field. */
	boolean usesThis() {
		return embed("\u0000", "", UnaryOperator.identity()).indexOf('\u0000') >= 0;
	}

	/**
	 * {@return names of the parameters that it takes}
	 */
	List<String> parameters() {
		return TOKEN.matcher(this.body + this.columns + this.tail)
			.results()
			.map((token) -> token.group(1))
			.filter((name) -> name != null)
			.distinct()
			.toList();
	}

	private static int lastReturn(String cypher) {
		Matcher matcher = Pattern.compile("\\bRETURN\\s+(DISTINCT\\s+)?").matcher(cypher);
		int last = -1;
		while (matcher.find()) {
			if (depth(cypher, matcher.start()) == 0) {
				last = matcher.end();
			}
		}
		if (last < 0) {
			throw new IllegalArgumentException("A statement has to end with RETURN: " + cypher);
		}
		return last;
	}

	private static int topLevel(String text, Pattern pattern) {
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			if (depth(text, matcher.start()) == 0) {
				return matcher.start();
			}
		}
		return text.length();
	}

	private static List<String> split(String columns) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < columns.length(); i++) {
			if (columns.charAt(i) == ',' && depth(columns, i) == 0) {
				parts.add(columns.substring(start, i));
				start = i + 1;
			}
		}
		parts.add(columns.substring(start));
		return parts;
	}

	/** How many brackets are open at an index, those in string literals aside. */
	private static int depth(String text, int end) {
		int depth = 0;
		char quote = 0;
		for (int i = 0; i < end; i++) {
			char c = text.charAt(i);
			if (quote != 0) {
				quote = (c == quote) ? 0 : quote;
			}
			else if (c == '\'' || c == '"' || c == '`') {
				quote = c;
			}
			else if (c == '(' || c == '[' || c == '{') {
				depth++;
			}
			else if (c == ')' || c == ']' || c == '}') {
				depth--;
			}
		}
		return depth;
	}

	Map<String, String> named(String prefix) {
		return this.columns.stream().collect(Collectors.toMap(Column::name, (column) -> prefix + column.name()));
	}

}
