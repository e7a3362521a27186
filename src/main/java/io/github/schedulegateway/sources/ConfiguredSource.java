package io.github.schedulegateway.sources;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import io.github.schedulegateway.imports.Format;
import io.github.schedulegateway.imports.ReadOptions;
import io.github.schedulegateway.imports.RedactedUrl;
import org.jspecify.annotations.Nullable;

/**
 * A schedule to be kept fresh.
 *
 * @param name by which it is addressed and recorded
 * @param url may hold a key: shown as {@link #shownUrl()} only
 * @param format recognised from the document unless given
 * @param interval from one check to the next
 */
record ConfiguredSource(String name, URI url, @Nullable Format format, Duration interval, ReadOptions options) {

	/**
	 * {@return where it is fetched, without what may be a key}
	 */
	String shownUrl() {
		return RedactedUrl.of(this.url);
	}

	/**
	 * {@return a few digits that change with whatever decides what is read} The gateway's
	 * version does, since the next one may read more. Enough to see that something
	 * changed, and too little to tell the address.
	 */
	String fingerprint() {
		String text = Stream
			.of(this.url, this.format, this.options, ConfiguredSource.class.getPackage().getImplementationVersion())
			.map(Objects::toString)
			.collect(Collectors.joining("\n"));
		CRC32C checksum = new CRC32C();
		checksum.update(text.getBytes(StandardCharsets.UTF_8));
		return "%08x".formatted(checksum.getValue());
	}

	@Override
	public String toString() {
		return "source " + this.name;
	}

}
