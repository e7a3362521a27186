package io.github.schedulegateway.schedule;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A session of a conference: one or more blocks of time, each with its talks.
 *
 * @param sourceId its identity in the source, prefixed by the kind of source
 * ({@code indico:136})
 * @param track name of its {@link Track}
 */
public record Session(@Nullable String sourceId, String title, @Nullable String description, @Nullable URI url,
		@Nullable String track, List<Convener> conveners, List<SessionBlock> blocks) {

	public Session {
		conveners = List.copyOf(conveners);
		blocks = List.copyOf(blocks);
	}

	/** Who runs a session, with the affiliation as printed. */
	public record Convener(Person person, @Nullable String affiliation) {
	}

}
