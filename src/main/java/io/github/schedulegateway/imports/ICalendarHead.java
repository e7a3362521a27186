package io.github.schedulegateway.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.schedulegateway.imports.ICalendarEvent.Property;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Slugs;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of its conference. Most say no more than a name; exports of the
 * gateway say which conference it is, and whether its talks are all here:
 * {@code X-CONFERENCE;X-START=2024-06-03;X-END=2024-06-05;X-PART=TRUE:harbour-2024}.
 */
record ICalendarHead(SourceDocument document, ICalendarEvent calendar) {

	private static final String CONFERENCE = "X-CONFERENCE";

	/** What is a part, such as the calendar of a room, cancels nothing. */
	Schedule.Scope scope() {
		return isPart() ? Schedule.Scope.PARTS : Schedule.Scope.SCHEDULED;
	}

	/**
	 * Refuses what was exported of a person or an organisation: it holds talks of several
	 * conferences, and all of none.
	 */
	void check(List<ICalendarEvent> events) {
		if (this.calendar.first(CONFERENCE) == null) {
			events.stream().filter(ICalendarEvent::isExported).findFirst().ifPresent((event) -> {
				throw this.document.refused(event.place(),
						"was exported by a gateway, in a calendar that does not say of which conference it is:"
								+ " those of a conference or of a room are imported, those of people and"
								+ " organisations are not");
			});
		}
	}

	Conference conference(List<Talk> talks, ICalendarTimes times, ReadOptions options) {
		TreeSet<LocalDate> days = new TreeSet<>();
		talks.stream()
			.flatMap((talk) -> Stream.of(talk.startsAt(), talk.endsAt()))
			.filter(Objects::nonNull)
			.forEach((time) -> days.add(time.toLocalDate()));
		LocalDate first = day("X-START", days.isEmpty() ? null : days.first());
		LocalDate last = day("X-END", days.isEmpty() ? null : days.last());
		String slug = slug(options);
		return new Conference(slug, name(), (slug != null) ? Slugs.series(slug) : null,
				WebAddress.of(this.calendar.line("URL")), (first == null) ? options.timeZone() : times.zone(), first,
				(first != null && last != null && last.isBefore(first)) ? first : last);
	}

	private boolean isPart() {
		return this.calendar.isMarked(CONFERENCE, "X-PART");
	}

	private @Nullable String slug(ReadOptions options) {
		String said = this.calendar.line(CONFERENCE);
		String name = (said != null) ? said : name();
		return (options.conference() != null) ? options.conference() : (name != null) ? Slugs.of(name) : null;
	}

	/** A part has a name of its own. */
	private @Nullable String name() {
		String name = this.calendar.line("NAME");
		return isPart() ? null : (name != null) ? name : this.calendar.line("X-WR-CALNAME");
	}

	private @Nullable LocalDate day(String parameter, @Nullable LocalDate seen) {
		Property conference = this.calendar.first(CONFERENCE);
		String said = (conference != null) ? conference.parameter(parameter) : null;
		try {
			return (said != null) ? LocalDate.parse(said) : seen;
		}
		catch (DateTimeParseException ex) {
			throw this.document.refused(this.calendar.place(), parameter + " is no day: “" + said + "”");
		}
	}

}
