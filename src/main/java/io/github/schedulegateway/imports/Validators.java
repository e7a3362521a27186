package io.github.schedulegateway.imports;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/**
 * By what a server tells whether a document is still the one that it gave: given back to
 * it, it answers with the document only where that has changed.
 *
 * @param etag as the server wrote it, quotation marks included
 * @param lastModified as the server wrote it
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

	/** Nothing is known: whatever there is has to be sent. */
	public static final Validators NONE = new Validators(null, null);

	/** Longer ones are no use, and kept for each source. */
	private static final int LONGEST = 1000;

	static Validators of(HttpMessage answer) {
		return new Validators(value(answer, "ETag"), value(answer, "Last-Modified"));
	}

	private static @Nullable String value(HttpMessage answer, String name) {
		Header header = answer.getFirstHeader(name);
		String value = (header != null) ? header.getValue() : null;
		return (value == null || value.isBlank() || value.length() > LONGEST) ? null : value;
	}

	void addTo(HttpMessage request) {
		if (this.etag != null) {
			request.setHeader("If-None-Match", this.etag);
		}
		if (this.lastModified != null) {
			request.setHeader("If-Modified-Since", this.lastModified);
		}
	}

}
