package io.github.schedulegateway.imports;

/** A format that the gateway reads. */
public enum Format {

	/** The page of a session in Indico, as HTML. */
	INDICO_HTML,

	/** The page of a session in Indico, as the plain text that a browser copies. */
	INDICO_TEXT

}
