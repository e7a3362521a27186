package io.github.schedulegateway.imports;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.Talk;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One contribution in the list of a session's page. */
record IndicoHtmlRow(HtmlPage page, Element row) {

	private static final Pattern CONTRIBUTION = Pattern.compile("/contributions/(\\d+)");

	/**
	 * {@return the talk} Without a start where it is not scheduled, without an identity
	 * where its title links to nothing.
	 */
	Talk talk(IndicoDates dates) {
		Element link = this.row.selectFirst(".contrib-title a[href]");
		String id = (link != null) ? IndicoPage.SOURCE + number(link) : null;
		IndicoSummary summary = summary();
		return new Talk(id, title(), summary.text(), summary.truncated(), startsAt(dates), null, false, null,
				(link != null) ? this.page.link(link, "href") : null, null, track(), speakers(), List.of());
	}

	private String number(Element link) {
		Matcher address = CONTRIBUTION.matcher(link.attr("href"));
		if (!address.find()) {
			throw this.page.document()
				.refused(this.page.place(link), "“" + link.attr("href") + "” is not the address of a contribution");
		}
		return address.group(1);
	}

	private @Nullable String title() {
		Element title = this.row.selectFirst(".contrib-title");
		return (title != null) ? textWithout(title, ".contrib-id, .contrib-code, .contrib-favorites, script") : null;
	}

	private @Nullable ZonedDateTime startsAt(IndicoDates dates) {
		Element time = this.row.selectFirst(".contrib-time");
		return (time != null) ? dates.read(PlainText.line(time.text()), this.page.place(time)) : null;
	}

	private @Nullable String track() {
		Element track = this.row.selectFirst(".contrib-track");
		return (track != null) ? textWithout(track, "script") : null;
	}

	private IndicoSummary summary() {
		Element description = this.row.selectFirst(".description");
		if (description == null) {
			return IndicoSummary.of("");
		}
		Element copy = description.clone();
		copy.select(".description-link, script, style").remove();
		return IndicoSummary.of(PlainText.of(copy));
	}

	private List<Appearance> speakers() {
		return this.row.select(".speaker-list .speaker-item-inline")
			.stream()
			.map(this::speaker)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	/** The name is in the one span that is neither the title nor the affiliation. */
	private @Nullable Appearance speaker(Element item) {
		String name = item.children()
			.stream()
			.filter((child) -> child.nameIs("span") && !child.hasClass("speaker-title")
					&& !child.hasClass("affiliation"))
			.map(Element::text)
			.findFirst()
			.orElse("");
		Element affiliation = item.selectFirst(".affiliation .text");
		String words = (affiliation != null) ? textWithout(affiliation, ".js-popup-container, template, script") : null;
		IndicoPeople.Billed billed = IndicoPeople.of(name, words);
		return billed.name().isEmpty() ? null : billed.asSpeaker();
	}

	private static @Nullable String textWithout(Element element, String selector) {
		Element copy = element.clone();
		copy.select(selector).remove();
		String text = PlainText.line(copy.text());
		return text.isEmpty() ? null : text;
	}

}
