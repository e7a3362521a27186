package io.github.schedulegateway.imports;

import java.util.regex.Pattern;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions as Indico exports them: Markdown, where a line break is one, or HTML, or
 * Markdown with HTML in it.
 */
final class IndicoMarkup {

	private static final Pattern HTML = Pattern.compile(
			"\\s*<(?:p|div|span|ul|ol|h[1-6]|table|section|article|blockquote|pre)\\b[^>]*>.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** Deeper than anybody writes, and not as deep as somebody may. */
	private static final int NESTING = 50;

	private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(NESTING).build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().softbreak("<br>").build();

	private IndicoMarkup() {
	}

	/**
	 * {@return the text as its page shows it, null where there is none}
	 */
	static @Nullable String text(@Nullable String description) {
		if (description == null || description.isBlank()) {
			return null;
		}
		String html = HTML.matcher(description).matches() ? description : RENDERER.render(PARSER.parse(description));
		String text = PlainText.of(Jsoup.parseBodyFragment(html).body());
		return text.isEmpty() ? null : text;
	}

}
