package io.github.schedulegateway.imports;

import io.github.schedulegateway.imports.FrabSchedule.Generator;
import io.github.schedulegateway.schedule.Schedule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The {@code schedule.json} of frab and pretalx, by the schema of c3voc. */
@Component
final class FrabJson implements ScheduleFormat {

	private static final int HEAD = 300;

	@Override
	public Format format() {
		return Format.FRAB_JSON;
	}

	@Override
	public boolean reads(SourceDocument document) {
		return JsonText.members(document, HEAD).contains("schedule.conference");
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		Root root = JsonText.read(document, Root.class);
		FrabSchedule schedule = root.schedule().writtenBy(root.generator());
		if (schedule.conference() == null) {
			throw document.refused("line 1, schedule.conference", "is null");
		}
		return new FrabReading(document, schedule, schedule.conference(), options).toSchedule();
	}

	/** The outermost object. */
	record Root(@Nullable Generator generator, FrabSchedule schedule) {
	}

}
