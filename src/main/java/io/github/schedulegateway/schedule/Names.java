package io.github.schedulegateway.schedule;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names compare: without regard to case, accents, width and runs of white space. */
public final class Names {

	/**
	 * From the spelling of one name to show first: that with most capitals, then the
	 * first of the alphabet.
	 */
	public static final Comparator<String> SPELLINGS = Comparator
		.comparing((String name) -> -name.chars().filter(Character::isUpperCase).count())
		.thenComparing(Comparator.naturalOrder());

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

	private Names() {
	}

	/**
	 * {@return the form by which names are indexed and compared} Unicode NFKC, lower
	 * case, accents removed, white space and control characters collapsed to single
	 * spaces. A text of nothing else folds to the empty string.
	 */
	public static String fold(String text) {
		String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
		return SPACE.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC)).replaceAll(" ").strip();
	}

}
