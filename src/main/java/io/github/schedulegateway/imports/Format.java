package io.github.schedulegateway.imports;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** A format that the gateway reads. */
public enum Format {

	/** A page of Indico, as HTML. */
	INDICO_HTML,

	/**
	 * The page of a session or a contribution in Indico, as the plain text that a browser
	 * copies.
	 */
	INDICO_TEXT,

	/** Indico's export of an event or a session, as JSON. */
	INDICO_JSON,

	/** Indico's export of a timetable, as JSON. */
	INDICO_TIMETABLE,

	/** The {@code schedule.json} of frab and pretalx. */
	FRAB_JSON,

	/** The {@code schedule.xml} of pretalx, frab, pentabarf and FOSDEM. */
	SCHEDULE_XML,

	/** The data of pretalx's schedule widget. */
	PRETALX_WIDGET,

	/** What Sessionize publishes, as JSON. */
	SESSIONIZE,

	/** A calendar in iCalendar. */
	ICALENDAR,

	/** The sponsors of a conference, as YAML. */
	SPONSORS_YAML,

	/** For whom speakers stood, as CSV. */
	AFFILIATIONS_CSV;

	/**
	 * {@return the format of a name, in either case; null for none}
	 * @throws ImportRefused if there is none of that name
	 */
	public static @Nullable Format named(@Nullable String name) {
		if (name == null) {
			return null;
		}
		return Arrays.stream(values())
			.filter((format) -> format.name().equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(
					() -> new ImportRefused("option format", null, "is to be one of " + Arrays.toString(values())));
	}

}
