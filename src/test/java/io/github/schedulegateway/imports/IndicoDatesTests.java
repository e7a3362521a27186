package io.github.schedulegateway.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IndicoDatesTests {

	private static final SourceDocument DOCUMENT = SourceDocument.ofContent("page");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12–14 Sept 2022             | 2022-09-12 | 2022-09-14 | true
			24-28 August 2020           | 2020-08-24 | 2020-08-28 | true
			30 Aug – 2 Sept 2022        | 2022-08-30 | 2022-09-02 | true
			30 Dec 2022 – 2 Jan 2023    | 2022-12-30 | 2023-01-02 | true
			14 September 2022           | 2022-09-14 | 2022-09-14 | true
			Mon 12 – Wed 14 Sept 2022   | 2022-09-12 | 2022-09-14 | true
			12 to 14 May 2022           | 2022-05-12 | 2022-05-14 | true
			Sep 12 – 14, 2022           | 2022-09-12 | 2022-09-14 | false
			September 12-14, 2022       | 2022-09-12 | 2022-09-14 | false
			Aug 30 – Sep 2, 2022        | 2022-08-30 | 2022-09-02 | false
			Dec 30, 2022 – Jan 2, 2023  | 2022-12-30 | 2023-01-02 | false
			Sep 14, 2022                | 2022-09-14 | 2022-09-14 | false
			""")
	void readsTheDaysOfAHeader(String line, LocalDate first, LocalDate last, boolean dayFirst) {
		assertThat(IndicoDays.isDays(line)).isTrue();
		assertThat(days(line)).isEqualTo(new IndicoDays(first, last, dayFirst));
	}

	@ParameterizedTest
	@ValueSource(strings = { "14 Sept", "12–14 Sept 22", "14, 2022", "Containers 2022", "14 Sept 2022, 10:00" })
	void takesNothingElseForAHeader(String line) {
		assertThat(IndicoDays.isDays(line)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "31 Sept 2022", "14–12 Sept 2022", "0–3 May 2022" })
	void refusesDaysThatCannotBe(String line) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> days(line))
			.withMessageContaining("content, line 1: “" + line + "” are no days of a conference");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12–14 Sept 2022   | 14/09/2022, 10:00           | 2022-09-14T10:00
			12–14 Sept 2022   | 14 Sept 2022, 10:00         | 2022-09-14T10:00
			12–14 Sept 2022   | 14 September 2022 at 10:00  | 2022-09-14T10:00
			Sep 12 – 14, 2022 | 9/14/22, 10:00 PM           | 2022-09-14T22:00
			Sep 12 – 14, 2022 | 9/12/22, 12:05 am           | 2022-09-12T00:05
			Sep 12 – 14, 2022 | 9/12/22, 12:05 PM           | 2022-09-12T12:05
			Sep 12 – 14, 2022 | Sep 14, 2022, 10:00 AM      | 2022-09-14T10:00
			Sep 9 – 11, 2019  | 9/10/19, 3:00 PM            | 2019-09-10T15:00
			9–11 Sept 2019    | 9/10/19, 3:00 PM            | 2019-09-10T15:00
			Oct 9 – 11, 2019  | 9/10/19, 3:00 PM            | 2019-10-09T15:00
			""")
	void letsTheDaysOfTheHeaderDecide(String header, String printed, String expected) {
		assertThat(dates(header, null).read(printed, "line 2").toLocalDateTime()).hasToString(expected);
	}

	@Test
	void letsTheLocaleDecideWhatTheDaysLeaveOpen() {
		String header = "1 Sept – 12 Oct 2022";
		assertThat(dates(header, Locale.UK).read("10/09/2022, 10:00", "line 2").getMonthValue()).isEqualTo(9);
		assertThat(dates(header, Locale.US).read("10/09/2022, 10:00", "line 2").getMonthValue()).isEqualTo(10);
	}

	@Test
	void takesTheOrderOfTheHeaderWhereNothingElseDecides() {
		assertThat(dates("1 Sept – 12 Oct 2022", null).read("10/09/2022, 10:00", "line 2").getMonthValue())
			.isEqualTo(9);
		assertThat(dates("Sep 1 – Oct 12, 2022", null).read("10/09/2022, 10:00", "line 2").getMonthValue())
			.isEqualTo(10);
	}

	@Test
	void acceptsTheNightAfterTheLastDayWithAWarning() {
		IndicoDates dates = dates("12–14 Sept 2022", null);
		assertThat(dates.read("15/09/2022, 00:30", "line 7").toLocalDate()).isEqualTo("2022-09-15");
		assertThat(dates.warnings()).singleElement().asString().startsWith("line 7: 2022-09-15 is just outside");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			16/09/2022, 10:00 | is not within the days of the conference
			14/14/2022, 10:00 | is no time (it is no date in en_GB nor in en_US)
			14/09/2022, 25:00 | is no time
			14/09/2022        | is no time
			31 Sept 2022, 9:00| is no time
			14 Foo 2022, 10:00| is no time
			""")
	void refusesWhatIsNoTimeOfTheConference(String printed, String reason) {
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> dates("12–14 Sept 2022", null).read(printed, "line 9"))
			.withMessageContaining("content, line 9: “" + printed + "” " + reason);
	}

	@Test
	void refusesATimeThatTheClocksLeaveOut() {
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> dates("26–28 Mar 2022", null).read("27/03/2022, 01:30", "line 9"))
			.withMessageContaining("does not exist in Europe/Dublin");
	}

	@Test
	void refusesAPageThatCountsToTwelveAndToTwentyFour() {
		IndicoDates dates = dates("Sep 12 – 14, 2022", null);
		dates.read("9/14/22, 1:00 PM", "line 2");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> dates.read("9/14/22, 1:25", "line 9"))
			.withMessageContaining("other times of the page are given with AM or PM");
	}

	@Test
	void readsZonesByTheirNames() {
		assertThat(IndicoDates.zone("US/Pacific timezone", ReadOptions.NONE, DOCUMENT, "line 2"))
			.isEqualTo(ZoneId.of("US/Pacific"));
	}

	private static IndicoDays days(String line) {
		return IndicoDays.read(line, DOCUMENT, "line 1");
	}

	private static IndicoDates dates(String header, @Nullable Locale locale) {
		return new IndicoDates(DOCUMENT, days(header), ZoneId.of("Europe/Dublin"), locale);
	}

}
