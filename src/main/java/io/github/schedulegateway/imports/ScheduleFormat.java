package io.github.schedulegateway.imports;

import io.github.schedulegateway.schedule.Schedule;

/** A format in which conferences publish their schedule. One class a format. */
interface ScheduleFormat {

	Format format();

	/** Whether the document is in this format, by its content and never by its name. */
	boolean reads(SourceDocument document);

	/**
	 * Reads the whole document.
	 * @throws ImportRefused for whatever is wrong with it, and no other exception
	 */
	Schedule read(SourceDocument document, ReadOptions options);

}
