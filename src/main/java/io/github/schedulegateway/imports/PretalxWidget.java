package io.github.schedulegateway.imports;

import java.util.Set;

import io.github.schedulegateway.schedule.Schedule;

import org.springframework.stereotype.Component;

/**
 * The data of pretalx's schedule widget: of its formats the only one that has breaks.
 */
@Component
final class PretalxWidget implements ScheduleFormat {

	private static final int HEAD = 300;

	@Override
	public Format format() {
		return Format.PRETALX_WIDGET;
	}

	@Override
	public boolean reads(SourceDocument document) {
		Set<String> members = JsonText.members(document, HEAD);
		return members.contains("talks") && (members.containsAll(Set.of("talks.start", "talks.room"))
				|| members.containsAll(Set.of("timezone", "event_start")));
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		return JsonText.read(document, PretalxSchedule.class).toSchedule(document, options);
	}

}
