package io.github.schedulegateway.schedule;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * The conference that a document speaks of. Zone and days may be null where the document
 * adds to a conference that the graph knows, such as a list of its sponsors.
 *
 * @param slug its short name in addresses, such as {@code lpc-2022}
 * @param name null where the document does not name it
 * @param series what its editions have in common, such as {@code lpc}
 * @param startDate first day, in its own time zone
 * @param endDate last day, inclusive
 */
public record Conference(@Nullable String slug, @Nullable String name, @Nullable String series, @Nullable URI url,
		@Nullable ZoneId timeZone, @Nullable LocalDate startDate, @Nullable LocalDate endDate) {
}
