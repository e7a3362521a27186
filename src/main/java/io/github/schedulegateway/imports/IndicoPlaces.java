package io.github.schedulegateway.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Venue;
import org.jspecify.annotations.Nullable;

/** Collects the rooms and venues of a document, each once. */
final class IndicoPlaces {

	private final Map<String, Room> rooms = new LinkedHashMap<>();

	private final Map<String, Venue> venues = new LinkedHashMap<>();

	/**
	 * Adds where something is held.
	 * @return the name of the room, null where there is none
	 */
	@Nullable String add(IndicoPlace place) {
		place.venues()
			.forEach((venue) -> this.venues.merge(Names.fold(venue.name()), venue,
					(known, said) -> (known.address() != null) ? known : said));
		place.rooms()
			.forEach((room) -> this.rooms.merge(Names.fold(room.name()), room,
					(known, said) -> (known.venue() != null) ? known : said));
		return place.room();
	}

	@Nullable String add(@Nullable String room, @Nullable String venue, @Nullable String address) {
		return add(new IndicoPlace(line(room), line(venue), line(address), null));
	}

	List<Room> rooms() {
		return List.copyOf(this.rooms.values());
	}

	List<Venue> venues() {
		return List.copyOf(this.venues.values());
	}

	private static @Nullable String line(@Nullable String text) {
		return (text != null) ? PlainText.line(text.replaceAll("\\s*\\R\\s*", ", ")) : null;
	}

}
