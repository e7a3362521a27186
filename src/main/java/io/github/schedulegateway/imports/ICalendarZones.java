package io.github.schedulegateway.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import net.fortuna.ical4j.transform.compliance.TzHelper;
import org.jspecify.annotations.Nullable;

/** The time zones of a calendar, by the names that it has for them. */
final class ICalendarZones {

	private final ICalendarDocument calendar;

	/** What a definition of a zone says where it is. */
	private final Map<String, String> locations;

	ICalendarZones(ICalendarDocument calendar) {
		this.calendar = calendar;
		this.locations = calendar.components("VTIMEZONE")
			.stream()
			.filter((zone) -> zone.line("TZID") != null && zone.line("X-LIC-LOCATION") != null)
			.collect(Collectors.toMap((zone) -> String.valueOf(zone.line("TZID")),
					(zone) -> String.valueOf(zone.line("X-LIC-LOCATION")), (one, other) -> one));
	}

	/** That of most events, else the one that the calendar names. */
	@Nullable ZoneId conference() {
		Map<String, Long> named = this.calendar.components("VEVENT")
			.stream()
			.map((event) -> event.first("DTSTART"))
			.filter(Objects::nonNull)
			.map((start) -> start.parameter("TZID"))
			.filter(Objects::nonNull)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		ZoneId most = named.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.map((entry) -> find(entry.getKey()))
			.filter(Objects::nonNull)
			.filter((found) -> !found.normalized().equals(ZoneOffset.UTC))
			.findFirst()
			.orElse(null);
		String own = this.calendar.head().line("X-WR-TIMEZONE");
		return (most != null || own == null) ? most : find(own);
	}

	/**
	 * By its name in the tz database, at its end or in the calendar, or that of Windows.
	 */
	@Nullable ZoneId find(String name) {
		String[] parts = name.split("/");
		String end = (parts.length > 2) ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : name;
		for (String candidate : new String[] { name, this.locations.getOrDefault(name, name), end,
				Objects.requireNonNullElse(TzHelper.getCorrectedTimeZoneIdFrom(name), name) }) {
			try {
				return ZoneId.of(candidate);
			}
			catch (DateTimeException ex) {
				// the next one
			}
		}
		return null;
	}

}
