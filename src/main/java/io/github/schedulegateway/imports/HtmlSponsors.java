package io.github.schedulegateway.imports;

import java.net.URI;
import java.util.List;

import io.github.schedulegateway.schedule.Sponsor;
import io.github.schedulegateway.schedule.SponsorTier;
import org.jsoup.nodes.Element;

/**
 * Finds sponsors by their looks: headings of tiers, below each the logos with their names
 * as alternative text, until the next heading.
 */
record HtmlSponsors(HtmlPage page) {

	private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, strong, b, p, dt";

	List<SponsorTier> tiers() {
		IndicoSponsors sponsors = new IndicoSponsors();
		for (Element element : this.page.html().select(HEADINGS + ", img[alt]")) {
			if (element.closest(".conference-page .page-content, .confheader") != null) {
				continue;
			}
			if (element.nameIs("img")) {
				add(element, sponsors);
			}
			else {
				heading(element, sponsors);
			}
		}
		return sponsors.tiers();
	}

	private static void heading(Element element, IndicoSponsors sponsors) {
		String text = PlainText.line(element.text());
		if (IndicoSponsors.isHeading(text)) {
			sponsors.heading(text);
		}
		else if (element.normalName().matches("h[1-6]")) {
			sponsors.end();
		}
	}

	private void add(Element image, IndicoSponsors sponsors) {
		Element link = image.closest("a[href]");
		String name = PlainText.line(image.attr("alt")).replaceFirst("(?i) logo$", "");
		if (link != null && !name.isEmpty()) {
			URI url = this.page.link(link, "href");
			sponsors.add(new Sponsor(name, url, this.page.link(image, "src"), null));
		}
	}

}
