package io.github.schedulegateway.imports;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScheduleZoneTests {

	private static final String WINTER = "2031-01-10T10:00:00+01:00";

	private static final String SUMMER = "2031-07-10T10:00:00+02:00";

	private static final String UTC = "2031-01-10T10:00:00Z";

	@Test
	void isTheOneThatTheDocumentNames() {
		assertThat(of("Europe/Oslo", null, WINTER, SUMMER)).isEqualTo(plain("Europe/Oslo"));
		assertThat(of("Europe/Oslo", "Asia/Tokyo", WINTER)).isEqualTo(plain("Europe/Oslo"));
		assertThat(of("Europe/Oslo", null, "2031-01-10")).isEqualTo(plain("Europe/Oslo"));
	}

	@Test
	void isNotContradictedByInstantsInUtc() {
		assertThat(of("Europe/Oslo", null, UTC, WINTER)).isEqualTo(plain("Europe/Oslo"));
	}

	@Test
	void isTheOffsetOfTheTimesWhereTheyContradictTheName() {
		ScheduleZone zone = of("UTC", null, WINTER, WINTER);
		assertThat(zone.zone()).hasToString("+01:00");
		assertThat(zone.warnings()).singleElement().asString().contains("UTC", "+01:00", "timeZone");
		assertThat(of("UTC", "Europe/Oslo", WINTER, SUMMER).zone()).hasToString("Europe/Oslo");
		assertThat(of("UTC", "Asia/Tokyo", WINTER).zone()).hasToString("+01:00");
	}

	@Test
	void staysAsNamedWhereNoOffsetFitsAllTimes() {
		ScheduleZone zone = of("UTC", null, WINTER, SUMMER);
		assertThat(zone.zone()).hasToString("UTC");
		assertThat(zone.warnings()).singleElement().asString().contains("+01:00", "+02:00");
	}

	@Test
	void isThatOfTheOptionWhereTheDocumentNamesNone() {
		assertThat(of(null, "Europe/Oslo", WINTER, SUMMER)).isEqualTo(plain("Europe/Oslo"));
		assertThat(of(" ", "Europe/Oslo", "2031-01-10T10:00:00")).isEqualTo(plain("Europe/Oslo"));
		assertThat(of("Middle of nowhere", "Europe/Oslo")).isEqualTo(plain("Europe/Oslo"));
	}

	@Test
	void isTheOneOffsetOfAllTimesWhereNothingNamesIt() {
		ScheduleZone zone = of(null, null, WINTER, UTC, "2031-01-10T10:00:00");
		assertThat(zone.zone()).hasToString("+01:00");
		assertThat(zone.warnings()).singleElement().asString().contains("no time zone", "+01:00", "timeZone");
		assertThat(of(null, null, UTC).zone()).hasToString("UTC");
	}

	@Test
	void isRefusedWhereNothingTellsIt() {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> of(null, null))
			.withMessageContaining("content, line 1: names no time zone")
			.withMessageContaining("option timeZone");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> of(null, null, WINTER, SUMMER))
			.withMessageContaining("+02:00");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> of("CEST", null, "2031-01-10T10:00:00"));
	}

	@Test
	void isOneThatTheGraphKnowsToo() {
		assertThat(of("UTC+01:00", null, WINTER).zone()).hasToString("+01:00");
		assertThat(of(null, "GMT+2").zone()).hasToString("+02:00");
	}

	private static ScheduleZone plain(String zone) {
		return new ScheduleZone(ZoneId.of(zone), List.of());
	}

	private static ScheduleZone of(@Nullable String named, @Nullable String option, String... times) {
		return ScheduleZone.of(SourceDocument.ofContent("x"), named, (option != null) ? ZoneId.of(option) : null,
				Arrays.stream(times).map(FrabTime::of).filter(Objects::nonNull).toList());
	}

}
