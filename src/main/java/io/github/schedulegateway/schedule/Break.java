package io.github.schedulegateway.schedule;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/** A coffee, a lunch, a party: what stands in the timetable and is no talk. */
public record Break(@Nullable String sourceId, @Nullable String title, @Nullable ZonedDateTime startsAt,
		@Nullable ZonedDateTime endsAt, @Nullable String room) {
}
