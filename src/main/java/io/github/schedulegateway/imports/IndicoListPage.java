package io.github.schedulegateway.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.schedulegateway.imports.IndicoPage.Header;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The list of all contributions, each with the session that it belongs to. It may be
 * filtered, and says then how many of how many it shows.
 */
final class IndicoListPage implements IndicoHtmlPage {

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	@Override
	public boolean is(HtmlPage page) {
		return page.html().selectFirst("#display-contribution-list") != null;
	}

	@Override
	public Schedule read(HtmlPage page, ReadOptions options) {
		Element list = page.one(page.html(), "#display-contribution-list", "the list of contributions");
		Header header = new IndicoHtmlHead(page, list).header(options);
		IndicoDates dates = new IndicoDates(page.document(), header.days(), header.zone(), options.locale());
		List<IndicoHtmlRow.Read> rows = IndicoHtmlRow.all(page, list, dates);
		if (rows.isEmpty()) {
			throw page.document().refused(page.place(list), "the list has no contribution");
		}
		Map<String, Element> sessions = new LinkedHashMap<>();
		Map<String, List<Talk>> talks = new LinkedHashMap<>();
		List<Talk> others = new ArrayList<>();
		for (IndicoHtmlRow.Read row : rows) {
			Element session = link(row.element());
			String key = (session != null) ? session.attr("href") + " " + PlainText.line(session.text()) : "";
			if (session != null) {
				sessions.putIfAbsent(key, session);
			}
			((session != null) ? talks.computeIfAbsent(key, (any) -> new ArrayList<>()) : others).add(row.talk());
		}
		List<Session> read = sessions.entrySet()
			.stream()
			.map((session) -> session(page, session.getValue(), talks.getOrDefault(session.getKey(), List.of())))
			.toList();
		return new Schedule(header.conference(options), isComplete(page, rows.size()) ? Scope.TALKS : Scope.PARTS,
				List.of(), List.of(), IndicoPage.tracks(read, others), read, others, List.of(),
				new HtmlSponsors(page).tiers(), dates.warnings());
	}

	/**
	 * {@return what names the session of a contribution on its page or in its row, null
	 * for none}
	 */
	static @Nullable Element link(Element contribution) {
		Element link = contribution.selectFirst(".contrib-session a[href]");
		return (link != null) ? link : contribution.selectFirst(".contrib-session");
	}

	/**
	 * {@return the session that is named there}
	 */
	static Session session(HtmlPage page, Element link, List<Talk> talks) {
		var url = page.link(link, "href");
		String id = IndicoSessionPage.sessionId(url);
		return Session.undivided((id != null) ? IndicoPage.SOURCE + id : null, PlainText.line(link.text()), null,
				(id != null) ? url : null, List.of(), new SessionBlock(null, null, null, null, null, talks));
	}

	private static boolean isComplete(HtmlPage page, int rows) {
		Element counter = page.html().selectFirst("#counter");
		List<String> numbers = (counter != null)
				? NUMBER.matcher(counter.text()).results().map((number) -> number.group()).distinct().toList()
				: List.of();
		return numbers.equals(List.of(String.valueOf(rows)));
	}

}
