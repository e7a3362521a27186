package io.github.schedulegateway.imports;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.Talk;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One contribution in the list of a session's page, or of all. */
record IndicoHtmlRow(HtmlPage page, Element row) {

	private static final Pattern CONTRIBUTION = Pattern.compile("/contributions/(\\d+)");

	/**
	 * {@return the contributions below an element, in their order}
	 * @throws ImportRefused if one stands there twice, or those without a time not at the
	 * end
	 */
	static List<Read> all(HtmlPage page, Element body, IndicoDates dates) {
		List<Read> rows = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (Element row : body.select(".contribution-row")) {
			Talk talk = new IndicoHtmlRow(page, row).talk(dates);
			if (talk.sourceId() != null && !seen.add(talk.sourceId())) {
				throw page.document().refused(page.place(row), talk.sourceId() + " stands twice on the page");
			}
			if (talk.startsAt() != null && !rows.isEmpty() && rows.getLast().talk().startsAt() == null) {
				throw page.document()
					.refused(page.place(row), "a contribution without its time stands before this one, which has one");
			}
			rows.add(new Read(row, talk));
		}
		return rows;
	}

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
		return (title != null)
				? IndicoHtmlPeople.textWithout(title, ".contrib-id, .contrib-code, .contrib-favorites, script") : null;
	}

	private @Nullable ZonedDateTime startsAt(IndicoDates dates) {
		Element time = this.row.selectFirst(".contrib-time");
		return (time != null) ? dates.read(PlainText.line(time.text()), this.page.place(time)) : null;
	}

	private @Nullable String track() {
		Element track = this.row.selectFirst(".contrib-track");
		return (track != null) ? IndicoHtmlPeople.textWithout(track, "script") : null;
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
		return IndicoPeople.appearances(IndicoHtmlPeople.read(this.row.select(".speaker-list .speaker-item-inline")),
				List.of(), List.of());
	}

	/** A row, and what was read in it. */
	record Read(Element element, Talk talk) {
	}

}
