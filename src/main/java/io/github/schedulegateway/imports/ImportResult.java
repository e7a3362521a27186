package io.github.schedulegateway.imports;

import java.util.List;

import io.github.schedulegateway.graph.DocumentCounts;
import io.github.schedulegateway.schedule.ScheduleChange;

/**
 * What an import came to.
 *
 * @param conference id
 * @param format name of the document's format
 * @param changed whether the graph differs from before, or would
 * @param dryRun whether nothing was kept
 * @param counts what the document holds
 * @param changes what it changed
 * @param warnings what a reader should know, in sentences
 */
public record ImportResult(String conference, String format, boolean changed, boolean dryRun, DocumentCounts counts,
		List<ScheduleChange> changes, List<String> warnings) {

	public ImportResult {
		changes = List.copyOf(changes);
		warnings = List.copyOf(warnings);
	}

}
