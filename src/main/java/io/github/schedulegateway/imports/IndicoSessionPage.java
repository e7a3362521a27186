package io.github.schedulegateway.imports;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.schedulegateway.imports.IndicoPage.Header;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page of a session, with its contributions. */
final class IndicoSessionPage implements IndicoHtmlPage {

	private static final Pattern SESSION = Pattern.compile("/event/[^/]+/sessions/(\\d+)");

	@Override
	public boolean is(HtmlPage page) {
		Element body = page.html().selectFirst(".conference-page");
		return body != null && (body.selectFirst("#session-contrib-list, .session-location") != null
				|| page.ownUrl((address) -> SESSION.matcher(address).find()) != null);
	}

	@Override
	public Schedule read(HtmlPage page, ReadOptions options) {
		Element body = page.one(page.html(), ".conference-page", "the session");
		IndicoHtmlHead head = new IndicoHtmlHead(page, body);
		Header header = head.header(options);
		IndicoDates dates = new IndicoDates(page.document(), header.days(), header.zone(), options.locale());
		URI url = page.ownUrl((address) -> SESSION.matcher(address).find());
		Element title = page.one(body, ".subtitle-container h3, header .subtitle h3", "the title of the session");
		Element time = page.one(body, ".page-info .time-info", "the start of the session");
		var startsAt = time.text().equals("Not scheduled") ? null
				: dates.read(PlainText.line(time.text()), page.place(time));
		List<Talk> talks = IndicoHtmlRow.all(page, body, dates).stream().map(IndicoHtmlRow.Read::talk).toList();
		return new IndicoPage(header, sessionId(url), url, PlainText.line(title.text()), head.description(), startsAt,
				head.place(), head.conveners(), talks, new HtmlSponsors(page).tiers(), dates.warnings())
			.toSchedule(options);
	}

	/**
	 * {@return the number of a session in an address}
	 */
	static @Nullable String sessionId(@Nullable URI url) {
		Matcher session = SESSION.matcher((url != null) ? url.getPath() : "");
		return session.find() ? session.group(1) : null;
	}

}
