package io.github.schedulegateway.schedule;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * The conference that a document speaks of.
 *
 * @param slug its short name in addresses, such as {@code lpc-2022}
 * @param name null where the document does not name it
 * @param series what its editions have in common, such as {@code lpc}
 * @param startDate first day, in its own time zone
 * @param endDate last day, inclusive
 */
public record Conference(@Nullable String slug, @Nullable String name, @Nullable String series, @Nullable URI url,
		ZoneId timeZone, LocalDate startDate, LocalDate endDate) {
}
