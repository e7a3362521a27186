package io.github.schedulegateway.imports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of a meeting's page. Where there are machine readable ones, they are
 * taken; else the hour as printed, on the day under which the entry stands.
 */
record IndicoMeetingTimes(HtmlPage page, ZoneId zone) {

	private static final Pattern HOUR = Pattern.compile("(\\d{1,2}):(\\d{2})(?: ?([AaPp])\\.?[Mm]\\.?)?");

	private static final Pattern DAY = Pattern.compile("day-(\\d{4}-\\d{2}-\\d{2})");

	@Nullable LocalDate day(String property) {
		Element time = this.page.html().selectFirst("time[itemprop=" + property + "][datetime]");
		return (time != null) ? iso(time).toLocalDate() : null;
	}

	ZonedDateTime start(Element entry) {
		Element printed = time(entry);
		Element iso = iso(printed, "startDate");
		return (iso != null) ? iso(iso) : day(entry).atTime(hour(printed)).atZone(this.zone);
	}

	/**
	 * Within a block that goes past midnight, an hour before its start is of the next
	 * day.
	 */
	ZonedDateTime within(ZonedDateTime block, Element entry) {
		Element printed = time(entry);
		Element iso = iso(printed, "startDate");
		return (iso != null) ? iso(iso) : after(block, hour(printed));
	}

	@Nullable ZonedDateTime end(Element entry, ZonedDateTime start) {
		Element printed = entry.selectFirst("> .timetable-time .end-time");
		if (printed != null) {
			Element iso = iso(printed, "endDate");
			return (iso != null) ? iso(iso) : after(start, hour(printed));
		}
		Element duration = entry.selectFirst("> .timetable-item-body > .timetable-item-header .timetable-duration");
		Duration lasts = (duration != null) ? IndicoContributionPage.duration(duration.text()) : null;
		return (lasts != null) ? start.plus(lasts) : null;
	}

	private Element time(Element entry) {
		return this.page.one(entry, "> .timetable-time .start-time", "the start of an entry");
	}

	private static @Nullable Element iso(Element printed, String property) {
		List<Element> times = printed.select("time[datetime]");
		return times.stream()
			.filter((time) -> time.attr("itemprop").equals(property))
			.findFirst()
			.orElse(times.isEmpty() ? null : times.getFirst());
	}

	private ZonedDateTime iso(Element time) {
		try {
			return OffsetDateTime.parse(time.attr("datetime")).atZoneSameInstant(this.zone);
		}
		catch (DateTimeException ex) {
			throw this.page.document().refused(this.page.place(time), "“" + time.attr("datetime") + "” is no time");
		}
	}

	private ZonedDateTime after(ZonedDateTime start, LocalTime hour) {
		LocalDate day = start.toLocalDate();
		return (hour.isBefore(start.toLocalTime()) ? day.plusDays(1) : day).atTime(hour).atZone(this.zone);
	}

	/**
	 * The mark of a day is that of UTC, and may be the day before or after the one that
	 * is printed.
	 */
	private LocalDate day(Element entry) {
		Element list = entry.closest("[id^=day-]");
		Matcher mark = DAY.matcher((list != null) ? list.id() : "");
		LocalDate single = day("startDate");
		if (list == null || !mark.matches()) {
			if (single == null) {
				throw this.page.document().refused(this.page.place(entry), "the day of the entry is missing");
			}
			return single;
		}
		LocalDate marked = LocalDate.parse(mark.group(1));
		Element title = list.selectFirst(".day-title, .day");
		String printed = (title != null) ? " " + title.text().replaceAll("\\D+", " ") + " " : "";
		return List.of(marked, marked.plusDays(1), marked.minusDays(1))
			.stream()
			.filter((day) -> printed.contains(" " + day.getDayOfMonth() + " "))
			.findFirst()
			.orElse((title == null && single != null && single.equals(day("endDate"))) ? single : marked);
	}

	private LocalTime hour(Element printed) {
		Matcher hour = HOUR.matcher(PlainText.line(printed.text()));
		try {
			if (hour.matches()) {
				int number = Integer.parseInt(hour.group(1));
				boolean twelve = hour.group(3) != null;
				return LocalTime.of(twelve ? number % 12 + (hour.group(3).equalsIgnoreCase("p") ? 12 : 0) : number,
						Integer.parseInt(hour.group(2)));
			}
		}
		catch (DateTimeException ex) {
			// refused below
		}
		throw this.page.document().refused(this.page.place(printed), "“" + printed.text() + "” is no time of a day");
	}

}
