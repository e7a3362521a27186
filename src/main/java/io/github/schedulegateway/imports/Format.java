package io.github.schedulegateway.imports;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** A format that the gateway reads. */
public enum Format {

	/** The page of a session in Indico, as HTML. */
	INDICO_HTML,

	/** The page of a session in Indico, as the plain text that a browser copies. */
	INDICO_TEXT,

	/** The {@code schedule.json} of frab and pretalx. */
	FRAB_JSON,

	/** The {@code schedule.xml} of pretalx, frab, pentabarf and FOSDEM. */
	SCHEDULE_XML,

	/** The data of pretalx's schedule widget. */
	PRETALX_WIDGET;

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
