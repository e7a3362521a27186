package io.github.schedulegateway.imports;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.schedulegateway.graph.DocumentCounts;
import io.github.schedulegateway.schedule.ScheduleChange;

import org.springframework.stereotype.Component;

/** Runs the imports of the command line. */
@Component
final class CommandImporter implements SourceImporter {

	private final ScheduleImports imports;

	CommandImporter(ScheduleImports imports) {
		this.imports = imports;
	}

	@Override
	public Outcome importFrom(URI source, Options options) {
		var read = this.imports.read(source, Format.named(options.format()),
				new ReadOptions(options.conference(), options.timeZone(), options.locale()));
		ImportResult result = this.imports.store(read,
				new ImportOptions(options.dryRun(), options.allowShrink(), "command line"));
		return new Outcome(result.format(), result.changed(), counts(result.counts()),
				result.changes().stream().map(ScheduleChange::summary).toList(), result.warnings());
	}

	private static Map<String, Integer> counts(DocumentCounts counts) {
		Map<String, Integer> shown = new LinkedHashMap<>();
		shown.put("sessions", counts.sessions());
		shown.put("talks", counts.talks());
		shown.put("breaks", counts.breaks());
		shown.put("speakers", counts.speakers());
		shown.put("affiliations", counts.affiliations());
		shown.put("rooms", counts.rooms());
		shown.put("sponsors", counts.sponsors());
		return shown;
	}

}
