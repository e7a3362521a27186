package io.github.schedulegateway.graph;

import java.time.Instant;
import java.util.List;

import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/**
 * A talk as it stands in the graph, with what a schedule does not know of itself.
 *
 * @param revision how often an import changed it since it was added
 * @param changedAt when that last happened, to it or to whom it names
 * @param cancelled whether it left its source
 * @param session title of its session
 * @param speakers ids of those who appear, in the order of the talk's appearances
 */
public record StoredTalk(String id, long revision, Instant changedAt, boolean cancelled, Conference conference,
		@Nullable String session, Talk talk, List<String> speakers) {

	public StoredTalk {
		speakers = List.copyOf(speakers);
	}

}
