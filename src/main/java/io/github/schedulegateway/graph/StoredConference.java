package io.github.schedulegateway.graph;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * The conference that a document turned out to speak of.
 *
 * @param id in the graph, or to be
 * @param name its slug where nobody named it
 * @param series what its editions have in common
 * @param named whether its slug was given and not derived
 * @param timeZone as the document says, or else as the graph knows
 * @param startDate likewise
 * @param endDate likewise
 */
public record StoredConference(String id, String slug, String name, @Nullable String series, boolean named,
		ZoneId timeZone, LocalDate startDate, LocalDate endDate) {

	/**
	 * {@return within what the same name means the same person: the series, or else the
	 * conference alone}
	 */
	public String circle() {
		return (this.series != null) ? this.series : this.slug;
	}

}
