package io.github.schedulegateway.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.EmailHash;
import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Session.Convener;
import org.jspecify.annotations.Nullable;

/**
 * Reads people as Indico prints them: {@code Mr A B (X), C D (Y, Z), E F}. Titles are
 * dropped; the affiliation is what stands in the outer parentheses.
 */
final class IndicoPeople {

	private static final Pattern TITLES = Pattern
		.compile("^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\\.? |(?:Professor|Sir|Dame) )+(?=\\S)");

	private IndicoPeople() {
	}

	/**
	 * {@return the people of one line, in their order and each once}
	 */
	static List<Billed> read(String line) {
		return split(line).stream().map(IndicoPeople::one).filter((one) -> !one.name().isEmpty()).distinct().toList();
	}

	/**
	 * {@return a person given in parts}
	 * @param affiliation with or without its parentheses; blank for none
	 */
	static Billed of(String name, @Nullable String affiliation) {
		String words = (affiliation != null) ? withoutParentheses(PlainText.line(affiliation)) : "";
		return new Billed(TITLES.matcher(PlainText.line(name)).replaceFirst(""), words.isEmpty() ? null : words);
	}

	private static Billed one(String text) {
		int open = text.indexOf('(');
		return (open >= 0 && text.endsWith(")")) ? of(text.substring(0, open), text.substring(open)) : of(text, null);
	}

	/** One outer pair: those within belong to the name of the organisation. */
	private static String withoutParentheses(String text) {
		return (text.startsWith("(") && text.endsWith(")")) ? text.substring(1, text.length() - 1).strip() : text;
	}

	/** Splits at the commas that stand in no parentheses. */
	private static List<String> split(String line) {
		List<String> parts = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < line.length(); i++) {
			switch (line.charAt(i)) {
				case '(' -> depth++;
				case ')' -> depth = Math.max(0, depth - 1);
				case ',' -> {
					if (depth == 0) {
						parts.add(line.substring(start, i).strip());
						start = i + 1;
					}
				}
				default -> {
				}
			}
		}
		parts.add(line.substring(start).strip());
		return parts;
	}

	/**
	 * {@return the people, each once by their name}
	 */
	static List<Billed> once(Stream<Billed> people) {
		Map<String, Billed> once = new LinkedHashMap<>();
		people.forEach((one) -> once.putIfAbsent(Names.fold(one.name()), one));
		return List.copyOf(once.values());
	}

	/**
	 * {@return who stands on a talk, each once} Speakers, then the authors who do not
	 * speak. Where nobody is told to speak, the primary authors do.
	 */
	static List<Appearance> appearances(List<Billed> speakers, List<Billed> primaryAuthors, List<Billed> coAuthors) {
		Map<String, Appearance> once = new LinkedHashMap<>();
		Stream.concat(speakers.stream(), speakers.isEmpty() ? primaryAuthors.stream() : Stream.of())
			.forEach((one) -> once.putIfAbsent(Names.fold(one.name()), one.as(AppearanceRole.SPEAKER)));
		Stream.concat(primaryAuthors.stream(), coAuthors.stream())
			.forEach((one) -> once.putIfAbsent(Names.fold(one.name()), one.as(AppearanceRole.CO_AUTHOR)));
		return List.copyOf(once.values());
	}

	/**
	 * A person as printed with a talk or a session.
	 *
	 * @param emailHash where the source gives one
	 */
	record Billed(String name, @Nullable String affiliation, @Nullable EmailHash emailHash) {

		Billed(String name, @Nullable String affiliation) {
			this(name, affiliation, null);
		}

		Appearance asSpeaker() {
			return as(AppearanceRole.SPEAKER);
		}

		Convener asConvener() {
			return new Convener(person(), this.affiliation);
		}

		private Appearance as(AppearanceRole role) {
			return new Appearance(person(), role, this.affiliation);
		}

		/** The ids that Indico gives are of the link to a talk, and no identity. */
		private Person person() {
			return new Person(this.name, null, this.emailHash, List.of(), null, null, null);
		}

	}

}
