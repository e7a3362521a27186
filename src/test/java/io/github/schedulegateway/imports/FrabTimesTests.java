package io.github.schedulegateway.imports;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How dates and durations are written. */
class FrabTimesTests {

	@ParameterizedTest
	@CsvSource({ "2031-03-30T01:30:00+01:00, 2031-03-30T01:30+01:00[Europe/Oslo]",
			"2031-03-30T00:30:00Z, 2031-03-30T01:30+01:00[Europe/Oslo]",
			"2031-03-30 01:30:00+0100, 2031-03-30T01:30+01:00[Europe/Oslo]",
			"2031-03-30t01:30+01, 2031-03-30T01:30+01:00[Europe/Oslo]",
			"2031-03-30T01:30, 2031-03-30T01:30+01:00[Europe/Oslo]",
			"2031-03-30T01:30:00.5, 2031-03-30T01:30:00.500+01:00[Europe/Oslo]",
			// an hour that the clocks leave out, and one that they show twice
			"2031-03-30T02:30, 2031-03-30T03:30+02:00[Europe/Oslo]",
			"2031-10-26T02:30, 2031-10-26T02:30+02:00[Europe/Oslo]",
			"2031-10-26T02:30+01:00, 2031-10-26T02:30+01:00[Europe/Oslo]" })
	void readsTimes(String printed, String read) {
		assertThat(time(printed).in(ZoneId.of("Europe/Oslo"))).hasToString(read);
	}

	@Test
	void readsDaysAsDaysAndNothingAsNothing() {
		assertThat(time(" 2031-03-30 ").in(ZoneId.of("UTC"))).isNull();
		assertThat(time("2031-03-30").date()).hasToString("2031-03-30");
		assertThat(FrabTime.of("  ")).isNull();
		assertThat(FrabDuration.of("")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2031-02-30", "30.3.2031", "2031-03-30T25:00", "+999999999-12-31", "12:00",
			"2031-03-30T01:30:00+99:00", "{}" })
	void refusesOtherTimes(String printed) {
		assertThatExceptionOfType(BadValue.class).isThrownBy(() -> FrabTime.of(printed))
			.withMessageStartingWith("“" + printed + "” is no date");
	}

	@ParameterizedTest
	@CsvSource({ "0:45, PT45M", "00:45, PT45M", "1:05, PT1H5M", "26:30, PT26H30M", "00:50:30, PT50M30S",
			"1:02:30:00, PT26H30M", "'1 day, 2:30:00', PT26H30M", "'2 days, 0:00', PT48H", "30, PT30M", "0:00, PT0S" })
	void readsDurations(String printed, Duration length) {
		assertThat(duration(printed).length(false)).isEqualTo(length);
	}

	@Test
	void takesThreePartsOfPretalxForDaysHoursAndMinutes() {
		assertThat(duration("1:02:30").length(true)).isEqualTo(Duration.parse("PT26H30M"));
		assertThat(duration("02:30").length(true)).isEqualTo(Duration.parse("PT2H30M"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "long", "-0:30", "1:", "0:30 h", "1:2:3:4:5", "999999:00", "0:300" })
	void refusesOtherDurations(String printed) {
		assertThatExceptionOfType(BadValue.class).isThrownBy(() -> FrabDuration.of(printed))
			.withMessageStartingWith("“" + printed + "” is no time");
	}

	private static FrabTime time(String printed) {
		return Objects.requireNonNull(FrabTime.of(printed));
	}

	private static FrabDuration duration(String printed) {
		return Objects.requireNonNull(FrabDuration.of(printed));
	}

}
