package io.github.schedulegateway.imports;

import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Texts as they are kept: clean lines, and paragraphs divided by an empty line. */
final class PlainText {

	private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");

	/** Control characters, zero width spaces and marks of direction. */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cc}\\p{Cs}&&[^\\s]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

	private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

	private static final Pattern BARE_ITEM = Pattern.compile("(?m)^(-|\\d+\\.)\n+");

	private static final Pattern MARKUP = Pattern.compile(
			"</?(?:p|div|span|br|hr|a|b|i|u|em|strong|ul|ol|li|dl|h[1-6]|blockquote|pre|code|table|img|small|sup|sub)"
					+ "(?:\\s+[a-z-]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>]+))?)*+\\s*/?>"
					+ "|&(?:amp|lt|gt|quot|apos|nbsp|[lr]dquo|[lr]squo|[mn]dash|hellip|#\\d{1,6}|#x[0-9a-f]{1,5});",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> PARAGRAPHS = Set.of("p", "div", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3",
			"h4", "h5", "h6", "table", "section", "dl");

	private static final Set<String> LINES = Set.of("br", "tr", "dt", "dd");

	private PlainText() {
	}

	/**
	 * {@return the text as one line, without invisible characters}
	 */
	static String line(String text) {
		return SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
	}

	/**
	 * {@return the lines of a text, stripped, with at most one empty line between}
	 */
	static String paragraphs(String text) {
		StringBuilder lines = new StringBuilder();
		text.lines().map(PlainText::line).forEach((line) -> lines.append(line).append('\n'));
		String joined = BARE_ITEM.matcher(lines).replaceAll("$1 ");
		return EMPTY_LINES.matcher(joined).replaceAll("\n\n").strip();
	}

	/**
	 * {@return the text as {@link #paragraphs}} Where it holds markup it is HTML, as in
	 * many texts that their authors wrote so; a mere comparison or an address in angle
	 * brackets is none.
	 */
	static String of(String text) {
		return MARKUP.matcher(text).find() ? of(Jsoup.parse(text).body()) : paragraphs(text);
	}

	/**
	 * {@return the text of HTML, with its paragraphs, line breaks and list items}
	 */
	static String of(Element html) {
		StringBuilder text = new StringBuilder();
		NodeTraversor.traverse(new NodeVisitor() {

			@Override
			public void head(Node node, int depth) {
				if (node instanceof TextNode words) {
					text.append(words(words));
				}
				else if (node instanceof Element element) {
					text.append(before(element));
				}
			}

			@Override
			public void tail(Node node, int depth) {
				text.append(PARAGRAPHS.contains(node.nodeName()) ? "\n\n" : "");
			}

		}, html);
		return paragraphs(text.toString());
	}

	/**
	 * A line break in HTML is a space; but an empty line tells paragraphs in texts that
	 * were never marked up.
	 */
	private static String words(TextNode node) {
		if (node.parent() instanceof Element parent && parent.closest("pre") != null) {
			return node.getWholeText();
		}
		String[] paragraphs = node.getWholeText().split("\\R[ \\t]*\\R", -1);
		for (int i = 0; i < paragraphs.length; i++) {
			paragraphs[i] = paragraphs[i].replaceAll("\\s+", " ");
		}
		return node.isBlank() ? " " : String.join("\n\n", paragraphs);
	}

	private static String before(Element element) {
		String name = element.normalName();
		if (name.equals("li")) {
			boolean numbered = element.parent() != null && element.parent().normalName().equals("ol");
			return numbered ? "\n" + (element.elementSiblingIndex() + 1) + ". " : "\n- ";
		}
		return PARAGRAPHS.contains(name) ? "\n\n" : LINES.contains(name) ? "\n" : "";
	}

}
