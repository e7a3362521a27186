package io.github.schedulegateway.schedule;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The short names by which conferences are addressed: small letters, digits and hyphens,
 * such as {@code lpc-2022}.
 */
public final class Slugs {

	private static final int MAX_LENGTH = 100;

	private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

	private static final Pattern EDITION = Pattern.compile("-?\\d+$");

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
	 * {@return what the editions of a conference have in common: the slug without the
	 * year or number at its end} Null where nothing remains.
	 */
	public static @Nullable String series(String slug) {
		String series = EDITION.matcher(slug).replaceFirst("");
		return series.isEmpty() ? null : series;
	}

}
