package io.github.schedulegateway.imports;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** A document that is not imported, with the place and the reason. */
public final class ImportRefused extends RuntimeException {

	private final String source;

	private final @Nullable String place;

	private final String reason;

	private final @Nullable Duration retryAfter;

	/**
	 * Refuses a document.
	 * @param source its name: a path, an address, "content"
	 * @param place where in it ("line 12", "byte 4711"), null for the whole of it
	 * @param reason what is wrong there, to follow a colon
	 */
	public ImportRefused(String source, @Nullable String place, String reason) {
		this(source, place, reason, null);
	}

	/**
	 * Refuses a document that may be had later.
	 * @param retryAfter how long its server asks to be left alone
	 */
	ImportRefused(String source, @Nullable String place, String reason, @Nullable Duration retryAfter) {
		super(source + ((place != null) ? ", " + place : "") + ": " + reason);
		this.source = source;
		this.place = place;
		this.reason = reason;
		this.retryAfter = retryAfter;
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

	/**
	 * {@return how long the document's server asks to be left alone, null if it does not}
	 */
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
