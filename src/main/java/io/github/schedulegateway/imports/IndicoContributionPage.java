package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.schedulegateway.imports.IndicoPage.Header;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.Talk;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page of one contribution: its whole abstract, its duration and its authors. */
final class IndicoContributionPage implements IndicoHtmlPage {

	private static final Pattern CONTRIBUTION = Pattern.compile("/event/[^/]+/contributions/(\\d+)");

	private static final Pattern DURATION = Pattern
		.compile("(?:(\\d+) ?d[a-z]*,? ?)?(?:(\\d+) ?h[a-z]*,? ?)?(?:(\\d+) ?m[a-z]*)?", Pattern.CASE_INSENSITIVE);

	/** What only such a page has. */
	private static final String PARTS = ".contribution-location, .speaker-list > .speaker-item.icon-user";

	@Override
	public boolean is(HtmlPage page) {
		return page.html().selectFirst(".conference-page") != null
				&& (ownUrl(page) != null || page.html().selectFirst(PARTS) != null);
	}

	@Override
	public Schedule read(HtmlPage page, ReadOptions options) {
		Element body = page.one(page.html(), ".conference-page", "the contribution");
		IndicoHtmlHead head = new IndicoHtmlHead(page, body);
		Header header = head.header(options);
		IndicoDates dates = new IndicoDates(page.document(), header.days(), header.zone(), options.locale());
		Element title = page.one(body, "header h2, .title h2", "the title of the contribution");
		Element track = body.selectFirst(".contrib-track");
		IndicoPlace place = head.place();
		ZonedDateTime start = start(page, body, dates);
		URI url = ownUrl(page);
		Matcher number = CONTRIBUTION.matcher((url != null) ? url.getPath() : "");
		Talk talk = new Talk(number.find() ? IndicoPage.SOURCE + number.group(1) : null, PlainText.line(title.text()),
				summary(body), false, start, end(start, body), false, null, url, place.room(),
				(track != null) ? IndicoContributions.line(track.text()) : null, people(body), materials(page, body));
		Element session = IndicoListPage.link(body);
		List<Session> sessions = (session != null) ? List.of(IndicoListPage.session(page, session, List.of(talk)))
				: List.of();
		List<Talk> others = (session != null) ? List.of() : List.of(talk);
		return new Schedule(header.conference(options), Schedule.Scope.PARTS, place.venues(), place.rooms(),
				IndicoPage.tracks(sessions, others), sessions, others, List.of(), new HtmlSponsors(page).tiers(),
				dates.warnings());
	}

	/**
	 * {@return how long such as "1h 30m" is, null where it is nothing of the kind}
	 */
	static @Nullable Duration duration(String printed) {
		Matcher parts = DURATION.matcher(PlainText.line(printed));
		if (!parts.matches()) {
			return null;
		}
		Duration duration = Duration.ofDays(number(parts, 1)).plusHours(number(parts, 2)).plusMinutes(number(parts, 3));
		return duration.isZero() ? null : duration;
	}

	private static long number(Matcher parts, int group) {
		String number = parts.group(group);
		return (number == null || number.length() > 6) ? 0 : Long.parseLong(number);
	}

	private static @Nullable URI ownUrl(HtmlPage page) {
		return page.ownUrl((address) -> CONTRIBUTION.matcher(address).find());
	}

	private static @Nullable ZonedDateTime start(HtmlPage page, Element body, IndicoDates dates) {
		Element time = page.one(body, ".page-info .time-info:not([title])", "the start of the contribution");
		String printed = PlainText.line(time.text());
		return printed.equals("Not scheduled") ? null : dates.read(printed, page.place(time));
	}

	private static @Nullable ZonedDateTime end(@Nullable ZonedDateTime start, Element body) {
		Element printed = body.selectFirst(".page-info .time-info[title]");
		Duration duration = (printed != null) ? duration(printed.text()) : null;
		return (start != null && duration != null) ? start.plus(duration) : null;
	}

	private static @Nullable String summary(Element body) {
		Element description = body.selectFirst(".page-content .description, section .description");
		String text = (description != null) ? PlainText.of(description) : "";
		return text.isEmpty() ? null : text;
	}

	/**
	 * Authors are told from speakers by their mark-up, and from each other by the
	 * heading.
	 */
	private static List<Appearance> people(Element body) {
		List<IndicoPeople.Billed> speakers = new ArrayList<>();
		List<IndicoPeople.Billed> primary = new ArrayList<>();
		List<IndicoPeople.Billed> others = new ArrayList<>();
		for (Element list : body.select(".speaker-list")) {
			Element heading = list.closest("section, .infoline");
			boolean author = list.selectFirst("[itemprop=performers]") != null;
			boolean other = author && heading != null
					&& Objects.requireNonNullElse(heading.selectFirst("h3"), heading).text().startsWith("Co-");
			(!author ? speakers : other ? others : primary).addAll(IndicoHtmlPeople.read(list.select(".speaker-item")));
		}
		return IndicoPeople.appearances(speakers, primary, others);
	}

	private static List<Material> materials(HtmlPage page, Element body) {
		return IndicoFolder.sorted(body.select("a[href*=/attachments/]").stream().flatMap((link) -> {
			URI url = page.link(link, "href");
			return (url != null) ? Stream.of(new Material(IndicoContributions.line(link.text()), url, null))
					: Stream.of();
		}));
	}

}
