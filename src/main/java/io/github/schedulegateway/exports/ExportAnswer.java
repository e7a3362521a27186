package io.github.schedulegateway.exports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers with an export, or with 304 where the client has it already. The entity tag is
 * a digest of what is written: so it stays the same whatever else is written to the
 * graph, on every gateway and across restarts, and changes with a format that a new
 * release writes in another way. It is weak because the same answer may be compressed.
 *
 * @param fileName by which it is kept
 * @param changedAt when it last changed, null where that is not known
 */
public record ExportAnswer(MediaType type, String fileName, @Nullable Instant changedAt, Content content) {

	private static final CacheControl CACHING = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

	/**
	 * Until all of it has been sent: who reads more slowly would hold a conference in
	 * memory.
	 */
	private static final Duration LONGEST = Duration.ofMinutes(1);

	private static final int TAG_LENGTH = 32;

	/** Writes the answer to a request. */
	public void write(ServletWebRequest request) throws IOException {
		Measure measure = new Measure();
		this.content.write(measure);
		HttpServletResponse response = Objects.requireNonNull(request.getResponse());
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING.getHeaderValue());
		long changed = (this.changedAt != null) ? this.changedAt.toEpochMilli() : -1;
		if (request.checkNotModified("W/\"" + measure.digest() + "\"", changed)) {
			return;
		}
		response.setContentType(this.type.toString());
		response.setContentLengthLong(measure.length);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.inline().filename(this.fileName).build().toString());
		if (request.getHttpMethod() != HttpMethod.HEAD) {
			this.content.write(new TimedOutput(response.getOutputStream()));
		}
	}

	/** What is given away. */
	@FunctionalInterface
	public interface Content {

		/** Writes all of it, the same bytes whenever it is asked to. */
		void write(OutputStream output) throws IOException;

	}

	/** Takes what is written, and keeps of it but its length and digest. */
	private static final class Measure extends OutputStream {

		private final DigestOutputStream output = new DigestOutputStream(OutputStream.nullOutputStream(), sha256());

		private long length;

		@Override
		public void write(int next) throws IOException {
			this.output.write(next);
			this.length++;
		}

		@Override
		public void write(byte[] bytes, int offset, int count) throws IOException {
			this.output.write(bytes, offset, count);
			this.length += count;
		}

		String digest() {
			return HexFormat.of().formatHex(this.output.getMessageDigest().digest()).substring(0, TAG_LENGTH);
		}

		private static MessageDigest sha256() {
			try {
				return MessageDigest.getInstance("SHA-256");
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("Every Java platform has SHA-256", ex);
			}
		}

	}

	/** Breaks off what takes too long. */
	private static final class TimedOutput extends FilterOutputStream {

		private final long end = System.nanoTime() + LONGEST.toNanos();

		TimedOutput(OutputStream output) {
			super(output);
		}

		@Override
		public void write(byte[] bytes, int offset, int count) throws IOException {
			if (System.nanoTime() - this.end > 0) {
				throw new IOException("The client reads too slowly");
			}
			this.out.write(bytes, offset, count);
		}

	}

}
