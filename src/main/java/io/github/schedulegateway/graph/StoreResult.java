package io.github.schedulegateway.graph;

import java.util.List;
import java.util.Set;

import io.github.schedulegateway.schedule.ScheduleChange;

/**
 * What writing a document came to.
 *
 * @param changed whether the graph differs from before; nothing at all was written where
 * it does not
 * @param affiliations ids of those whose spellings on talks and sponsors changed
 */
public record StoreResult(boolean changed, DocumentCounts counts, List<ScheduleChange> changes, List<String> warnings,
		Set<String> affiliations) {

	public StoreResult {
		changes = List.copyOf(changes);
		warnings = List.copyOf(warnings);
		affiliations = Set.copyOf(affiliations);
	}

}
