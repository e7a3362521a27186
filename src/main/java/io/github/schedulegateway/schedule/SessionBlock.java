package io.github.schedulegateway.schedule;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One slot of a session, in one room.
 *
 * @param title its own title, where it has one beside the session's
 * @param room name of its {@link Room}
 * @param talks in the order of the source
 */
public record SessionBlock(@Nullable String sourceId, @Nullable String title, @Nullable ZonedDateTime startsAt,
		@Nullable ZonedDateTime endsAt, @Nullable String room, List<Talk> talks) {

	public SessionBlock {
		talks = List.copyOf(talks);
	}

}
