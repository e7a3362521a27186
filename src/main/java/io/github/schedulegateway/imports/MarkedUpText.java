package io.github.schedulegateway.imports;

import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Texts that a format leaves open to be plain or HTML. */
final class MarkedUpText {

	private static final Pattern TAG = Pattern.compile(
			"</?(?:p|br|a|i|b|em|strong|u|ul|ol|li|div|span|h[1-6]|pre|code|blockquote|table|img|hr)(?:\\s[^<>]*)?/?>",
			Pattern.CASE_INSENSITIVE);

	private MarkedUpText() {
	}

	/**
	 * {@return the text in paragraphs, without mark-up; null where nothing is left}
	 */
	static @Nullable String read(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String plain = TAG.matcher(text).find() ? PlainText.of(Jsoup.parseBodyFragment(text).body())
				: PlainText.paragraphs(text);
		return plain.isEmpty() ? null : plain;
	}

}
