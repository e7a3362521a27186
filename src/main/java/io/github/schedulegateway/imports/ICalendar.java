package io.github.schedulegateway.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.schedulegateway.imports.ICalendarEvent.Property;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** A calendar of talks in iCalendar (RFC 5545). */
@Component
final class ICalendar implements ScheduleFormat {

	private static final String BEGIN = "BEGIN:VCALENDAR";

	@Override
	public Format format() {
		return Format.ICALENDAR;
	}

	@Override
	public boolean reads(SourceDocument document) {
		return document.text().stripLeading().startsWith(BEGIN);
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		ICalendarDocument calendar = ICalendarDocument.of(document);
		List<String> warnings = new ArrayList<>();
		List<ICalendarEvent> all = latest(calendar.components("VEVENT"));
		ICalendarHead head = new ICalendarHead(document, calendar.head());
		head.check(all);
		List<ICalendarEvent> events = without(all, (event) -> "CANCELLED".equalsIgnoreCase(event.line("STATUS")),
				"cancelled and left out", warnings);
		events = without(events, ICalendar::isAllDay, "all-day, so no talks, and left out", warnings);
		ICalendarTimes times = new ICalendarTimes(document, calendar, options);
		ICalendarTalks reader = new ICalendarTalks(document, times, calendar.head().line("METHOD"), all);
		List<Talk> talks = events.stream().flatMap(reader::read).toList();
		Conference conference = head.conference(talks, times, options);
		warnings.addAll(times.warnings());
		return new Schedule(conference, head.scope(), List.of(),
				names(talks, Talk::room).map((name) -> new Room(name, null, null, null)).toList(),
				names(talks, Talk::track).map((name) -> new Track(name, null)).toList(), List.of(), talks, List.of(),
				List.of(), warnings);
	}

	/** An event that was sent again replaces what was sent of it before. */
	private static List<ICalendarEvent> latest(List<ICalendarEvent> events) {
		Map<Object, ICalendarEvent> latest = new LinkedHashMap<>();
		for (ICalendarEvent event : events) {
			String uid = event.line("UID");
			String sequence = event.line("SEQUENCE");
			// without a sequence nothing says that one replaces the other
			Object key = (uid != null && sequence != null)
					? List.of(uid, Objects.requireNonNullElse(event.line("RECURRENCE-ID"), "")) : event;
			latest.merge(key, event, (one, other) -> (sequence(other) >= sequence(one)) ? other : one);
		}
		return List.copyOf(latest.values());
	}

	private static long sequence(ICalendarEvent event) {
		String sequence = Objects.requireNonNullElse(event.line("SEQUENCE"), "0");
		return sequence.matches("\\d{1,18}") ? Long.parseLong(sequence) : 0;
	}

	private static List<ICalendarEvent> without(List<ICalendarEvent> events, Predicate<ICalendarEvent> left, String why,
			List<String> warnings) {
		List<ICalendarEvent> out = events.stream().filter(left).toList();
		if (!out.isEmpty()) {
			warnings.add("%d of %d events %s %s, such as “%s”.".formatted(out.size(), events.size(),
					(out.size() == 1) ? "is" : "are", why, out.getFirst().line("SUMMARY")));
		}
		return events.stream().filter(left.negate()).toList();
	}

	private static boolean isAllDay(ICalendarEvent event) {
		Property start = event.first("DTSTART");
		return start != null && ICalendarTimes.isDay(start);
	}

	private static Stream<String> names(List<Talk> talks, Function<Talk, @Nullable String> name) {
		return talks.stream().map(name).filter(Objects::nonNull).distinct();
	}

}
