package io.github.schedulegateway.imports;

import java.util.List;
import java.util.Objects;

import io.github.schedulegateway.imports.IndicoPage.Header;
import io.github.schedulegateway.schedule.Session.Convener;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the contributions on the page of a session, or at the top of others.
 *
 * @param body the part of the page that is its own
 */
record IndicoHtmlHead(HtmlPage page, Element body) {

	Header header(ReadOptions options) {
		Element date = this.page.one(this.page.html(), ".datePlace .date, .confSubTitle .date",
				"the days of the conference");
		Element zone = this.page.html().selectFirst(".datePlace .timezone, .confSubTitle .timezone");
		Element link = this.page.html().selectFirst(".confTitle a[href]");
		Element name = this.page.html().selectFirst(".conference-title-link [itemprop=title], .confTitle h1");
		String words = (name != null) ? PlainText.line(name.text()) : "";
		IndicoDays days = IndicoDays.read(PlainText.line(date.text()), this.page.document(), this.page.place(date));
		var timeZone = IndicoDates.zone((zone != null) ? PlainText.line(zone.text()) : null, options,
				this.page.document(), this.page.place((zone != null) ? zone : date));
		return new Header(words.isEmpty() ? null : words, (link != null) ? this.page.link(link, "href") : null, days,
				timeZone);
	}

	IndicoPlace place() {
		Element info = this.body.selectFirst(".page-info");
		return (info != null) ? place(info) : IndicoPlace.NONE;
	}

	/**
	 * {@return the place that an element shows} The tip is preferred: there a room's own
	 * parentheses do not look like a venue's.
	 */
	static IndicoPlace place(Element info) {
		Element tip = info.selectFirst(".location-info-tip");
		Element printed = info.selectFirst(".location-info .text");
		if (tip == null) {
			return (printed != null) ? IndicoPlace.of(PlainText.line(printed.text())) : IndicoPlace.NONE;
		}
		String address = text(tip, ".location-address");
		Integer capacity = tip.getAllElements()
			.stream()
			.filter((element) -> element.closest("h3, h4, .location-address") == null)
			.map((element) -> IndicoPlace.capacity(PlainText.line(element.ownText())))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return new IndicoPlace(text(tip, "h3"), text(tip, "h4"),
				(address != null) ? address.replaceAll("\\s*\\n+", ", ") : null, capacity);
	}

	private static @Nullable String text(Element parent, String selector) {
		Element element = parent.selectFirst(selector);
		return (element != null) ? PlainText.of(element) : null;
	}

	List<Convener> conveners() {
		return this.body.select(".session-conveners li")
			.stream()
			.flatMap((item) -> IndicoPeople.read(PlainText.line(item.text())).stream())
			.map(IndicoPeople.Billed::asConvener)
			.distinct()
			.toList();
	}

	@Nullable String description() {
		for (Element description : this.body.select("section .description")) {
			if (description.closest(".contribution-row") == null) {
				String text = PlainText.of(description);
				return text.isEmpty() ? null : text;
			}
		}
		return null;
	}

}
