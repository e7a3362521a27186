package io.github.schedulegateway.graph;

import java.time.Instant;
import java.util.List;

import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Track;
import org.jspecify.annotations.Nullable;

/**
 * Talks out of the graph, to be written down somewhere else.
 *
 * @param name what they have in common: the name of the conference, of the room and the
 * conference, of the speaker or of the affiliation
 * @param changedAt when an import last changed any of it
 * @param conference the one whose talks they are, null where they are of several
 * @param part whether they are not all that it has
 * @param rooms of that conference, by name
 * @param tracks of that conference, by name
 * @param talks by time, those without one last; cancelled ones among them
 */
public record Extract(String name, Instant changedAt, @Nullable Conference conference, boolean part,
		List<StoredRoom> rooms, List<Track> tracks, List<StoredTalk> talks) {

	public Extract {
		rooms = List.copyOf(rooms);
		tracks = List.copyOf(tracks);
		talks = List.copyOf(talks);
	}

	/** A room with its id. */
	public record StoredRoom(String id, Room room) {
	}

}
