package io.github.schedulegateway.imports;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.schedulegateway.imports.ICalendarEvent.Property;
import net.fortuna.ical4j.model.Recur;

/** When an event takes place that repeats. */
record ICalendarRepeats(SourceDocument document, ICalendarTimes times) {

	/** More than a conference has slots for one talk. */
	private static final int MOST = 100;

	private static final Pattern RULE = Pattern.compile("(?i)(?:.*;)?FREQ=(?:DAILY|WEEKLY)(?:;.*)?");

	/**
	 * {@return the times, without those that are excluded}
	 * @throws ImportRefused for a rule that is none, or leads to no end
	 */
	List<ZonedDateTime> of(ICalendarEvent event, ZonedDateTime start) {
		Set<ZonedDateTime> excluded = event.all("EXDATE")
			.flatMap((dates) -> dates.list().stream().map((date) -> new Property("EXDATE", dates.parameters(), date)))
			.map((date) -> this.times.read(date, event.place()))
			.collect(Collectors.toSet());
		return event.all("RRULE")
			.flatMap((rule) -> dates(rule.value().strip(), event, start).stream())
			.distinct()
			.filter((date) -> !excluded.contains(date))
			.toList();
	}

	private List<ZonedDateTime> dates(String rule, ICalendarEvent event, ZonedDateTime start) {
		if (!RULE.matcher(rule).matches()) {
			throw this.document.refused(event.place(), "repeats neither daily nor weekly: “" + rule + "”");
		}
		try {
			List<ZonedDateTime> dates = new Recur<ZonedDateTime>(rule).getDates(start, start, start.plusYears(1),
					MOST + 1);
			if (dates.size() > MOST) {
				throw this.document.refused(event.place(), "repeats more than " + MOST + " times: “" + rule + "”");
			}
			return dates;
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw this.document.refused(event.place(), "RRULE is no rule: “" + rule + "”");
		}
	}

}
