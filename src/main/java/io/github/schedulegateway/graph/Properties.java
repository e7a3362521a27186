package io.github.schedulegateway.graph;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

import io.github.schedulegateway.schedule.Names;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a node while a document speaks of it: what the document does not know
 * stays as it is.
 */
final class Properties {

	/** Orders last what has no text. */
	static final String NO_TEXT = "\uffff";

	/** Orders last what has no time. */
	static final long NO_TIME = Long.MAX_VALUE;

	private static final int FOLDED = 200;

	// an index takes keys of 8 kB, and a character may have four bytes
	private static final int NAME = 500;

	private static final int URL = 2000;

	private final Map<String, Object> values;

	private final ZoneId zone;

	Properties(Map<String, Object> known, ZoneId zone) {
		this.values = new HashMap<>(known);
		this.zone = zone;
	}

	/** A text that is indexed whole. */
	Properties name(String name, @Nullable String value) {
		return text(name, (value != null) ? shortened(value) : null);
	}

	Properties text(String name, @Nullable String value) {
		return (value == null || value.isBlank()) ? this : value(name, valid(value));
	}

	Properties url(String name, @Nullable URI value) {
		return (value == null || value.toString().length() > URL) ? this : text(name, value.toString());
	}

	Properties time(String name, @Nullable ZonedDateTime value) {
		return value(name, (value != null) ? value.withZoneSameInstant(this.zone) : null);
	}

	/** Where the start moved, an end that is not said again is not known any more. */
	Properties times(@Nullable ZonedDateTime start, @Nullable ZonedDateTime end) {
		ZonedDateTime known = getTime("startsAt");
		if (known != null && start != null && !known.toInstant().equals(start.toInstant())) {
			forget("endsAt");
		}
		return time("startsAt", start).time("endsAt", end);
	}

	Properties withoutTimes() {
		return forget("startsAt").forget("endsAt");
	}

	Properties number(String name, @Nullable Integer value) {
		return value(name, (value != null) ? value.longValue() : null);
	}

	Properties value(String name, @Nullable Object value) {
		if (value != null) {
			this.values.put(name, value);
		}
		return this;
	}

	Properties forget(String name) {
		this.values.remove(name);
		return this;
	}

	@Nullable Object get(String name) {
		return this.values.get(name);
	}

	@Nullable ZonedDateTime getTime(String name) {
		return (ZonedDateTime) this.values.get(name);
	}

	/** Adds what answers are ordered and looked up by. */
	Map<String, Object> complete(String label) {
		switch (label) {
			case "Conference", "Room", "Track", "Speaker", "Affiliation", "Sponsor" -> fold("name");
			case "Session" -> fold("title").order();
			case "Talk", "CancelledTalk" -> fold("title").order();
			case "SessionBlock", "Break" -> order();
			default -> {
			}
		}
		return this.values;
	}

	/**
	 * {@return the form by which the graph compares a text}
	 */
	static String folded(@Nullable String text) {
		String folded = (text != null) ? cut(valid(Names.fold(text)), FOLDED) : "";
		return folded.isEmpty() ? NO_TEXT : folded;
	}

	/** Cuts between characters, never within one. */
	static String cut(String text, int length) {
		if (text.length() <= length) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
	}

	/**
	 * {@return a name that an index takes whole}
	 */
	static String shortened(String name) {
		return cut(valid(name.strip()), NAME);
	}

	/** What is no Unicode would come back otherwise than it went. */
	static String valid(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

	private Properties fold(String name) {
		return value(name + "Folded", folded((String) this.values.get(name)));
	}

	private Properties order() {
		return order("startsAt").order("endsAt");
	}

	private Properties order(String name) {
		ZonedDateTime time = getTime(name);
		return value(name + "Order", (time != null) ? time.toEpochSecond() : NO_TIME);
	}

}
