package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Imports what stands at an address: all that {@link ImportCommand} needs to know. */
@FunctionalInterface
interface SourceImporter {

	/**
	 * Imports one document, in one transaction.
	 * @param source a file, or a page on the web
	 * @throws RuntimeException if it is refused; the message names the place and the
	 * reason
	 */
	Outcome importFrom(URI source, Options options);

	/**
	 * As in the mutation {@code importSchedule}.
	 *
	 * @param conference slug
	 * @param format recognised from the document unless given
	 */
	record Options(@Nullable String conference, @Nullable ZoneId timeZone, @Nullable Locale locale,
			@Nullable String format, boolean dryRun, boolean allowShrink) {
	}

	/**
	 * What an import did, or would have done.
	 *
	 * @param counts what the document holds, such as 9 by {@code talks}, in the order to
	 * be shown
	 * @param changes in sentences; empty where nothing changed
	 * @param warnings in sentences
	 */
	record Outcome(String format, boolean changed, Map<String, Integer> counts, List<String> changes,
			List<String> warnings) {
	}

}
