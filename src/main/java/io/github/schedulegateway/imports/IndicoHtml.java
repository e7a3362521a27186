package io.github.schedulegateway.imports;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.schedulegateway.imports.IndicoPage.Header;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The page of a session in Indico as HTML, of versions 3.1, 3.2 and what follows them.
 */
@Component
final class IndicoHtml implements ScheduleFormat {

	private static final Pattern END = Pattern.compile(
			"</(?:html|body)\\s*>(?:\\s|<!--(?:(?!-->).)*+-->|</html\\s*>)*+$",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern INDICO = Pattern
		.compile("\\b(?:conference-page|contribution-row|contribution-list|confheader|confTitle|conf_leftMenu)\\b");

	private static final Pattern SESSION = Pattern.compile("/event/[^/]+/sessions/(\\d+)");

	private static final Pattern CONTRIBUTION = Pattern.compile("/event/[^/]+/contributions/\\d+");

	/** What only the page of a single contribution has. */
	private static final String CONTRIBUTION_PARTS = ".contribution-location, .speaker-list > .speaker-item.icon-user";

	/** As far from the end as the last tag is looked for. */
	private static final int TAIL = 2000;

	static boolean isHtml(SourceDocument document) {
		return document.text().stripLeading().startsWith("<");
	}

	@Override
	public Format format() {
		return Format.INDICO_HTML;
	}

	@Override
	public boolean reads(SourceDocument document) {
		return isHtml(document) && INDICO.matcher(document.text()).find();
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		checkEnd(document);
		HtmlPage page = HtmlPage.of(document);
		Element body = session(page);
		IndicoHtmlHead head = new IndicoHtmlHead(page, body);
		Header header = head.header(options);
		IndicoDates dates = new IndicoDates(document, header.days(), header.zone(), options.locale());
		URI url = page.ownUrl((address) -> SESSION.matcher(address).find());
		Element title = page.one(body, ".subtitle-container h3, header .subtitle h3", "the title of the session");
		Element time = page.one(body, ".page-info .time-info", "the start of the session");
		var startsAt = time.text().equals("Not scheduled") ? null
				: dates.read(PlainText.line(time.text()), page.place(time));
		List<Talk> talks = talks(page, body, dates);
		return new IndicoPage(header, sessionId(url), url, PlainText.line(title.text()), head.description(), startsAt,
				head.place(), head.conveners(), talks, new HtmlSponsors(page).tiers(), dates.warnings())
			.toSchedule(options);
	}

	/** Browsers and servers end a page properly: one that is not has been cut. */
	private static void checkEnd(SourceDocument document) {
		String text = document.text();
		if (!END.matcher(text.substring(Math.max(0, text.length() - TAIL))).find()) {
			throw document.refused("line " + Math.max(1, text.lines().count()),
					"the page is cut: it does not end with </html>");
		}
	}

	private static Element session(HtmlPage page) {
		Element body = page.html().selectFirst(".conference-page");
		boolean contribution = page.ownUrl((address) -> CONTRIBUTION.matcher(address).find()) != null
				|| page.html().selectFirst(CONTRIBUTION_PARTS) != null;
		if (body == null || contribution) {
			throw page.document()
				.refused(page.place((body != null) ? body : page.html().body()),
						"this is " + (contribution ? "the page of one Indico contribution" : "another page of Indico")
								+ "; the page of a session is read");
		}
		return body;
	}

	private static @Nullable String sessionId(@Nullable URI url) {
		Matcher session = SESSION.matcher((url != null) ? url.getPath() : "");
		return session.find() ? session.group(1) : null;
	}

	private static List<Talk> talks(HtmlPage page, Element body, IndicoDates dates) {
		List<Talk> talks = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (Element row : body.select(".contribution-row")) {
			Talk talk = new IndicoHtmlRow(page, row).talk(dates);
			if (talk.sourceId() != null && !seen.add(talk.sourceId())) {
				throw page.document().refused(page.place(row), talk.sourceId() + " stands twice on the page");
			}
			if (talk.startsAt() != null && !talks.isEmpty() && talks.getLast().startsAt() == null) {
				throw page.document()
					.refused(page.place(row), "a contribution without its time stands before this one, which has one");
			}
			talks.add(talk);
		}
		return talks;
	}

}
