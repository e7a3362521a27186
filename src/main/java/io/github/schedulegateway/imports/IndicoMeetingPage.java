package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The page of a meeting, which is its timetable: days of blocks, contributions and
 * breaks. It names the place of an entry only where it is not that of what it stands in.
 */
final class IndicoMeetingPage implements IndicoHtmlPage {

	private static final Pattern BLOCK = Pattern.compile("b-?(\\d+)-.*");

	private static final Pattern CONTRIBUTION = Pattern.compile("/contributions/(\\d+)");

	@Override
	public boolean is(HtmlPage page) {
		return page.html().selectFirst(".meeting-timetable") != null;
	}

	@Override
	public Schedule read(HtmlPage page, ReadOptions options) {
		Element zone = page.html().selectFirst(".event-date .timezone, .timezone");
		ZoneId timeZone = IndicoDates.zone((zone != null) ? PlainText.line(zone.text()) : null, options,
				page.document(), "line 1");
		IndicoMeetingTimes times = new IndicoMeetingTimes(page, timeZone);
		Element title = page.one(page.html(), "h1[itemprop=name], .event-header h1", "the title of the meeting");
		URI url = page.ownUrl((address) -> address.contains("/event/"));
		Conference conference = IndicoConference.of(PlainText.line(title.text()),
				IndicoJson.eventUrl((url != null) ? url.toString() : null), timeZone, times.day("startDate"),
				times.day("endDate"), options);
		Reading reading = new Reading(page, times);
		for (Element entry : page.html().select(".meeting-timetable > .timetable-item")) {
			reading.read(entry);
		}
		boolean hidden = !reading.slots.isEmpty()
				&& reading.slots.stream().allMatch((slot) -> slot.block().talks().isEmpty());
		return new Schedule(conference, hidden ? Scope.PARTS : Scope.TIMETABLE, reading.places.venues(),
				reading.places.rooms(), List.of(), IndicoSlots.sessions(reading.slots), reading.talks, reading.breaks,
				List.of(), List.of());
	}

	/** Collects the entries of one page. */
	private static final class Reading {

		private final HtmlPage page;

		private final IndicoMeetingTimes times;

		private final IndicoPlaces places = new IndicoPlaces();

		private final @Nullable String room;

		private final List<IndicoSlots.Slot> slots = new ArrayList<>();

		private final List<Talk> talks = new ArrayList<>();

		private final List<Break> breaks = new ArrayList<>();

		Reading(HtmlPage page, IndicoMeetingTimes times) {
			this.page = page;
			this.times = times;
			Element place = page.html().selectFirst(".event-location");
			this.room = (place != null) ? room(place) : null;
		}

		void read(Element entry) {
			ZonedDateTime start = this.times.start(entry);
			if (entry.hasClass("timetable-block")) {
				block(entry, start);
			}
			else {
				item(entry, start, this.room, this.talks);
			}
		}

		private void block(Element entry, ZonedDateTime start) {
			Matcher number = BLOCK.matcher(entry.id());
			Element place = entry.selectFirst("> .timetable-item-body > .timetable-item-header .location-info");
			String own = (place != null) ? room(parent(place)) : this.room;
			List<Talk> inner = new ArrayList<>();
			for (Element item : entry.select(".meeting-sub-timetable > .timetable-item")) {
				item(item, this.times.within(start, item), own, inner);
			}
			Element description = entry.selectFirst(".session-description");
			String text = (description != null) ? PlainText.of(description) : "";
			String title = title(entry);
			int colon = title.indexOf(": ");
			boolean split = colon > 0 && isShared(title.substring(0, colon));
			this.slots.add(new IndicoSlots.Slot(null, split ? title.substring(0, colon) : title,
					text.isEmpty() ? null : text, null,
					IndicoHtmlPeople.read(entry.select("> .timetable-item-body > .convener-list > span:not(.label)")),
					new SessionBlock(number.matches() ? IndicoPage.SOURCE + number.group(1) : null,
							split ? title.substring(colon + 2) : null, start, this.times.end(entry, start), own,
							inner)));
		}

		/** Of "Session: part" the first is the session if another block has it too. */
		private boolean isShared(String session) {
			return this.page.html()
				.select(".timetable-block")
				.stream()
				.map(this::title)
				.filter((title) -> title.equals(session) || title.startsWith(session + ": "))
				.count() > 1;
		}

		private void item(Element entry, ZonedDateTime start, @Nullable String around, List<Talk> siblings) {
			Element place = entry.selectFirst(".location-info");
			String own = (place != null) ? room(parent(place)) : around;
			ZonedDateTime end = this.times.end(entry, start);
			if (entry.hasClass("timetable-break")) {
				this.breaks.add(new Break(null, title(entry), start, end, own));
				return;
			}
			Element description = entry.selectFirst(".contrib-description");
			String text = (description != null) ? PlainText.of(description) : "";
			Element link = entry.selectFirst("a[href*=/contributions/]");
			Matcher number = CONTRIBUTION.matcher((link != null) ? link.attr("href") : "");
			siblings.add(new Talk(number.find() ? IndicoPage.SOURCE + number.group(1) : null, title(entry),
					text.isEmpty() ? null : text, false, start, end, false, null, null, own, null, speakers(entry),
					List.of()));
		}

		private static List<Appearance> speakers(Element entry) {
			return IndicoPeople.appearances(
					IndicoHtmlPeople.read(entry.select("> .timetable-item-body > .speaker-list > span:not(.label)")),
					List.of(), List.of());
		}

		private String title(Element entry) {
			return PlainText.line(this.page.one(entry, ".timetable-title", "the title of an entry").text());
		}

		private @Nullable String room(Element place) {
			return this.places.add(IndicoHtmlHead.place(place));
		}

		private static Element parent(Element element) {
			Element parent = element.parent();
			return (parent != null) ? parent : element;
		}

	}

}
