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
 * @param divided whether the source tells the blocks of the session apart
 */
public record Session(@Nullable String sourceId, String title, @Nullable String description, @Nullable URI url,
		@Nullable String track, List<Convener> conveners, List<SessionBlock> blocks, boolean divided) {

	public Session {
		conveners = List.copyOf(conveners);
		blocks = List.copyOf(blocks);
	}

	/** A session of which the source tells every block. */
	public Session(@Nullable String sourceId, String title, @Nullable String description, @Nullable URI url,
			@Nullable String track, List<Convener> conveners, List<SessionBlock> blocks) {
		this(sourceId, title, description, url, track, conveners, blocks, true);
	}

	/**
	 * A session of which the source does not say how many blocks it has.
	 * @param whole all its talks; its start is that of the first block, and its room that
	 * of the session, where they are known
	 */
	public static Session undivided(@Nullable String sourceId, String title, @Nullable String description,
			@Nullable URI url, List<Convener> conveners, SessionBlock whole) {
		return new Session(sourceId, title, description, url, null, conveners, List.of(whole), false);
	}

	/** Who runs a session, with the affiliation as printed. */
	public record Convener(Person person, @Nullable String affiliation) {
	}

}
