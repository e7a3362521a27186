package io.github.schedulegateway.query;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Cypher of files, in which a line {@code // include NAME} stands for another file:
 * so what several statements begin with is written once.
 *
 * @param texts gives the text of a file by its name
 */
record CypherFiles(UnaryOperator<String> texts) {

	private static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*// include (\\S+)$");

	/**
	 * {@return the text of a file with that of all that it includes}
	 */
	String read(String name) {
		return INCLUDE.matcher(this.texts.apply(name))
			.replaceAll((include) -> Matcher.quoteReplacement(read(include.group(1))));
	}

}
