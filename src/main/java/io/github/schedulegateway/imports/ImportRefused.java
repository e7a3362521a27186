package io.github.schedulegateway.imports;

import org.jspecify.annotations.Nullable;

/** A document that is not imported, with the place and the reason. */
public final class ImportRefused extends RuntimeException {

	private final String source;

	private final @Nullable String place;

	private final String reason;

	/**
	 * Refuses a document.
	 * @param source its name: a path, an address, "content"
	 * @param place where in it ("line 12", "byte 4711"), null for the whole of it
	 * @param reason what is wrong there, to follow a colon
	 */
	public ImportRefused(String source, @Nullable String place, String reason) {
		super(source + ((place != null) ? ", " + place : "") + ": " + reason);
		this.source = source;
		this.place = place;
		this.reason = reason;
	}

	public String source() {
		return this.source;
	}

	public @Nullable String place() {
		return this.place;
	}

	public String reason() {
		return this.reason;
	}

}
