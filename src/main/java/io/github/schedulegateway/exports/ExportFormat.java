package io.github.schedulegateway.exports;

import java.io.IOException;
import java.io.OutputStream;

import io.github.schedulegateway.graph.Extract;

import org.springframework.http.MediaType;

/** A format in which the schedule of a conference is given away. One class a format. */
interface ExportFormat {

	/** The last part of its address below the conference. */
	String fileName();

	MediaType mediaType();

	/**
	 * Writes all of it, as it goes, and leaves the stream open. The same extract gives
	 * the same bytes, whenever it is written.
	 */
	void write(Extract extract, OutputStream output) throws IOException;

}
