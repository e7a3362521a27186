package io.github.schedulegateway.imports;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.schedulegateway.imports.FrabSchedule.Conference;
import io.github.schedulegateway.imports.FrabSchedule.Day;
import io.github.schedulegateway.imports.FrabSchedule.Event;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/** Makes the one document model of what frab, pretalx and their kin say. */
record FrabReading(SourceDocument document, FrabSchedule said, Conference conference, ReadOptions options) {

	private static final Duration DAY_CHANGE = Duration.ofHours(4);

	/**
	 * {@return the schedule} Its talks stand in no session: these formats know none.
	 * @throws ImportRefused if neither the document nor the options tell the zone, or
	 * nothing tells the days
	 */
	Schedule toSchedule() {
		List<FrabTime> times = events().flatMap((event) -> Stream.of(event.date(), event.end()))
			.filter(Objects::nonNull)
			.toList();
		ScheduleZone zone = ScheduleZone.of(this.document, this.conference.timeZoneName(), this.options.timeZone(),
				times);
		FrabHead head = new FrabHead(this.document, this.said, this.conference);
		List<Talk> talks = talks(zone, head);
		FrabPlaces places = new FrabPlaces(this.conference, talks);
		return new Schedule(head.conference(this.options, zone.zone(), talks), Schedule.Scope.SCHEDULED,
				places.venues(), places.rooms(), places.tracks(), List.of(), talks, List.of(), List.of(),
				warnings(zone, talks));
	}

	private List<Talk> talks(ScheduleZone zone, FrabHead head) {
		Duration dayChange = (this.conference.dayChange() != null) ? this.conference.dayChange().length(false)
				: DAY_CHANGE;
		FrabTalk making = new FrabTalk(zone.zone(), dayChange, this.said.isOfPretalx(), this.said.isOurs(),
				head.base());
		List<Talk> talks = new ArrayList<>();
		for (Day day : this.conference.days()) {
			LocalDate date = (day.date() != null) ? day.date().date() : null;
			day.rooms()
				.forEach((room, events) -> events
					.forEach((event) -> talks.add(making.of(event, date, room(event, room)))));
		}
		return talks;
	}

	private static @Nullable String room(Event event, String room) {
		String own = FrabTexts.line(event.room());
		return (own != null) ? own : FrabTexts.line(room);
	}

	private List<String> warnings(ScheduleZone zone, List<Talk> talks) {
		List<String> warnings = new ArrayList<>(zone.warnings());
		long nameless = events().flatMap((event) -> event.persons().stream())
			.filter((person) -> person.shown().isEmpty())
			.count();
		if (nameless > 0) {
			warnings.add((nameless == 1) ? "1 person without a name was left out of the talks."
					: nameless + " people without a name were left out of the talks.");
		}
		if (talks.isEmpty()) {
			warnings.add("The document holds no talk: its schedule may not be released yet.");
		}
		return warnings;
	}

	private Stream<Event> events() {
		return this.conference.days().stream().flatMap((day) -> day.rooms().values().stream()).flatMap(List::stream);
	}

}
