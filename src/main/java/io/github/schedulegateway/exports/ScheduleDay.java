package io.github.schedulegateway.exports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.schedulegateway.graph.Extract;
import io.github.schedulegateway.graph.StoredTalk;
import io.github.schedulegateway.schedule.Conference;

/**
 * A day of a conference as frab and pretalx divide it: from four in the morning until
 * four, so that a talk after midnight stands under the day before. It holds the talks
 * that stand and have a time.
 *
 * @param index 1 for the first
 * @param rooms the talks by room, under no name those that have none
 */
record ScheduleDay(int index, LocalDate date, ZonedDateTime start, ZonedDateTime end,
		Map<String, List<StoredTalk>> rooms) {

	/** Longer ones are no conferences, and have only the days that have talks. */
	private static final int LONGEST = 366;

	private static final LocalTime BEGINS = LocalTime.of(4, 0);

	/**
	 * {@return the days of a conference, and those before and after it that have talks}
	 */
	static List<ScheduleDay> of(Extract extract) {
		Conference conference = Objects.requireNonNull(extract.conference());
		ZoneId zone = Objects.requireNonNull(conference.timeZone());
		TreeMap<LocalDate, Map<String, List<StoredTalk>>> days = new TreeMap<>();
		Objects.requireNonNull(conference.startDate())
			.datesUntil(Objects.requireNonNull(conference.endDate()).plusDays(1))
			.limit(LONGEST)
			.forEach((day) -> days.put(day, new TreeMap<>()));
		for (StoredTalk stored : extract.talks()) {
			ZonedDateTime start = stored.talk().startsAt();
			if (start != null && !stored.cancelled()) {
				ZonedDateTime local = start.withZoneSameInstant(zone);
				LocalDate date = local.toLocalTime().isBefore(BEGINS) ? local.toLocalDate().minusDays(1)
						: local.toLocalDate();
				days.computeIfAbsent(date, (day) -> new TreeMap<>())
					.computeIfAbsent(Objects.requireNonNullElse(stored.talk().room(), ""), (room) -> new ArrayList<>())
					.add(stored);
			}
		}
		List<ScheduleDay> all = new ArrayList<>();
		days.forEach((date, rooms) -> all.add(new ScheduleDay(all.size() + 1, date, date.atTime(BEGINS).atZone(zone),
				date.plusDays(1).atTime(BEGINS).atZone(zone).minusMinutes(1), rooms)));
		return all;
	}

}
