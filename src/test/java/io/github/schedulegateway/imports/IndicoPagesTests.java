package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;

import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** The pages of Indico beside that of a session. */
class IndicoPagesTests {

	@Test
	void readsThePageOfAContribution() {
		Schedule schedule = Readings.readFixture("ferry-contribution.html");
		assertThat(schedule.scope()).isEqualTo(Scope.PARTS);
		assertThat(Readings.session(schedule).sourceId()).isEqualTo("indico:17");
		assertThat(Readings.session(schedule).divided()).isFalse();
		Talk talk = Readings.talks(schedule).getFirst();
		assertThat(talk.sourceId()).isEqualTo("indico:901");
		assertThat(talk.title()).isEqualTo("A log that forgets");
		assertThat(Readings.time(talk.startsAt()) + "–" + Readings.time(talk.endsAt())).isEqualTo("09:30–10:00");
		assertThat(talk.summary()).endsWith("Readers never notice.\n\n- one\n- two");
		assertThat(talk.summaryTruncated()).isFalse();
		assertThat(talk.track()).isEqualTo("Storage");
		assertThat(talk.room()).isEqualTo("Quay");
		assertThat(talk.appearances()).extracting((one) -> one.person().name(), (one) -> one.role())
			.containsExactly(tuple("Per Vik", AppearanceRole.SPEAKER), tuple("Åse Lund", AppearanceRole.SPEAKER),
					tuple("Kari Moe", AppearanceRole.CO_AUTHOR));
		assertThat(talk.materials()).extracting((one) -> one.title()).containsExactly("Recording", "Slides");
		assertThat(schedule.rooms()).containsExactly(new Room("Quay", null, null, "Ferry Terminal"));
	}

	@Test
	void takesThePrimaryAuthorsForSpeakersWhereNobodyIsSaidToSpeak() {
		Talk talk = Readings.talks(Readings.readFixture("ferry-contribution-authors.html")).getFirst();
		assertThat(talk.appearances())
			.extracting((one) -> one.person().name(), (one) -> one.role(), (one) -> one.affiliation())
			.containsExactly(tuple("Liv Dahl", AppearanceRole.SPEAKER, "Kelp & Co."),
					tuple("Sindre Berg", AppearanceRole.CO_AUTHOR, "Kelp & Co."));
		assertThat(talk.summary()).isNull();
	}

	@Test
	void refusesAContributionWithoutATitle() {
		String page = Readings.fixture("ferry-contribution.html").replaceFirst("<h2>.*</h2>", "");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(page))
			.withMessageMatching("content, line \\d+: the title of the contribution is missing");
	}

	@ParameterizedTest
	@CsvSource({ "25m, PT25M", "1h, PT1H", "1h 30m, PT1H30M", "1 hour 5 minutes, PT1H5M", "1d 2h, PT26H" })
	void readsDurations(String printed, Duration duration) {
		assertThat(IndicoContributionPage.duration(printed)).isEqualTo(duration);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "262", "soon", "0m", "1h x" })
	void takesNothingElseForADuration(String printed) {
		assertThat(IndicoContributionPage.duration(printed)).isNull();
	}

	@Test
	void readsTheListOfContributions() {
		Schedule schedule = Readings.readFixture("ferry-contributions.html");
		assertThat(schedule.scope()).isEqualTo(Scope.TALKS);
		assertThat(schedule.sessions()).extracting(Session::sourceId, Session::title, Session::url, Session::divided)
			.containsExactly(
					tuple("indico:17", "Storage and Memory",
							URI.create("https://events.ferry.example/event/77/sessions/17/"), false),
					tuple("indico:18", "Night watch", URI.create("https://events.ferry.example/event/77/sessions/18/"),
							false));
		assertThat(Readings.talks(schedule)).extracting(Talk::sourceId)
			.containsExactly("indico:901", "indico:904", "indico:902", "indico:905", "indico:903");
		assertThat(schedule.talks()).extracting(Talk::sourceId).containsExactly("indico:920");
	}

	@Test
	void speaksOnlyForWhatAFilteredListShows() {
		String page = Readings.fixture("ferry-contributions.html");
		assertThat(Readings.read(page.replace("</strong> / 7", "</strong> / 31")).scope()).isEqualTo(Scope.PARTS);
		assertThat(Readings.read(page.replace("counter", "other")).scope()).isEqualTo(Scope.PARTS);
	}

	@Test
	void readsTheHeadOfAMeeting() {
		Schedule schedule = Readings.readFixture("meeting.html");
		assertThat(schedule.scope()).isEqualTo(Scope.TIMETABLE);
		assertThat(schedule.conference().slug()).isEqualTo("harbour-council-2031");
		assertThat(schedule.conference().url()).isEqualTo(URI.create("https://events.ferry.example/event/78/"));
		assertThat(schedule.conference().timeZone()).hasToString("Pacific/Auckland");
		assertThat(schedule.conference().startDate()).isEqualTo(LocalDate.of(2031, 5, 7));
		assertThat(schedule.conference().endDate()).isEqualTo(LocalDate.of(2031, 5, 8));
		assertThat(schedule.rooms()).containsExactlyInAnyOrder(new Room("Loft", null, null, "Customs House"),
				new Room("Cellar", null, null, "Customs House"));
	}

	@Test
	void readsTheTimetableOfAMeeting() {
		Schedule schedule = Readings.readFixture("meeting.html");
		assertThat(schedule.sessions()).extracting(Session::title, Session::description)
			.containsExactly(tuple("Dredging", "Mud."));
		assertThat(Readings.session(schedule).conveners()).extracting((one) -> one.person().name())
			.containsExactly("Ola Nordby");
		assertThat(Readings.session(schedule).blocks())
			.extracting(SessionBlock::sourceId, SessionBlock::title, (block) -> String.valueOf(block.startsAt()),
					(block) -> String.valueOf(block.endsAt()))
			.containsExactly(
					tuple("indico:701", "North basin", "2031-05-07T23:00+12:00[Pacific/Auckland]",
							"2031-05-08T01:00+12:00[Pacific/Auckland]"),
					tuple("indico:702", "South basin", "2031-05-08T09:00+12:00[Pacific/Auckland]",
							"2031-05-08T10:00+12:00[Pacific/Auckland]"));
		assertThat(Readings.talks(schedule))
			.extracting(Talk::title, Talk::room, (talk) -> String.valueOf(talk.startsAt()),
					(talk) -> Readings.time(talk.endsAt()))
			.containsExactly(tuple("Silt", "Loft", "2031-05-07T23:00+12:00[Pacific/Auckland]", "00:05"),
					tuple("Sand", "Cellar", "2031-05-08T00:05+12:00[Pacific/Auckland]", "00:25"));
		assertThat(schedule.breaks()).extracting(Break::title, Break::room, (one) -> Readings.time(one.endsAt()))
			.containsExactly(tuple("Stretch", "Loft", "10:50"));
	}

	@Test
	void readsTheTalksOfAMeetingThatStandInNoSession() {
		Talk talk = Readings.readFixture("meeting.html").talks().getFirst();
		assertThat(talk.sourceId()).isEqualTo("indico:1001");
		assertThat(talk.startsAt()).hasToString("2031-05-07T10:30+12:00[Pacific/Auckland]");
		assertThat(talk.summary()).isEqualTo("Who is who.");
		assertThat(Readings.speakers(talk)).containsExactly("Sindre Berg (Kelp & Co.)", "Liv Dahl");
	}

	@Test
	void speaksForNothingWhereAMeetingHidesItsContributions() {
		String page = Readings.fixture("meeting.html")
			.replaceAll("(?s)<ul class=\"meeting-sub-timetable\">.*?</ul>", "");
		assertThat(Readings.read(page).scope()).isEqualTo(Scope.PARTS);
	}

	@Test
	void refusesAMeetingWithATimeThatIsNone() {
		String page = Readings.fixture("meeting.html").replace(">12:05 AM<", ">noon<");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(page))
			.withMessageMatching("content, line \\d+: “noon” is no time of a day");
	}

}
