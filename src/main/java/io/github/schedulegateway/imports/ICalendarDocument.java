package io.github.schedulegateway.imports;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.schedulegateway.imports.ICalendarEvent.Property;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;

/**
 * The components of a calendar as ical4j reads them, with their values as they stand:
 * times are told by the platform's time zones, so that none is looked up elsewhere.
 */
final class ICalendarDocument implements ContentHandler {

	private static final String CALENDAR = "VCALENDAR";

	/** How parameters hold what they cannot (RFC 6868). */
	private static final Pattern CARET = Pattern.compile("\\^([n'^])");

	private final Map<String, List<ICalendarEvent>> components = new HashMap<>();

	private final Deque<List<Property>> open = new ArrayDeque<>();

	private final Deque<Integer> beginnings;

	private final Deque<Integer> lines = new ArrayDeque<>();

	private final Map<String, String> parameters = new HashMap<>();

	private String value = "";

	private ICalendarDocument(Deque<Integer> beginnings) {
		this.beginnings = beginnings;
	}

	/**
	 * Reads a calendar, or several one after the other.
	 * @throws ImportRefused if it is not well-formed
	 */
	static ICalendarDocument of(SourceDocument document) {
		var calendar = new ICalendarDocument(ICalendarLines.components(document));
		try {
			new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(document.text()), true), calendar);
			return calendar;
		}
		catch (ParserException ex) {
			throw document.refused("line " + Math.max(1, ex.getLineNo()), "is not well-formed iCalendar ("
					+ String.valueOf(ex.getMessage()).replaceFirst("^Error at line \\d+:", "") + ")");
		}
		catch (IOException ex) {
			throw new IllegalStateException("Reading from memory does not fail", ex);
		}
	}

	/** What stands in the calendar itself. */
	ICalendarEvent head() {
		return components(CALENDAR).getFirst();
	}

	/** Those of a kind, such as {@code VEVENT}. */
	List<ICalendarEvent> components(String kind) {
		return this.components.getOrDefault(kind, List.of());
	}

	@Override
	public void startCalendar() {
		startComponent(CALENDAR);
	}

	@Override
	public void endCalendar() {
		endComponent(CALENDAR);
	}

	@Override
	public void startComponent(String name) {
		this.open.push(new ArrayList<>());
		this.lines.push(this.beginnings.isEmpty() ? 1 : this.beginnings.poll());
	}

	@Override
	public void endComponent(String name) {
		this.components.computeIfAbsent(name.toUpperCase(Locale.ROOT), (any) -> new ArrayList<>())
			.add(new ICalendarEvent(this.lines.pop(), this.open.pop()));
	}

	@Override
	public void startProperty(String name) {
		this.parameters.clear();
		this.value = "";
	}

	@Override
	public void parameter(String name, String given) {
		boolean quoted = given.length() > 1 && given.startsWith("\"") && given.endsWith("\"");
		String words = quoted ? given.substring(1, given.length() - 1) : given;
		this.parameters.put(name.toUpperCase(Locale.ROOT),
				CARET.matcher(words).replaceAll((escaped) -> Matcher.quoteReplacement(switch (escaped.group(1)) {
					case "n" -> "\n";
					case "'" -> "\"";
					default -> "^";
				})));
	}

	@Override
	public void propertyValue(String given) {
		this.value = given;
	}

	@Override
	public void endProperty(String name) {
		if (!this.open.isEmpty()) {
			this.open.getFirst().add(new Property(name.toUpperCase(Locale.ROOT), this.parameters, this.value));
		}
	}

}
