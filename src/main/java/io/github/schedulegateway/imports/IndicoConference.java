package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;

import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Slugs;
import org.jspecify.annotations.Nullable;

/** Makes a conference of what a document of Indico says of its event. */
final class IndicoConference {

	private IndicoConference() {
	}

	/**
	 * {@return the conference, called as whoever imports it says, or else by its name}
	 */
	static Conference of(@Nullable String name, @Nullable URI url, @Nullable ZoneId zone, @Nullable LocalDate first,
			@Nullable LocalDate last, ReadOptions options) {
		String slug = (options.conference() != null) ? options.conference() : (name != null) ? Slugs.of(name) : null;
		String series = (slug != null) ? Slugs.series(slug) : null;
		return new Conference(slug, name, series, url, zone, first, last);
	}

}
