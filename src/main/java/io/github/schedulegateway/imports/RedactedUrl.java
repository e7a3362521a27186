package io.github.schedulegateway.imports;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How an address is shown, logged and recorded: some let anybody who knows them read what
 * is not public, so what may be a secret in them is left out.
 */
public final class RedactedUrl {

	private static final String LEFT_OUT = "…";

	private static final Pattern CREDENTIALS = Pattern.compile("(?<=//)[^/?#]*@");

	/** Sessionize's only key to an event, too short to be told by its form. */
	private static final Pattern SESSIONIZE = Pattern.compile("(?i)(?<=sessionize\\.com/api/v2/)[^/]+");

	private static final Pattern UUID = Pattern
		.compile("(?i)(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])");

	/** Long, without words, and with a digit: by hyphens words are told apart. */
	private static final Pattern TOKEN = Pattern.compile("(?<![0-9A-Za-z])(?=[A-Za-z]*[0-9])[0-9A-Za-z]{20,}");

	/** The same in base 64, where hyphens tell nothing. */
	private static final Pattern BASE_64 = Pattern
		.compile("(?<=/)(?=[^/]*[0-9])(?=[^/]*[a-z])(?=[^/]*[A-Z])[\\w-]{20,}=*(?=[/.]|$)");

	private RedactedUrl() {
	}

	/**
	 * {@return the address without credentials, without the values of its query, and
	 * without what in its path looks like a key}
	 */
	public static String of(URI url) {
		String text = url.toString().replaceFirst("#.*", "");
		int query = text.indexOf('?');
		String shown = path((query >= 0) ? text.substring(0, query) : text);
		return (query >= 0) ? shown + "?" + query(text.substring(query + 1)) : shown;
	}

	private static String path(String address) {
		String shown = CREDENTIALS.matcher(address).replaceFirst("");
		int path = shown.indexOf('/', shown.indexOf("//") + 2);
		String host = (path >= 0) ? shown.substring(0, path) : shown;
		String rest = (path >= 0) ? SESSIONIZE.matcher(shown).replaceFirst(LEFT_OUT).substring(path) : "";
		for (Pattern secret : Arrays.asList(UUID, BASE_64, TOKEN)) {
			rest = secret.matcher(rest).replaceAll(LEFT_OUT);
		}
		return host + rest;
	}

	private static String query(String query) {
		return Arrays.stream(query.split("&"))
			.map((part) -> part.contains("=") ? part.substring(0, part.indexOf('=') + 1) + LEFT_OUT : LEFT_OUT)
			.collect(Collectors.joining("&"));
	}

}
