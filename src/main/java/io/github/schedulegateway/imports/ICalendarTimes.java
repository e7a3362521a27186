package io.github.schedulegateway.imports;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.schedulegateway.imports.ICalendarEvent.Property;
import org.jspecify.annotations.Nullable;

/**
 * The times of a calendar. They may name a time zone, be in UTC, or "float": then they
 * are in the conference's zone.
 */
final class ICalendarTimes {

	private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

	private static final ZoneId UTC = ZoneId.of("UTC");

	private final SourceDocument document;

	private final ReadOptions options;

	private final ICalendarZones zones;

	private final Set<String> warnings = new LinkedHashSet<>();

	private final @Nullable ZoneId zone;

	ICalendarTimes(SourceDocument document, ICalendarDocument calendar, ReadOptions options) {
		this.document = document;
		this.options = options;
		this.zones = new ICalendarZones(calendar);
		ZoneId said = this.zones.conference();
		this.zone = (said != null) ? said : options.timeZone();
	}

	static boolean isDay(Property time) {
		return "DATE".equalsIgnoreCase(time.parameter("VALUE")) || time.value().strip().matches("\\d{8}");
	}

	List<String> warnings() {
		return List.copyOf(this.warnings);
	}

	/** The zone of the conference, in which all times are read. */
	ZoneId zone() {
		if (this.zone == null) {
			this.warnings
				.add("The times are in UTC, and the calendar does not say in which time zone the conference takes"
						+ " place. The option \"timeZone\" does.");
			return UTC;
		}
		return this.zone;
	}

	/**
	 * {@return the instant, in the zone of the conference}
	 * @throws ImportRefused if it is none, or of an unknown zone
	 */
	ZonedDateTime read(Property time, String place) {
		String value = time.value().strip();
		try {
			if (value.endsWith("Z")) {
				return LocalDateTime.parse(value.substring(0, value.length() - 1), FORM)
					.atOffset(ZoneOffset.UTC)
					.atZoneSameInstant(zone());
			}
			LocalDateTime local = LocalDateTime.parse(value, FORM);
			String named = time.parameter("TZID");
			if (named != null) {
				return local.atZone(zone(named, place)).withZoneSameInstant(zone());
			}
			if (this.zone == null) {
				throw this.document.refused(place,
						"the time " + value + " is of no time zone, and the calendar names none:"
								+ " give it by the option \"timeZone\", such as Europe/Dublin");
			}
			return local.atZone(this.zone);
		}
		catch (DateTimeParseException ex) {
			throw this.document.refused(place, time.name() + " is no time: “" + value + "”");
		}
	}

	private ZoneId zone(String name, String place) {
		ZoneId found = this.zones.find(name);
		if (found != null) {
			return found;
		}
		if (this.options.timeZone() == null) {
			throw this.document.refused(place,
					"names the time zone “" + name + "”, which is unknown: give the option \"timeZone\"");
		}
		this.warnings.add("The time zone “" + name + "” is unknown: its times are read as of "
				+ this.options.timeZone().getId() + ".");
		return this.options.timeZone();
	}

}
