package io.github.schedulegateway.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Schedule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Indico's export of a timetable as JSON, {@code /export/timetable/ID.json}. It does not
 * name its event: the address tells it, or whoever imports it.
 */
@Component
final class IndicoTimetable implements ScheduleFormat {

	@Override
	public Format format() {
		return Format.INDICO_TIMETABLE;
	}

	@Override
	public boolean reads(SourceDocument document) {
		return IndicoJson.isExport(document) && IndicoJson.isTimetable(document);
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		Answer answer = JsonText.read(document, Answer.class);
		var events = (answer.results() != null) ? answer.results()
				: Map.<String, Map<String, Map<String, IndicoEntry>>>of();
		if (events.size() > 1) {
			throw document.refused("results", "holds " + events.size() + " events: one is imported at a time");
		}
		var days = events.values().stream().filter(Objects::nonNull).findFirst().orElse(Map.of());
		if (days.values().stream().allMatch((day) -> day == null || day.isEmpty())) {
			throw document.refused("results",
					"the timetable is empty: it is not published, or not for everybody to see");
		}
		String place = "results." + events.keySet().iterator().next();
		List<LocalDate> dates = days.keySet().stream().map((day) -> date(day, document, place)).sorted().toList();
		Conference conference = IndicoConference.of(null,
				IndicoJson.eventUrl((document.url() != null) ? document.url().toString() : answer.url()),
				zone(days, options, document, place), dates.getFirst(), dates.getLast(), options);
		return new IndicoTimetableDays(document, days, conference).schedule();
	}

	/** All its times are in the zone of the event. */
	private static @Nullable ZoneId zone(Map<String, @Nullable Map<String, @Nullable IndicoEntry>> days,
			ReadOptions options, SourceDocument document, String place) {
		String name = days.values()
			.stream()
			.filter(Objects::nonNull)
			.flatMap((day) -> day.values().stream())
			.filter(Objects::nonNull)
			.map(IndicoEntry::startDate)
			.filter(Objects::nonNull)
			.map(IndicoTime::tz)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return IndicoJson.zone(name, options, document, place);
	}

	private static LocalDate date(String day, SourceDocument document, String place) {
		try {
			return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
		}
		catch (DateTimeException ex) {
			throw document.refused(place, "“" + day + "” is no day such as 20220913");
		}
	}

	/** What the export answers; the timetable of each event by its number. */
	private record Answer(
			@Nullable Map<String, @Nullable Map<String, @Nullable Map<String, @Nullable IndicoEntry>>> results,
			@Nullable String url) {
	}

}
