package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.SponsorTier;
import io.github.schedulegateway.schedule.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** The export of a timetable, and the page that has the same data in a script. */
class IndicoTimetableTests {

	private static final String EXPORT = "export-timetable.json";

	private static final String PAGE = "ferry-timetable.html";

	@Test
	void isRecognisedAndNamesItsEventByTheAddressOnly() {
		Reading reading = Readings.FORMATS.read(SourceDocument.ofContent(Readings.fixture(EXPORT)), null,
				ReadOptions.NONE);
		assertThat(reading.format()).isEqualTo(Format.INDICO_TIMETABLE);
		Schedule schedule = reading.schedule();
		assertThat(schedule.scope()).isEqualTo(Scope.TIMETABLE);
		assertThat(schedule.conference().slug()).isNull();
		assertThat(schedule.conference().url()).isEqualTo(URI.create("https://events.ferry.example/event/77/"));
		assertThat(schedule.conference().timeZone()).hasToString("Europe/Oslo");
		assertThat(schedule.conference().startDate()).isEqualTo(LocalDate.of(2031, 3, 3));
		assertThat(schedule.conference().endDate()).isEqualTo(LocalDate.of(2031, 3, 5));
	}

	@ParameterizedTest
	@ValueSource(strings = { EXPORT, PAGE })
	void takesABlockThatStandsUnderTwoDaysOnce(String fixture) {
		Schedule schedule = Readings.readFixture(fixture);
		assertThat(schedule.sessions()).extracting(Session::sourceId)
			.containsExactly("indico:17", "indico:18", "indico:19");
		SessionBlock night = schedule.sessions().get(1).blocks().getFirst();
		assertThat(schedule.sessions().get(1).blocks()).hasSize(1);
		assertThat(night.endsAt()).hasToString("2031-03-05T00:30+01:00[Europe/Oslo]");
		assertThat(night.talks()).singleElement()
			.satisfies((talk) -> assertThat(talk.endsAt()).hasToString("2031-03-05T00:20+01:00[Europe/Oslo]"));
	}

	@ParameterizedTest
	@ValueSource(strings = { EXPORT, PAGE })
	void readsBreaksWithinBlocksAndBeside(String fixture) {
		assertThat(Readings.readFixture(fixture).breaks())
			.extracting(Break::sourceId, Break::title, Break::room, (one) -> Readings.time(one.startsAt()))
			.containsExactlyInAnyOrder(tuple("indico:b610", "Coffee", "Quay", "10:00"),
					tuple("indico:b611", "Lunch", "Quay", "12:00"), tuple("indico:b612", "Lunch", "Pier", "12:00"),
					tuple("indico:b613", "Stretch", "Pier", "13:45"));
	}

	@ParameterizedTest
	@ValueSource(strings = { EXPORT, PAGE })
	void readsTheTalksOfABlock(String fixture) {
		Schedule schedule = Readings.readFixture(fixture);
		List<Talk> talks = Readings.talks(schedule);
		assertThat(talks).extracting(Talk::sourceId).containsExactly("indico:901", "indico:904");
		assertThat(talks.getFirst().url())
			.isEqualTo(URI.create("https://events.ferry.example/event/77/contributions/901/"));
		assertThat(talks.getFirst().materials()).extracting((one) -> one.url().getPath())
			.containsExactly("/event/77/contributions/901/attachments/11/30/go",
					"/event/77/contributions/901/attachments/11/31/slides.pdf");
		assertThat(talks.getFirst().appearances()).extracting((one) -> one.person().name(), (one) -> one.role())
			.containsExactly(tuple("Per Vik", AppearanceRole.SPEAKER), tuple("Åse Lund", AppearanceRole.SPEAKER),
					tuple("Kari Moe", AppearanceRole.CO_AUTHOR));
		assertThat(schedule.talks()).extracting(Talk::sourceId).containsExactly("indico:920");
	}

	@Test
	void takesAuthorsOfUnknownPartForNoSpeakers() {
		List<Talk> talks = Readings.readFixture(EXPORT).sessions().getFirst().blocks().getLast().talks();
		assertThat(talks).extracting(Talk::sourceId, (talk) -> talk.appearances().size())
			.containsExactly(tuple("indico:902", 0), tuple("indico:905", 1));
	}

	@Test
	void readsTheConferenceOfThePageFromItsHeader() {
		Schedule schedule = Readings.readFixture(PAGE);
		assertThat(schedule.conference().slug()).isEqualTo("ferry-days-2031");
		assertThat(schedule.scope()).isEqualTo(Scope.TIMETABLE);
		assertThat(schedule.sponsorTiers()).extracting(SponsorTier::name).isEmpty();
	}

	@Test
	void namesTheLineOfThePageWhereItsDataAreWrong() {
		String page = Readings.fixture(PAGE).replaceFirst("\"startDate\": \\{", "\"startDate\": [{");
		long line = page.substring(0, page.indexOf("\"startDate\": [{")).lines().count();
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(page))
			.withMessageMatching("content, line " + line + ", column \\d+.*");
		String cut = Readings.fixture(PAGE).replaceFirst("(?s)\"sessionSlotId\": 501.*</script>", "</script>");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(cut))
			.withMessageMatching("content, line \\d+: the data of the timetable are cut");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"77\":{}}", "{\"77\":{\"20310303\":{},\"20310304\":{}}}" })
	void saysThatAnUnpublishedTimetableIsEmpty(String results) {
		String document = "{\"count\":0,\"additionalInfo\":{},\"url\":\"https://e.example/export/timetable/77.json\",\"results\":"
				+ results + ",\"_type\":\"HTTPAPIResult\"}";
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(document))
			.withMessage("content, results: the timetable is empty: it is not published, or not for everybody to see");
	}

	@Test
	void saysWhichEntryIsWrong() {
		assertRefused(
				"{\"b1\":{\"entryType\":\"Nap\",\"startDate\":{\"date\":\"2031-03-04\",\"time\":\"09:00:00\",\"tz\":\"UTC\"}}}",
				"b1.entryType: is not Session, Contribution or Break");
		assertRefused("{\"b1\":{\"entryType\":\"Break\"}}", "b1: the entry has no start");
	}

	private static void assertRefused(String day, String reason) {
		String document = "{\"additionalInfo\":{},\"results\":{\"77\":{\"20310304\":" + day + "}}}";
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(document))
			.withMessage("content, " + reason);
	}

}
