package io.github.schedulegateway.access;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.util.unit.DataSize;

/**
 * Writes answers as JSON, and an error instead where an answer grows too large: it is
 * measured while it is written, into memory, before its first byte is sent.
 */
final class AnswerConverter extends JacksonJsonHttpMessageConverter {

	private final DataSize limit;

	AnswerConverter(JsonMapper mapper, DataSize limit) {
		super(mapper);
		this.limit = limit;
	}

	@Override
	protected void writeInternal(Object object, ResolvableType type, HttpOutputMessage message,
			@Nullable Map<String, Object> hints) throws IOException {
		BoundedAnswer answer = new BoundedAnswer(this.limit.toBytes(), message.getHeaders());
		try {
			super.writeInternal(object, type, answer, hints);
		}
		catch (IOException | RuntimeException ex) {
			if (!answer.full()) {
				throw ex;
			}
			answer.bytes.reset();
			answer.bytes.write(Refusal.body("The answer has more than " + this.limit.toBytes() + " bytes: ask for less",
					"BAD_REQUEST"));
			refuse(message);
		}
		message.getHeaders().setContentLength(answer.bytes.size());
		answer.bytes.writeTo(message.getBody());
	}

	/** An answer without data is no 200, in the media type that knows the difference. */
	private static void refuse(HttpOutputMessage message) {
		if (message instanceof ServerHttpResponse response
				&& MediaTypes.APPLICATION_GRAPHQL_RESPONSE.equals(message.getHeaders().getContentType())) {
			response.setStatusCode(HttpStatus.BAD_REQUEST);
		}
	}

	/** An answer in memory that takes no more than so many bytes. */
	private static final class BoundedAnswer extends OutputStream implements HttpOutputMessage {

		private final FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(1024);

		private final long limit;

		private final HttpHeaders headers;

		private boolean full;

		BoundedAnswer(long limit, HttpHeaders headers) {
			this.limit = limit;
			this.headers = headers;
		}

		boolean full() {
			return this.full;
		}

		@Override
		public void write(int next) throws IOException {
			write(new byte[] { (byte) next }, 0, 1);
		}

		@Override
		public void write(byte[] source, int offset, int length) throws IOException {
			this.full |= this.bytes.size() + (long) length > this.limit;
			if (this.full) {
				throw new IOException("The answer is too large");
			}
			this.bytes.write(source, offset, length);
		}

		@Override
		public OutputStream getBody() {
			return this;
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

	}

}
