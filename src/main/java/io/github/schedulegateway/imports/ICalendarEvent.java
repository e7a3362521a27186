package io.github.schedulegateway.imports;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A component of a calendar with its properties.
 *
 * @param line where it begins
 */
record ICalendarEvent(int line, List<Property> properties) {

	ICalendarEvent {
		properties = List.copyOf(properties);
	}

	String place() {
		return "line " + this.line;
	}

	Stream<Property> all(String name) {
		return this.properties.stream().filter((property) -> property.name().equals(name));
	}

	@Nullable Property first(String name) {
		return all(name).findFirst().orElse(null);
	}

	/**
	 * {@return the first value of a property in one line; null where there is none}
	 */
	@Nullable String line(String name) {
		return all(name).map((property) -> PlainText.line(property.text()))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse(null);
	}

	/**
	 * One property.
	 *
	 * @param name in capitals
	 * @param parameters by their names in capitals
	 * @param value as it stands, unfolded
	 */
	record Property(String name, Map<String, String> parameters, String value) {

		private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

		Property {
			parameters = Map.copyOf(parameters);
		}

		@Nullable String parameter(String parameter) {
			return this.parameters.get(parameter);
		}

		/** The value as text. */
		String text() {
			return text(this.value);
		}

		/** What stands between the commas that divide it. */
		List<String> list() {
			return Stream.of(this.value.split("(?<!\\\\),")).map(Property::text).toList();
		}

		private static String text(String value) {
			return ESCAPED.matcher(value)
				.replaceAll((escaped) -> escaped.group(1).equalsIgnoreCase("n") ? "\n"
						: Matcher.quoteReplacement(escaped.group(1)));
		}

	}

}
