package io.github.schedulegateway.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * What a server answered: a document, or where to go for it, or neither where the
 * document is the one that is known.
 *
 * @param document null for a redirect and for what has not changed
 * @param redirect where the document is instead
 * @param validators of the document
 */
record WebAnswer(@Nullable SourceDocument document, @Nullable URI redirect, Validators validators) {

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	/**
	 * Reads an answer.
	 * @param url that was asked
	 * @param known validators that were sent
	 * @throws ImportRefused for any other status than those that were to be expected, and
	 * if the document is too large or not readable
	 */
	static WebAnswer of(URI url, Validators known, ClassicHttpResponse response, DataSize maxSize) throws IOException {
		Header location = response.getFirstHeader("Location");
		if (REDIRECTS.contains(response.getCode()) && location != null) {
			return new WebAnswer(null, target(url, location.getValue()), Validators.NONE);
		}
		if (response.getCode() == 304 && !known.equals(Validators.NONE)) {
			return new WebAnswer(null, null, known);
		}
		if (response.getCode() != 200 || response.getEntity() == null) {
			throw new ImportRefused(RedactedUrl.of(url), null, "answered with status " + response.getCode(),
					retryAfter(response));
		}
		try (InputStream body = response.getEntity().getContent()) {
			byte[] bytes = SourceDocument.readAtMost(maxSize, body, RedactedUrl.of(url));
			Charset charset = charset(url, response.getEntity().getContentType());
			return new WebAnswer(SourceDocument.ofBytes(RedactedUrl.of(url), bytes, charset, own(url)), null,
					Validators.of(response));
		}
	}

	private static URI target(URI url, String location) {
		try {
			return url.resolve(URI.create(location));
		}
		catch (IllegalArgumentException ex) {
			throw refused(url, "is redirected to what is no address");
		}
	}

	/**
	 * What a document takes for its own address is shown to everybody: without the query,
	 * and none at all where the path may hold a key, too.
	 */
	private static @Nullable URI own(URI url) {
		String plain = url.toString().replaceFirst("[?#].*", "");
		return RedactedUrl.of(URI.create(plain)).equals(plain) ? URI.create(plain) : null;
	}

	private static @Nullable Charset charset(URI url, @Nullable String contentType) {
		String[] parts = (contentType != null) ? contentType.split("(?i);\\s*charset\\s*=\\s*\"?") : new String[0];
		if (parts.length < 2) {
			return null;
		}
		String label = parts[1].replaceFirst("[\";\\s].*", "");
		Charset charset = TextEncoding.named(label);
		if (charset == null) {
			throw refused(url, "is sent in the encoding “" + label + "”, which is unknown");
		}
		return charset;
	}

	/** Seconds, or a date. */
	private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
		Header header = response.getFirstHeader("Retry-After");
		String value = (header != null && header.getValue() != null) ? header.getValue().strip() : "";
		if (value.matches("\\d{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(value));
		}
		Instant date = DateUtils.parseStandardDate(value);
		return (date != null) ? Duration.between(Instant.now(), date) : null;
	}

	private static ImportRefused refused(URI url, String reason) {
		return new ImportRefused(RedactedUrl.of(url), null, reason);
	}

}
