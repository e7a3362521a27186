package io.github.schedulegateway.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.schedulegateway.imports.FrabSchedule.Conference;
import io.github.schedulegateway.schedule.Guids;
import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import io.github.schedulegateway.schedule.Venue;
import org.jspecify.annotations.Nullable;

/** Venue, rooms and tracks of a conference. */
record FrabPlaces(Conference conference, List<Talk> talks) {

	/** A conference has one at most. */
	List<Venue> venues() {
		String venue = venue();
		return (venue != null) ? List.of(new Venue(venue, FrabTexts.line(this.conference.city()))) : List.of();
	}

	/**
	 * {@return the rooms} Those that stand for themselves first, then those that only
	 * days and talks name.
	 */
	List<Room> rooms() {
		Map<String, String> byGuid = new HashMap<>();
		this.conference.rooms().forEach((room) -> byGuid.merge(guid(room), key(room), FrabPlaces::same));
		Map<String, Room> rooms = new LinkedHashMap<>();
		this.conference.rooms().forEach((room) -> {
			String name = FrabTexts.line(room.name());
			if (name != null) {
				// one guid on several rooms tells none of them
				String id = key(room).equals(byGuid.get(guid(room))) && !guid(room).isEmpty()
						? Guids.sourceId(guid(room)) : null;
				rooms.putIfAbsent(key(room), new Room(name, id, room.capacity(), venue()));
			}
		});
		Stream.concat(
				this.conference.days().stream().flatMap((day) -> day.rooms().keySet().stream()).map(FrabTexts::line),
				this.talks.stream().map(Talk::room))
			.filter(Objects::nonNull)
			.forEach((name) -> rooms.putIfAbsent(Names.fold(name), new Room(name, null, null, venue())));
		return List.copyOf(rooms.values());
	}

	List<Track> tracks() {
		return Stream
			.concat(this.conference.tracks().stream().map((track) -> FrabTexts.line(track.name())),
					this.talks.stream().map(Talk::track))
			.filter(Objects::nonNull)
			.distinct()
			.map((name) -> new Track(name, null))
			.toList();
	}

	private @Nullable String venue() {
		return FrabTexts.line(this.conference.venue());
	}

	private static String key(FrabSchedule.Room room) {
		return Names.fold(Objects.requireNonNullElse(room.name(), ""));
	}

	private static String guid(FrabSchedule.Room room) {
		return Objects.requireNonNullElse(room.guid(), "").strip().toLowerCase(Locale.ROOT);
	}

	/** The empty text is the name of no room. */
	private static String same(String one, String other) {
		return one.equals(other) ? one : "";
	}

}
