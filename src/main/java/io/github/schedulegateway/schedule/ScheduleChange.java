package io.github.schedulegateway.schedule;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an import changed.
 *
 * @param id of the change itself
 * @param talk id of the talk it is about, if it is about one
 * @param session id of the session it is about, or of the talk's
 * @param summary one sentence for people
 * @param before null for what was added
 * @param after null for what was removed
 */
public record ScheduleChange(String id, Kind kind, @Nullable String talk, @Nullable String session, String summary,
		@Nullable State before, @Nullable State after) {

	/** What can change. */
	public enum Kind {

		TALK_ADDED, TALK_CANCELLED, TALK_MOVED, TALK_RETITLED, TALK_SPEAKERS_CHANGED, SESSION_ADDED, SESSION_REMOVED,
		SESSION_MOVED, SPONSOR_ADDED, SPONSOR_REMOVED

	}

	/** How a talk, session or sponsor stood, before or after. */
	public record State(@Nullable String title, @Nullable ZonedDateTime startsAt, @Nullable ZonedDateTime endsAt,
			@Nullable String room, List<String> speakers) {

		public State {
			speakers = List.copyOf(speakers);
		}

	}

}
