package io.github.schedulegateway.schedule;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A talk, as the document prints it. Times carry the conference's zone.
 *
 * @param sourceId its identity in the source, prefixed by the kind of source
 * ({@code indico:1240}); its id in the graph where the document is an export of that
 * @param title null where the source prints none
 * @param summary the abstract: paragraphs divided by an empty line
 * @param summaryTruncated whether the source cut the abstract
 * @param estimatedEnd whether the end was derived and not stated
 * @param language a BCP 47 tag
 * @param room name of its {@link Room}, null to take the one of its block
 * @param track name of its {@link Track}
 * @param appearances in the order of the page
 */
public record Talk(@Nullable String sourceId, @Nullable String title, @Nullable String summary,
		boolean summaryTruncated, @Nullable ZonedDateTime startsAt, @Nullable ZonedDateTime endsAt,
		boolean estimatedEnd, @Nullable String language, @Nullable URI url, @Nullable String room,
		@Nullable String track, List<Appearance> appearances, List<Material> materials) {

	public Talk {
		appearances = List.copyOf(appearances);
		materials = List.copyOf(materials);
	}

}
