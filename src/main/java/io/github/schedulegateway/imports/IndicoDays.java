package io.github.schedulegateway.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The days of a conference, as the header of an Indico page prints them:
 * {@code 12–14 Sept 2022}, {@code Sep 12 – 14, 2022}, {@code 30 Dec 2022 – 2 Jan 2023}.
 *
 * @param dayFirst whether the day stands before the month
 */
record IndicoDays(LocalDate first, LocalDate last, boolean dayFirst) {

	static final String MONTH = "((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\\.?";

	private static final String WEEKDAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?";

	private static final String TO = "(?: ?[-\\u2010-\\u2015\\u2212] ?| to )";

	private static final Pattern DAY_FIRST = Pattern.compile("(?:" + WEEKDAY + "(\\d{1,2})(?: " + MONTH
			+ ")?(?:,? (\\d{4}))?" + TO + ")?" + WEEKDAY + "(\\d{1,2}) " + MONTH + ",? (\\d{4})");

	private static final Pattern MONTH_FIRST = Pattern.compile("(?:" + WEEKDAY + MONTH + " (\\d{1,2})(?:, (\\d{4}))?"
			+ TO + ")?" + WEEKDAY + "(?:" + MONTH + " )?(\\d{1,2}), (\\d{4})");

	/**
	 * {@return whether the line has the form of a header's days}
	 */
	static boolean isDays(String line) {
		return DAY_FIRST.matcher(line).matches() || monthFirst(line) != null;
	}

	/**
	 * Reads the line.
	 * @throws ImportRefused if it has not their form, or names a day that does not exist
	 */
	static IndicoDays read(String line, SourceDocument document, String place) {
		Matcher dayFirst = DAY_FIRST.matcher(line);
		Matcher monthFirst = monthFirst(line);
		try {
			if (dayFirst.matches()) {
				return between(new Printed(dayFirst, 1, 2, 3), new Printed(dayFirst, 4, 5, 6), true);
			}
			if (monthFirst != null) {
				return between(new Printed(monthFirst, 2, 1, 3), new Printed(monthFirst, 5, 4, 6), false);
			}
		}
		catch (DateTimeException ex) {
			throw document.refused(place, "“" + line + "” are no days of a conference (" + ex.getMessage() + ")");
		}
		throw document.refused(place, "“" + line + "” are no days of a conference");
	}

	boolean include(LocalDate date) {
		return !date.isBefore(this.first) && !date.isAfter(this.last);
	}

	@Override
	public String toString() {
		return this.first + " to " + this.last;
	}

	static Month month(String name) {
		String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
		for (Month month : Month.values()) {
			if (month.name().startsWith(start)) {
				return month;
			}
		}
		throw new DateTimeException("no month is called " + name);
	}

	private static @Nullable Matcher monthFirst(String line) {
		Matcher matcher = MONTH_FIRST.matcher(line);
		return (matcher.matches() && (matcher.group(1) != null || matcher.group(4) != null)) ? matcher : null;
	}

	private static IndicoDays between(Printed from, Printed to, boolean dayFirst) {
		LocalDate last = to.orElse(from).date();
		LocalDate first = (from.day() != null) ? from.orElse(to).date() : last;
		if (first.isAfter(last)) {
			throw new DateTimeException("the last is before the first");
		}
		return new IndicoDays(first, last, dayFirst);
	}

	/** One half of a range: what it leaves out stands in the other. */
	private record Printed(@Nullable String day, @Nullable String month, @Nullable String year) {

		Printed(Matcher matcher, int day, int month, int year) {
			this(matcher.group(day), matcher.group(month), matcher.group(year));
		}

		Printed orElse(Printed other) {
			return new Printed(this.day, (this.month != null) ? this.month : other.month,
					(this.year != null) ? this.year : other.year);
		}

		LocalDate date() {
			if (this.day == null || this.month == null || this.year == null) {
				throw new DateTimeException("a part is missing");
			}
			return LocalDate.of(Integer.parseInt(this.year), IndicoDays.month(this.month), Integer.parseInt(this.day));
		}

	}

}
