package io.github.schedulegateway.imports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.imports.ICalendarEvent.Property;
import io.github.schedulegateway.schedule.Talk;
import net.fortuna.ical4j.model.TemporalAmountAdapter;
import org.jspecify.annotations.Nullable;

/** Makes talks of the events of a calendar. */
final class ICalendarTalks {

	private static final String SOURCE = "ical:";

	private final SourceDocument document;

	private final ICalendarTimes times;

	private final ICalendarPeople people;

	/** Of repeating events, the times that stand in events of their own. */
	private final Set<String> replaced;

	/** Addresses of one talk alone; one that many share is the conference's. */
	private final Map<String, Long> addresses;

	ICalendarTalks(SourceDocument document, ICalendarTimes times, @Nullable String method,
			List<ICalendarEvent> events) {
		this.document = document;
		this.times = times;
		this.people = new ICalendarPeople(method != null && !method.equalsIgnoreCase("PUBLISH"));
		this.replaced = events.stream()
			.filter((event) -> event.first("RECURRENCE-ID") != null)
			.map(this::id)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		this.addresses = events.stream()
			.map((event) -> event.line("URL"))
			.filter(Objects::nonNull)
			.collect(Collectors.groupingBy((url) -> url, Collectors.counting()));
	}

	/**
	 * {@return the talk of an event, and the times at which it takes place again}
	 */
	Stream<Talk> read(ICalendarEvent event) {
		Property start = event.first("DTSTART");
		if (start == null) {
			throw this.document.refused(event.place(), "the event has no DTSTART");
		}
		ZonedDateTime startsAt = this.times.read(start, event.place());
		ZonedDateTime endsAt = end(event, startsAt);
		if (event.first("RECURRENCE-ID") != null || event.first("RRULE") == null) {
			return Stream.of(talk(event, id(event), startsAt, endsAt));
		}
		Duration length = (endsAt != null) ? Duration.between(startsAt, endsAt) : null;
		return new ICalendarRepeats(this.document, this.times).of(event, startsAt)
			.stream()
			.map((again) -> talk(event, id(event, again.toLocalDateTime().toString()), again,
					(length != null) ? again.plus(length) : null))
			.filter((talk) -> talk.sourceId() == null || !this.replaced.contains(talk.sourceId()));
	}

	private @Nullable String id(ICalendarEvent event) {
		Property instance = event.first("RECURRENCE-ID");
		return id(event, (instance == null) ? null : ICalendarTimes.isDay(instance) ? instance.value()
				: this.times.read(instance, event.place()).toLocalDateTime().toString());
	}

	private static @Nullable String id(ICalendarEvent event, @Nullable String instance) {
		String uid = event.line("UID");
		if (event.isExported()) {
			return (instance == null) ? event.exportedId() : null;
		}
		return (uid == null) ? null : SOURCE + uid + ((instance != null) ? "#" + instance : "");
	}

	private Talk talk(ICalendarEvent event, @Nullable String id, ZonedDateTime startsAt,
			@Nullable ZonedDateTime endsAt) {
		String url = event.line("URL");
		boolean own = url != null && (event.isExported() || this.addresses.getOrDefault(url, 0L) == 1);
		boolean estimated = endsAt != null && event.isMarked("DTEND", "X-ESTIMATED");
		return new Talk(id, event.line("SUMMARY"), ICalendarTexts.summary(event), ICalendarTexts.isCut(event), startsAt,
				endsAt, estimated, ICalendarTexts.language(event), own ? WebAddress.of(url) : null,
				event.line("LOCATION"), ICalendarTexts.track(event), this.people.of(event), List.of());
	}

	private @Nullable ZonedDateTime end(ICalendarEvent event, ZonedDateTime start) {
		Property end = event.first("DTEND");
		if (end != null) {
			return this.times.read(end, event.place());
		}
		String duration = event.line("DURATION");
		try {
			return (duration != null) ? start.plus(TemporalAmountAdapter.parse(duration).getDuration()) : null;
		}
		catch (DateTimeException | ArithmeticException ex) {
			throw this.document.refused(event.place(), "DURATION is none: “" + duration + "”");
		}
	}

}
