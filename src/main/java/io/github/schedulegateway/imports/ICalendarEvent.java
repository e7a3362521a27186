package io.github.schedulegateway.imports;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.GlobalId;
import org.jspecify.annotations.Nullable;

/**
 * A component of a calendar with its properties.
 *
 * @param line where it begins
 */
record ICalendarEvent(int line, List<Property> properties) {

	/** How identifiers end that exports of the gateway make of its ids. */
	private static final String EXPORTED = "@schedule-gateway";

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
	 * {@return whether the gateway exported it, which says what others have no word for}
	 */
	boolean isExported() {
		String uid = line("UID");
		return uid != null && uid.endsWith(EXPORTED);
	}

	/**
	 * {@return the id of the talk that was exported; null where it is none}
	 */
	@Nullable String exportedId() {
		String uid = line("UID");
		String id = (uid != null && uid.endsWith(EXPORTED)) ? uid.substring(0, uid.length() - EXPORTED.length()) : "";
		return GlobalId.kindOf(id).filter(GlobalId.Kind.TALK::equals).isPresent() ? id : null;
	}

	/** Whether a property has a parameter that is true. */
	boolean isMarked(String name, String parameter) {
		Property property = first(name);
		return property != null && "TRUE".equalsIgnoreCase(property.parameter(parameter));
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
