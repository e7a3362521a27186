package io.github.schedulegateway.imports;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What whoever imports a document knows of it.
 *
 * @param conference slug of the conference that it belongs to
 * @param timeZone taken where the document names none
 * @param locale how to read a date where the document leaves that open: {@code en_GB} day
 * first, {@code en_US} month first
 */
public record ReadOptions(@Nullable String conference, @Nullable ZoneId timeZone, @Nullable Locale locale) {

	/** Nothing but what the document says. */
	public static final ReadOptions NONE = new ReadOptions(null, null, null);

}
