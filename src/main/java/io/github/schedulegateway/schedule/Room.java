package io.github.schedulegateway.schedule;

import org.jspecify.annotations.Nullable;

/**
 * A room of a conference; unique by name within it.
 *
 * @param name without the quotation marks that some sources put around it
 * @param sourceId its identity in the source, if that has one
 * @param capacity seats
 * @param venue name of its {@link Venue}
 */
public record Room(String name, @Nullable String sourceId, @Nullable Integer capacity, @Nullable String venue) {
}
