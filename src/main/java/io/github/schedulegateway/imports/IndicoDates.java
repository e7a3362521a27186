package io.github.schedulegateway.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the times of one Indico page, which prints them in the locale of who looks at it
 * and without a zone. Of a short date ({@code 12/09/2022}, {@code 9/12/22}) the days of
 * the conference tell which number is the month; where both can be, the locale that was
 * given; else the way in which the page prints its long dates.
 */
final class IndicoDates {

	private static final String TIME = "(?:,| at)? (\\d{1,2}):(\\d{2})(?::\\d{2})?(?: ?([AaPp])\\.?[Mm]\\.?)?";

	private static final Pattern SHORT = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})" + TIME);

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2}) " + IndicoDays.MONTH + ",? (\\d{4})" + TIME);

	private static final Pattern MONTH_FIRST = Pattern.compile(IndicoDays.MONTH + " (\\d{1,2}), (\\d{4})" + TIME);

	private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("US", "PH");

	private final SourceDocument document;

	private final IndicoDays days;

	private final ZoneId zone;

	private final @Nullable Locale locale;

	private final List<String> warnings = new ArrayList<>();

	private @Nullable Boolean twelveHours;

	IndicoDates(SourceDocument document, IndicoDays days, ZoneId zone, @Nullable Locale locale) {
		this.document = document;
		this.days = days;
		this.zone = zone;
		this.locale = locale;
	}

	static boolean isShort(String line) {
		return SHORT.matcher(line).matches();
	}

	static boolean isLong(String line) {
		return DAY_FIRST.matcher(line).matches() || MONTH_FIRST.matcher(line).matches();
	}

	/**
	 * {@return the zone that a page names}
	 * @param printed "Europe/Dublin timezone", null where the page names none
	 */
	static ZoneId zone(@Nullable String printed, ReadOptions options, SourceDocument document, String place) {
		if (printed == null || printed.isBlank()) {
			if (options.timeZone() == null) {
				throw document.refused(place, "the page names no time zone, and none was given");
			}
			return options.timeZone();
		}
		String name = printed.replaceFirst("(?i) ?time ?zone$", "");
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			throw document.refused(place, "“" + name + "” is no time zone");
		}
	}

	/**
	 * {@return what a reader should know of the times read so far}
	 */
	List<String> warnings() {
		return List.copyOf(this.warnings);
	}

	/**
	 * Reads a date with its time, in the short or in the long form.
	 * @throws ImportRefused if it is none, or lies outside of the conference's days
	 */
	ZonedDateTime read(String text, String place) {
		try {
			return at(date(text), text, place);
		}
		catch (DateTimeException ex) {
			throw this.document.refused(place, "“" + text + "” is no time (" + ex.getMessage() + ")");
		}
	}

	private ZonedDateTime at(Printed printed, String text, String place) {
		LocalDate date = printed.date();
		if (!this.days.include(date)) {
			if (!this.days.include(date.plusDays(1)) && !this.days.include(date.minusDays(1))) {
				throw this.document.refused(place,
						"“" + text + "” is not within the days of the conference, " + this.days);
			}
			this.warnings.add(place + ": " + date + " is just outside of the conference's days, " + this.days);
		}
		LocalDateTime local = date.atTime(time(printed.matcher()));
		if (this.zone.getRules().getValidOffsets(local).isEmpty()) {
			throw this.document.refused(place,
					"“" + text + "” does not exist in " + this.zone + ": clocks are put forward");
		}
		return local.atZone(this.zone);
	}

	private Printed date(String text) {
		Matcher dayFirst = DAY_FIRST.matcher(text);
		if (dayFirst.matches()) {
			return new Printed(dayFirst,
					LocalDate.of(number(dayFirst, 3), IndicoDays.month(dayFirst.group(2)), number(dayFirst, 1)));
		}
		Matcher monthFirst = MONTH_FIRST.matcher(text);
		if (monthFirst.matches()) {
			return new Printed(monthFirst,
					LocalDate.of(number(monthFirst, 3), IndicoDays.month(monthFirst.group(1)), number(monthFirst, 2)));
		}
		Matcher numbers = SHORT.matcher(text);
		if (numbers.matches()) {
			return new Printed(numbers, shortDate(numbers));
		}
		throw new DateTimeException("expected such as 14/09/2022, 10:00 or 9/14/22, 10:00 AM");
	}

	/** The preferred of the readings that lie within the conference's days. */
	private LocalDate shortDate(Matcher numbers) {
		int year = number(numbers, 3) + ((numbers.group(3).length() == 2) ? 2000 : 0);
		int[] day = isDayFirst() ? new int[] { 1, 2 } : new int[] { 2, 1 };
		List<LocalDate> readings = new ArrayList<>();
		addValid(readings, year, number(numbers, day[1]), number(numbers, day[0]));
		addValid(readings, year, number(numbers, day[0]), number(numbers, day[1]));
		if (readings.isEmpty()) {
			throw new DateTimeException("it is no date in en_GB nor in en_US");
		}
		return readings.stream().filter(this.days::include).findFirst().orElse(readings.getFirst());
	}

	private boolean isDayFirst() {
		return (this.locale != null) ? !MONTH_FIRST_COUNTRIES.contains(this.locale.getCountry()) : this.days.dayFirst();
	}

	private static void addValid(List<LocalDate> readings, int year, int month, int day) {
		if (month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()) {
			readings.add(LocalDate.of(year, month, day));
		}
	}

	/** A page counts to twelve or to twenty-four; one that does both has been cut. */
	private LocalTime time(Matcher printed) {
		String half = printed.group(6);
		if (this.twelveHours != null && this.twelveHours != (half != null)) {
			throw new DateTimeException(
					"other times of the page are given " + (this.twelveHours ? "with" : "without") + " AM or PM");
		}
		this.twelveHours = (half != null);
		int hour = number(printed, 4);
		if (half == null) {
			return LocalTime.of(hour, number(printed, 5));
		}
		if (hour < 1 || hour > 12) {
			throw new DateTimeException("hours go from 1 to 12");
		}
		return LocalTime.of(hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0), number(printed, 5));
	}

	private static int number(Matcher matcher, int group) {
		return Integer.parseInt(matcher.group(group));
	}

	/** A date, and the match whose groups 4 to 6 are its time. */
	private record Printed(Matcher matcher, LocalDate date) {
	}

}
