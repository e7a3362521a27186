package io.github.schedulegateway.sources;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a source is.
 *
 * @param url where it is fetched, without what may be a key
 * @param format by name; null where it is recognised
 * @param conference id of the conference that it was imported into
 * @param lastError why the last check failed; null where it did not
 * @param failures checks that failed since the last that did not
 * @param nextCheck null for at once
 */
public record SourceStatus(String name, String url, @Nullable String format, @Nullable String conference,
		Duration interval, @Nullable Instant lastCheck, @Nullable Instant lastSuccess, @Nullable Instant lastChange,
		@Nullable String lastError, int failures, @Nullable Instant nextCheck) {

	static SourceStatus of(ConfiguredSource configured, Source source) {
		return new SourceStatus(configured.name(), configured.shownUrl(),
				(configured.format() != null) ? configured.format().name() : null, source.conference(),
				configured.interval(), source.lastCheck(), source.lastSuccess(), source.lastChange(),
				source.lastError(), source.failures(), source.nextCheck());
	}

}
