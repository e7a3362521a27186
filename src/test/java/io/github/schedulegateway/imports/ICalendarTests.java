package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ICalendarTests {

	private static final String CALENDAR = Readings.formats("ical/harbour.ics");

	private static final String EXPORTED = Readings.formats("ical/exported.ics");

	private static final ReadOptions OSLO = new ReadOptions(null, ZoneId.of("Europe/Oslo"), null);

	@Test
	void readsAnEvent() {
		Schedule schedule = Readings.read(CALENDAR);
		Talk talk = talk(schedule, "ical:mooring@harbour.example");
		assertThat(talk.title()).isEqualTo("Mooring boats, with care");
		assertThat(talk.startsAt()).hasToString("2024-06-03T09:00+02:00[Europe/Oslo]");
		assertThat(talk.endsAt()).hasToString("2024-06-03T09:40+02:00[Europe/Oslo]");
		assertThat(talk.summary()).isEqualTo("How we tie them; in two parts.\n\nAnd how we untie them.");
		assertThat(talk.room()).isEqualTo("Boathouse (lower deck)");
		assertThat(talk.track()).isEqualTo("Ropes, lines");
		assertThat(talk.url()).isEqualTo(URI.create("https://harbour.example/talks/mooring"));
		assertThat(Readings.speakers(talk)).as("a room and an address are nobody").containsExactly("Runa Vestergård");
		assertThat(schedule.rooms()).extracting(Room::name).containsExactly("Boathouse (lower deck)");
	}

	@Test
	void knowsTheConference() {
		var conference = Readings.read(CALENDAR).conference();
		assertThat(conference.name()).isEqualTo("Harbour Days 2024");
		assertThat(conference.slug()).isEqualTo("harbour-days-2024");
		assertThat(conference.series()).isEqualTo("harbour-days");
		assertThat(conference.timeZone()).isEqualTo(ZoneId.of("Europe/Oslo"));
		assertThat(conference.startDate()).isEqualTo(LocalDate.of(2024, 6, 3));
		assertThat(conference.endDate()).isEqualTo(LocalDate.of(2024, 6, 5));
	}

	@Test
	void readsSpeakersWithTheirAffiliationsWhereTheyAreNamed() {
		Talk talk = talk(Readings.read(CALENDAR), "ical:lanterns@harbour.example");
		assertThat(Readings.speakers(talk)).containsExactly("Runa Vestergård (Quay Works, GmbH)",
				"Odd Nørby (The \"Pier\" Society)");
		assertThat(talk.appearances().getLast().role()).isEqualTo(AppearanceRole.MODERATOR);
		assertThat(talk.startsAt()).hasToString("2024-06-04T00:00+02:00[Europe/Oslo]");
		assertThat(talk.endsAt()).hasToString("2024-06-04T01:00+02:00[Europe/Oslo]");
		assertThat(talk.track()).as("one of two categories").isNull();
		assertThat(talk.url()).as("an address that others share").isNull();
	}

	@Test
	void readsWhatAGatewayExported() {
		Schedule schedule = Readings.read(EXPORTED);
		assertThat(schedule.scope()).isEqualTo(Schedule.Scope.SCHEDULED);
		assertThat(schedule.conference())
			.isEqualTo(new Conference("pier-2025", "Pier Days 2025", "pier", URI.create("https://pier.example/2025"),
					ZoneId.of("Europe/Oslo"), LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 6)));
		assertThat(schedule.talks()).as("but for the one that was cancelled").hasSize(2);
		Talk talk = schedule.talks().getFirst();
		assertThat(talk.sourceId()).as("an id of the graph is none of a source").isEqualTo("talk_0123456789abcdefghjk");
		assertThat(talk.summary()).as("plain, and without the speakers").isEqualTo("Until <b>the</b> next…");
		assertThat(talk.summaryTruncated()).isTrue();
		assertThat(talk.estimatedEnd()).isTrue();
		assertThat(talk.language()).isEqualTo("no");
		assertThat(Readings.speakers(talk)).containsExactly("Odd Nørby (Tideline; and \"Sons\")", "Runa Vestergård");
		assertThat(talk.appearances().getFirst().role()).isEqualTo(AppearanceRole.MODERATOR);
		assertThat(talk.appearances().getLast().person().sourceId())
			.isEqualTo("guid:0aa00001-0000-4000-8000-000000000001");
		Talk other = schedule.talks().getLast();
		assertThat(other.title()).isNull();
		assertThat(other.summary()).isNull();
		assertThat(other.url()).as("its own, though another has the same").isEqualTo(talk.url());
	}

	@Test
	void takesTheCalendarOfARoomForAPart() {
		Schedule schedule = Readings.read(EXPORTED.replace("X-CONFERENCE;", "X-CONFERENCE;X-PART=TRUE;"));
		assertThat(schedule.scope()).isEqualTo(Schedule.Scope.PARTS);
		assertThat(schedule.conference().slug()).isEqualTo("pier-2025");
		assertThat(schedule.conference().name()).as("the room's is not the conference's").isNull();
	}

	@Test
	void refusesWhatWasExportedOfSeveralConferences() {
		String ofAPerson = EXPORTED.replaceAll("(?m)^X-CONFERENCE.*\\R", "");
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> Readings.read(ofAPerson, new ReadOptions("pier-2025", null, null)))
			.withMessageContaining("content, line 7: ")
			.withMessageContaining("people and organisations");
	}

	@Test
	void takesNoLanguageFromOtherPrograms() {
		String calendar = event("DTSTART:20240603T070000Z\nSUMMARY;LANGUAGE=en-us:Nøkk");
		assertThat(Readings.read(calendar, OSLO).talks()).singleElement().extracting(Talk::language).isNull();
	}

	@Test
	void readsTheTimesOfWhatRepeats() {
		Schedule schedule = Readings.read(CALENDAR);
		assertThat(schedule.talks()
			.stream()
			.filter((talk) -> String.valueOf(talk.sourceId()).startsWith("ical:watch"))
			.map((talk) -> talk.title() + " " + Objects.requireNonNull(talk.startsAt()).toLocalDateTime()))
			.containsExactlyInAnyOrder("Morning watch 2024-06-03T07:00", "Late morning watch 2024-06-04T08:00",
					"Morning watch 2024-06-05T07:00");
	}

	@Test
	void leavesOutWhatIsReplacedCancelledOrNoTalk() {
		Schedule schedule = Readings.read(CALENDAR);
		assertThat(schedule.talks()).extracting(Talk::title)
			.contains("Knots, new")
			.doesNotContain("Knots, old", "Storm", "The fair");
		assertThat(schedule.warnings()).hasSize(2)
			.anySatisfy((warning) -> assertThat(warning).contains("Storm"))
			.anySatisfy((warning) -> assertThat(warning).contains("all-day").contains("The fair"));
	}

	@Test
	void takesNobodyWhoIsInvited() {
		Talk talk = talk(Readings.read(CALENDAR.replace("METHOD:PUBLISH", "METHOD:REQUEST")),
				"ical:mooring@harbour.example");
		assertThat(talk.appearances()).isEmpty();
	}

	@Test
	void readsTimesInTheZoneOfTheCalendar() {
		String calendar = event("DTSTART:20240603T070000Z").replace("VERSION:2.0",
				"VERSION:2.0\nX-WR-TIMEZONE:Europe/Lisbon");
		assertThat(Readings.read(calendar, OSLO).talks().getFirst().startsAt())
			.hasToString("2024-06-03T08:00+01:00[Europe/Lisbon]");
		assertThat(Readings.read(calendar.replace("0000Z", "0000")).talks().getFirst().startsAt())
			.hasToString("2024-06-03T07:00+01:00[Europe/Lisbon]");
	}

	@Test
	void readsTimesInUtcAndSaysSo() {
		Schedule schedule = Readings.read(event("DTSTART:20240603T070000Z"));
		assertThat(schedule.conference().timeZone()).isEqualTo(ZoneId.of("UTC"));
		assertThat(schedule.warnings()).singleElement().asString().contains("timeZone");
		assertThat(Readings.read(event("DTSTART:20240603T070000Z"), OSLO).warnings()).isEmpty();
	}

	@Test
	void knowsTheZonesOfWindows() {
		assertThat(Readings.read(event("DTSTART;TZID=W. Europe Standard Time:20240603T070000")).talks())
			.extracting((talk) -> Objects.requireNonNull(talk.startsAt()).toOffsetDateTime().toString())
			.containsExactly("2024-06-03T07:00+02:00");
	}

	@Test
	void readsAnUnknownZoneAsTheOneThatIsGiven() {
		String calendar = event("DTSTART;TZID=Harbour time:20240603T070000");
		assertThat(Readings.read(calendar, OSLO).warnings()).singleElement().asString().contains("Harbour time");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(calendar))
			.withMessageContaining("line 3: names the time zone “Harbour time”");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "DTSTART:20240603T070000 | line 3: the time 20240603T070000 is of no time zone",
					"DTSTART:soon | line 3: DTSTART is no time", "SUMMARY:x | line 3: the event has no DTSTART",
					"a line | line 4: is no property" })
	void saysWhereSomethingIsWrong(String property, String message) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(event(property)))
			.withMessageContaining(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "RRULE:FREQ=SECONDLY | neither daily nor weekly", "RRULE:FREQ=DAILY | more than 100 times",
					"RRULE:FREQ=DAILY;BYDAY=XX | RRULE is no rule", "DURATION:long | DURATION is none" })
	void refusesRulesThatLeadNowhere(String property, String message) {
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> Readings.read(event("DTSTART:20240603T070000Z\n" + property)))
			.withMessageContaining("line 3: ")
			.withMessageContaining(message);
	}

	@Test
	void refusesWhatIsCutOrNestedWithoutEnd() {
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> Readings.read(CALENDAR.substring(0, CALENDAR.length() / 2)))
			.withMessageMatching("content, line \\d+: is .*");
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> Readings.read("BEGIN:VCALENDAR\n" + "BEGIN:X\n".repeat(100_000)))
			.withMessage("content, line 6: more than 5 components stand within each other");
	}

	private static String event(String properties) {
		return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n" + properties + "\nEND:VEVENT\nEND:VCALENDAR\n";
	}

	private static Talk talk(Schedule schedule, String id) {
		return schedule.talks().stream().filter((talk) -> id.equals(talk.sourceId())).findFirst().orElseThrow();
	}

}
