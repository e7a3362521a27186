package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Slugs;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the widget of pretalx is given. Rooms, tracks and speakers stand for themselves,
 * and talks name them by their numbers and codes. The conference is named by the address
 * alone.
 */
@JsonNaming(SnakeCaseStrategy.class)
record PretalxSchedule(List<Slot> talks, @Nullable String timezone, @Nullable FrabTime eventStart,
		@Nullable FrabTime eventEnd, List<Named> tracks, List<Named> rooms, List<Speaker> speakers) {

	private static final Pattern EVENT = Pattern.compile("(.*/([^/]+)/)schedule/.*");

	Schedule toSchedule(SourceDocument document, ReadOptions options) {
		ScheduleZone chosen = ScheduleZone.of(document, this.timezone, options.timeZone(),
				this.talks.stream()
					.flatMap((slot) -> Stream.of(slot.start, slot.end))
					.filter(Objects::nonNull)
					.toList());
		Map<String, String> tracksById = names(this.tracks);
		Map<String, String> roomsById = names(this.rooms);
		Map<String, Person> people = new LinkedHashMap<>();
		this.speakers.stream()
			.filter((speaker) -> speaker.code != null)
			.forEach((speaker) -> people.put(String.valueOf(speaker.code), speaker.person(document.url())));
		List<Talk> shown = this.talks.stream()
			.filter(Slot::isTalk)
			.map((slot) -> slot.talk(chosen.zone(), roomsById, tracksById, people))
			.toList();
		List<Break> breaks = this.talks.stream()
			.filter((slot) -> !slot.isTalk())
			.map((slot) -> slot.asBreak(chosen.zone(), roomsById))
			.toList();
		return new Schedule(conference(document, options, chosen.zone()), Schedule.Scope.CONFERENCE, List.of(),
				roomsById.values().stream().distinct().map((name) -> new Room(name, null, null, null)).toList(),
				tracksById.values().stream().distinct().map((name) -> new Track(name, null)).toList(), List.of(), shown,
				breaks, List.of(), chosen.warnings());
	}

	private Conference conference(SourceDocument document, ReadOptions options, ZoneId zone) {
		Matcher event = EVENT.matcher((document.url() != null) ? document.url().toString() : "");
		boolean found = event.matches();
		String slug = (options.conference() != null) ? options.conference() : found ? Slugs.of(event.group(2)) : null;
		List<LocalDate> days = this.talks.stream()
			.map((slot) -> (slot.start != null) ? slot.start.in(zone) : null)
			.filter(Objects::nonNull)
			.map(ZonedDateTime::toLocalDate)
			.sorted()
			.toList();
		if (days.isEmpty() && (this.eventStart == null || this.eventEnd == null)) {
			throw document.refused("line 1", "does not say when the conference takes place");
		}
		return new Conference(slug, null, (slug != null) ? Slugs.series(slug) : null,
				found ? WebAddress.of(event.group(1), null) : null, zone,
				(this.eventStart != null) ? this.eventStart.date() : days.getFirst(),
				(this.eventEnd != null) ? this.eventEnd.date() : days.getLast());
	}

	private static Map<String, String> names(List<Named> list) {
		Map<String, String> names = new LinkedHashMap<>();
		list.forEach((one) -> {
			String name = FrabTexts.line(one.name);
			if (one.id != null && name != null) {
				names.put(one.id, name);
			}
		});
		return names;
	}

	/** A room or a track. */
	record Named(@Nullable String id, @JsonDeserialize(using = LocalText.class) @Nullable String name) {
	}

	/** Whoever gives talks. The code is no identity that other formats share. */
	record Speaker(@Nullable String code, @Nullable String name, @Nullable String avatar) {

		Person person(@Nullable URI base) {
			return new Person(Objects.requireNonNullElse(FrabTexts.line(this.name), ""), null, null, List.of(), null,
					WebAddress.of(this.avatar, base), null);
		}

	}

	/** A talk, or a break where it has no code. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Slot(@Nullable String id, @Nullable String code,
			@JsonDeserialize(using = LocalText.class) @Nullable String title,
			@JsonProperty("abstract") @JsonDeserialize(using = LocalText.class) @Nullable String summary,
			List<String> speakers, @Nullable String track, @Nullable String room, @Nullable FrabTime start,
			@Nullable FrabTime end, @Nullable String contentLocale) {

		boolean isTalk() {
			return this.code != null && !this.code.isBlank();
		}

		Talk talk(ZoneId zone, Map<String, String> rooms, Map<String, String> tracks, Map<String, Person> people) {
			String text = (this.summary != null) ? PlainText.of(this.summary) : "";
			List<Appearance> appearances = this.speakers.stream()
				.map(people::get)
				.filter((person) -> person != null && !person.name().isEmpty())
				.map((person) -> new Appearance(person, AppearanceRole.SPEAKER, null))
				.distinct()
				.toList();
			// the description that may follow the abstract is left out here
			return new Talk("pretalx:" + this.code, FrabTexts.line(this.title), text.isEmpty() ? null : text,
					!text.isEmpty(), in(this.start, zone), in(this.end, zone), false,
					FrabTexts.language(this.contentLocale), null, named(this.room, rooms), named(this.track, tracks),
					appearances, List.of());
		}

		Break asBreak(ZoneId zone, Map<String, String> rooms) {
			return new Break((this.id != null) ? "pretalx:" + this.id : null, FrabTexts.line(this.title),
					in(this.start, zone), in(this.end, zone), named(this.room, rooms));
		}

		private static @Nullable ZonedDateTime in(@Nullable FrabTime time, ZoneId zone) {
			return (time != null) ? time.in(zone) : null;
		}

		private static @Nullable String named(@Nullable String id, Map<String, String> names) {
			return (id != null) ? names.get(id) : null;
		}

	}

}
