package io.github.schedulegateway.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A time as Indico exports it, in the zone that stands with it: the server's or that of
 * who asked, and not always the event's.
 *
 * @param time with or without fractions of a second
 */
record IndicoTime(@Nullable String date, @Nullable String time, @Nullable String tz) {

	/**
	 * {@return the time, in the zone of the conference; null where there is none}
	 * @param place where in the document it stands
	 */
	static @Nullable ZonedDateTime in(@Nullable ZoneId zone, @Nullable IndicoTime exported, SourceDocument document,
			String place) {
		if (exported == null || exported.date() == null || exported.time() == null) {
			return null;
		}
		try {
			ZoneId own = (exported.tz() != null) ? ZoneId.of(exported.tz()) : zone;
			if (own == null) {
				throw document.refused(place, "has no time zone, and none was given");
			}
			ZonedDateTime time = LocalDate.parse(exported.date()).atTime(LocalTime.parse(exported.time())).atZone(own);
			return (zone != null) ? time.withZoneSameInstant(zone) : time;
		}
		catch (DateTimeException ex) {
			throw document.refused(place, "“" + exported.date() + " " + exported.time()
					+ ((exported.tz() != null) ? " " + exported.tz() : "") + "” is no time");
		}
	}

}
