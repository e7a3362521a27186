package io.github.schedulegateway.sources;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sources as they are configured, before anybody looked whether they can be meant.
 *
 * @param sources schedules that are fetched again and again
 */
@ConfigurationProperties("schedule")
record SourceSettings(@DefaultValue List<Entry> sources) {

	/**
	 * One source. Texts, so that what is wrong is said in our words, and an address that
	 * holds a key is not repeated.
	 *
	 * @param name the conference unless given
	 * @param format recognised from the document unless given
	 */
	record Entry(@Nullable String name, @Nullable String url, @Nullable String format, @Nullable String conference,
			@DefaultValue("15m") Duration interval, @Nullable String timeZone, @Nullable String locale) {
	}

}
