package io.github.schedulegateway.api;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.schedulegateway.identity.AffiliationNames;
import io.github.schedulegateway.query.BadInput;
import io.github.schedulegateway.query.Values;
import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.Names;

/** How values of the schema's scalars, and its {@code @value} forms, reach the graph. */
final class ClientValues {

	static final int LONGEST_TEXT = 1000;

	static final int LONGEST_SEARCH = 256;

	/** As the index divides texts: of "night-watch" both words have to occur. */
	private static final Pattern WORD = Pattern
		.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}'’._:]*[\\p{L}\\p{N}\\p{M}])?");

	private static final Pattern SYNTAX = Pattern.compile("[-+!(){}\\[\\]^\"~*?:\\\\/&|<>=]");

	private ClientValues() {
	}

	static Values values() {
		return new Values(
				Map.of("ID", ClientValues::id, "String", ClientValues::text, "DateTime", ClientValues::seconds, "Url",
						(url) -> ((URL) url).toString()),
				Map.of("folded", (name) -> Names.fold((String) name), "affiliation",
						(name) -> AffiliationNames.keys((String) name), "words", (text) -> words((String) text)));
	}

	private static Object id(Object value) {
		String id = (String) value;
		if (GlobalId.kindOf(id).isEmpty()) {
			throw new BadInput("`" + shown(id) + "` is not an id of this API.");
		}
		return id;
	}

	private static Object text(Object value) {
		String text = (String) value;
		if (text.length() > LONGEST_TEXT) {
			throw new BadInput("A text has " + text.length() + " characters; the limit is " + LONGEST_TEXT + ".");
		}
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			// it would reach the graph as a question mark, and find those
			throw new BadInput("A text has half of a character.");
		}
		return text;
	}

	/**
	 * Order keys of times are epoch seconds; a fraction counts, where a client gives one.
	 */
	private static Object seconds(Object value) {
		OffsetDateTime time = (OffsetDateTime) value;
		return (time.getNano() == 0) ? (Object) time.toEpochSecond()
				: (Object) (time.toEpochSecond() + time.getNano() / 1e9);
	}

	/**
	 * The words of a search in Lucene's syntax: all of them have to occur, at least as
	 * beginnings of words, and whole words count more.
	 * @see <a href=
	 * "https://lucene.apache.org/core/9_11_0/queryparser/org/apache/lucene/queryparser/classic/package-summary.html">Query
	 * parser syntax</a>
	 */
	static String words(String text) {
		if (text.length() > LONGEST_SEARCH) {
			throw new BadInput("A search has " + text.length() + " characters; the limit is " + LONGEST_SEARCH + ".");
		}
		return WORD.matcher(text).results().map((word) -> {
			String escaped = SYNTAX.matcher(word.group().toLowerCase(Locale.ROOT)).replaceAll("\\\\$0");
			return "+(" + escaped + "^3 " + escaped + "*)";
		}).collect(Collectors.joining(" "));
	}

	static String shown(String value) {
		return (value.length() > 60) ? value.substring(0, 60) + "…" : value;
	}

}
