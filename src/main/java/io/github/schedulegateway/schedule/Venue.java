package io.github.schedulegateway.schedule;

import org.jspecify.annotations.Nullable;

/** Where a conference takes place; unique by name within it. */
public record Venue(String name, @Nullable String address) {
}
