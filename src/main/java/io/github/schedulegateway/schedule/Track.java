package io.github.schedulegateway.schedule;

import org.jspecify.annotations.Nullable;

/** A thread of talks on one subject; unique by name within its conference. */
public record Track(String name, @Nullable String sourceId) {
}
