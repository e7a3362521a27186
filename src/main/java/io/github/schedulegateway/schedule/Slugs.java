package io.github.schedulegateway.schedule;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The short names by which conferences are addressed: small letters, digits and hyphens,
 * such as {@code lpc-2022}.
 */
public final class Slugs {

	private static final int MAX_LENGTH = 100;

	private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

	/** Where editions stand: a year at the end, a number before all, any at the end. */
	private static final List<Pattern> EDITION = List.of(Pattern.compile("-?(?:19|20)\\d{2}$"),
			Pattern.compile("^\\d{2,}(?:(?:st|nd|rd|th)(?=-))?-?"), Pattern.compile("-?\\d+$"));

	private Slugs() {
	}

	/**
	 * {@return whether the text can serve as a slug}
	 */
	public static boolean isSlug(String text) {
		return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
	}

	/**
	 * {@return the slug of a name, null where the name has no Latin letter or digit}
	 */
	public static @Nullable String of(String name) {
		String slug = Names.fold(name).replaceAll("[^a-z0-9]+", "-");
		slug = slug.substring(0, Math.min(slug.length(), MAX_LENGTH)).replaceAll("^-+|-+$", "");
		return slug.isEmpty() ? null : slug;
	}

	/**
	 * {@return what the editions of a conference have in common: the slug without their
	 * year or number, {@code lpc} of {@code lpc-2022} and {@code c3} of {@code 35c3}}
	 * Null where nothing remains.
	 */
	public static @Nullable String series(String slug) {
		String series = EDITION.stream()
			.map((edition) -> edition.matcher(slug).replaceFirst(""))
			.filter((rest) -> !rest.equals(slug))
			.findFirst()
			.orElse(slug);
		return series.isEmpty() ? null : series;
	}

}
