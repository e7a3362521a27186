package io.github.schedulegateway.access;

import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/** A request whose body has been read. */
final class ReadRequest extends HttpServletRequestWrapper {

	private final byte[] body;

	private final @Nullable String contentType;

	/**
	 * Made of a request.
	 * @param contentType under which what follows is to know it
	 */
	ReadRequest(HttpServletRequest request, byte[] body, @Nullable String contentType) {
		super(request);
		this.body = body;
		this.contentType = contentType;
	}

	@Override
	public @Nullable String getContentType() {
		return this.contentType;
	}

	@Override
	public @Nullable String getHeader(String name) {
		return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return (HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) && this.contentType != null)
				? Collections.enumeration(List.of(this.contentType)) : super.getHeaders(name);
	}

	@Override
	public ServletInputStream getInputStream() {
		return new ReadBody(new ByteArrayInputStream(this.body));
	}

	/** The body of a {@link ReadRequest}. */
	private static final class ReadBody extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		ReadBody(ByteArrayInputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.bytes.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("The body has been read already");
		}

	}

}
