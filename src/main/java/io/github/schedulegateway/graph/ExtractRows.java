package io.github.schedulegateway.graph;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import org.jspecify.annotations.Nullable;

/** Makes records of what the statement {@code extract} answers. */
final class ExtractRows {

	private final Map<String, Object> answer;

	private final Map<String, Conference> conferences = new HashMap<>();

	ExtractRows(Object answer) {
		this.answer = row(answer);
	}

	/**
	 * {@return what was asked for} Empty if it is not there.
	 */
	Optional<Extract> extract(boolean ofRoom) {
		List<Map<String, Object>> found = Stream.of(ofRoom ? "room" : "conference", "speaker", "affiliation")
			.flatMap((part) -> Stream.ofNullable(this.answer.get(part)).map(ExtractRows::row))
			.toList();
		if (found.isEmpty()) {
			return Optional.empty();
		}
		Object of = this.answer.get("conference");
		Map<String, Object> conference = (of != null) ? row(of) : null;
		String name = text(found.getFirst(), "name");
		List<StoredTalk> talks = list(this.answer, "talks", this::talk);
		Instant changedAt = Stream
			.of(Stream.of(time(((conference != null) ? conference : found.getFirst()).get("changedAt"))), curatedAt(),
					talks.stream().map(StoredTalk::changedAt))
			.flatMap(Function.identity())
			.max(Instant::compareTo)
			.orElseThrow();
		return Optional.of(new Extract((ofRoom && conference != null) ? name + ", " + text(conference, "name") : name,
				changedAt, (conference != null) ? conference(conference) : null, ofRoom,
				list(this.answer, "rooms", ExtractRows::room),
				list(this.answer, "tracks", (row) -> new Track(text(row, "name"), textOf(row, "sourceId"))), talks));
	}

	private StoredTalk talk(Map<String, Object> row) {
		Map<String, Object> of = row(Objects.requireNonNull(row.get("conference")));
		List<Map<String, Object>> appearances = list(row, "appearances", Function.identity());
		List<Map<String, Object>> people = appearances.stream().map(ExtractRows::person).toList();
		Talk talk = new Talk(textOf(row, "sourceId"), textOf(row, "title"), textOf(row, "abstract"),
				is(row, "abstractTruncated"), (ZonedDateTime) row.get("startsAt"), (ZonedDateTime) row.get("endsAt"),
				is(row, "estimatedEnd"), textOf(row, "language"), uri(row, "url"), textOf(row, "room"),
				textOf(row, "track"), appearances.stream().map(ExtractRows::appearance).toList(),
				list(row, "materials", ExtractRows::material));
		Instant changedAt = Stream.concat(Stream.of(row), people.stream())
			.map((part) -> time(part.get("changedAt")))
			.max(Instant::compareTo)
			.orElseThrow();
		return new StoredTalk(text(row, "id"), (row.get("revision") instanceof Long revision) ? revision : 0, changedAt,
				is(row, "cancelled"), this.conferences.computeIfAbsent(text(of, "slug"), (slug) -> conference(of)),
				textOf(row, "session"), talk, people.stream().map((person) -> text(person, "id")).toList());
	}

	private static Conference conference(Map<String, Object> row) {
		return new Conference(text(row, "slug"), text(row, "name"), textOf(row, "series"), uri(row, "url"),
				ZoneId.of(text(row, "timeZone")), (LocalDate) row.get("startDate"), (LocalDate) row.get("endDate"));
	}

	private static Extract.StoredRoom room(Map<String, Object> row) {
		Integer capacity = (row.get("capacity") instanceof Long seats) ? Math.toIntExact(seats) : null;
		return new Extract.StoredRoom(text(row, "id"),
				new Room(text(row, "name"), textOf(row, "sourceId"), capacity, null));
	}

	private static Appearance appearance(Map<String, Object> row) {
		Map<String, Object> person = person(row);
		return new Appearance(
				new Person(text(person, "name"), textOf(person, "sourceId"), null, List.of(),
						textOf(person, "biography"), uri(person, "avatar"), uri(person, "url")),
				AppearanceRole.valueOf(text(row, "role")), textOf(row, "affiliationAsPrinted"));
	}

	private static Map<String, Object> person(Map<String, Object> appearance) {
		return row(Objects.requireNonNull(appearance.get("person")));
	}

	private static Material material(Map<String, Object> row) {
		return new Material(textOf(row, "title"), URI.create(text(row, "url")), textOf(row, "kind"));
	}

	/** Merging and splitting people touches no talk. */
	private Stream<Instant> curatedAt() {
		return ((List<?>) Objects.requireNonNull(this.answer.get("curatedAt"))).stream().map(ExtractRows::time);
	}

	/** What stood in a graph before imports noted it has not changed since. */
	private static Instant time(@Nullable Object changedAt) {
		return (changedAt instanceof ZonedDateTime time) ? time.toInstant() : Instant.EPOCH;
	}

	private static boolean is(Map<String, Object> row, String name) {
		return Boolean.TRUE.equals(row.get(name));
	}

	private static String text(Map<String, Object> row, String name) {
		return (String) Objects.requireNonNull(row.get(name), name);
	}

	private static @Nullable String textOf(Map<String, Object> row, String name) {
		return (String) row.get(name);
	}

	private static @Nullable URI uri(Map<String, Object> row, String name) {
		String value = textOf(row, name);
		return (value != null) ? URI.create(value) : null;
	}

	private static <T> List<T> list(Map<String, Object> row, String name, Function<Map<String, Object>, T> element) {
		return ((List<?>) Objects.requireNonNull(row.get(name))).stream()
			.map((one) -> element.apply(row(one)))
			.toList();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> row(Object value) {
		return (Map<String, Object>) value;
	}

}
