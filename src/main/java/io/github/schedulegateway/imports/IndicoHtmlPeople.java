package io.github.schedulegateway.imports;

import java.util.List;
import java.util.Objects;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Reads people as the pages of Indico show them. */
final class IndicoHtmlPeople {

	private IndicoHtmlPeople() {
	}

	static List<IndicoPeople.Billed> read(Elements items) {
		return items.stream().map(IndicoHtmlPeople::read).filter(Objects::nonNull).toList();
	}

	/**
	 * {@return the person} The name is in the one span, or the one link, that is neither
	 * the title nor the affiliation.
	 */
	static IndicoPeople.@Nullable Billed read(Element item) {
		String name = item.children()
			.stream()
			.filter((child) -> (child.nameIs("span") || child.nameIs("a")) && !child.hasClass("speaker-title")
					&& !child.hasClass("affiliation"))
			.map(Element::text)
			.findFirst()
			.orElse("");
		Element affiliation = item.selectFirst(".affiliation .text");
		String words = (affiliation != null) ? textWithout(affiliation, ".js-popup-container, template, script") : null;
		IndicoPeople.Billed billed = IndicoPeople.of(name, words);
		return billed.name().isEmpty() ? null : billed;
	}

	/**
	 * {@return the text without that of the elements selected, null where none is left}
	 */
	static @Nullable String textWithout(Element element, String selector) {
		Element copy = element.clone();
		copy.select(selector).remove();
		String text = PlainText.line(copy.text());
		return text.isEmpty() ? null : text;
	}

}
