package io.github.schedulegateway.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the lines of a calendar, folded as
 * <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545</a> wants it:
 * after 75 bytes, not characters, and never within a character.
 */
final class ContentLines {

	private static final int LONGEST = 75;

	private static final byte[] FOLD = { '\r', '\n', ' ' };

	private final OutputStream output;

	private int length;

	ContentLines(OutputStream output) {
		this.output = new BufferedOutputStream(output);
	}

	/** Writes lines that end as they should. */
	void write(String lines) throws IOException {
		byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
		for (int from = 0; from < bytes.length;) {
			int to = from + 1;
			while (to < bytes.length && (bytes[to] & 0xC0) == 0x80) {
				to++;
			}
			boolean end = bytes[from] == '\r' || bytes[from] == '\n';
			if (!end && this.length + to - from > LONGEST) {
				this.output.write(FOLD);
				this.length = 1;
			}
			this.output.write(bytes, from, to - from);
			this.length = end ? 0 : this.length + to - from;
			from = to;
		}
	}

	void flush() throws IOException {
		this.output.flush();
	}

}
