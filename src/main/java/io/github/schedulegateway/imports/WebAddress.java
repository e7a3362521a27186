package io.github.schedulegateway.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Addresses on the web as people write them into schedules. */
final class WebAddress {

	/** What an address may only hold encoded, which not everybody knows. */
	private static final Pattern ILLEGAL = Pattern.compile("[^\\x21-\\x7E]|[\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

	private WebAddress() {
	}

	/**
	 * {@return the address, null where it is none of http or https}
	 */
	static @Nullable URI of(@Nullable String written) {
		return of(written, null);
	}

	/**
	 * {@return the address, null where it is none of http or https}
	 * @param base what an address that begins with a slash belongs to
	 */
	static @Nullable URI of(@Nullable String written, @Nullable URI base) {
		String address = (written != null) ? written.strip() : "";
		if (address.startsWith("www.")) {
			return web("http://" + address);
		}
		if (address.startsWith("/")) {
			URI relative = parsed(address);
			return (base != null && relative != null) ? web(base.resolve(relative).toString()) : null;
		}
		return web(address);
	}

	private static @Nullable URI web(String address) {
		URI url = parsed(address);
		if (url == null || url.getHost() == null || url.getPath() == null || url.getUserInfo() != null) {
			return null;
		}
		return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme())) ? url : null;
	}

	private static @Nullable URI parsed(String address) {
		try {
			return new URI(ILLEGAL.matcher(address).replaceAll((illegal) -> encoded(illegal.group())));
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private static String encoded(String character) {
		StringBuilder encoded = new StringBuilder();
		for (byte one : character.getBytes(StandardCharsets.UTF_8)) {
			encoded.append("%%%02X".formatted(one));
		}
		return encoded.toString();
	}

}
