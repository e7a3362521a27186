package io.github.schedulegateway.schedule;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whom somebody says that a speaker stood for, in a span of days. It holds for the
 * editions of one conference, where their schedules print nothing.
 *
 * @param speaker name
 * @param affiliation the words for the organisation; null for a source that states
 * nothing any more
 * @param from first day, null where it has been so ever since
 * @param to last day, null where it still is so
 * @param source where that is known from
 */
public record StatedAffiliation(String speaker, @Nullable String affiliation, @Nullable LocalDate from,
		@Nullable LocalDate to, @Nullable String source) {
}
