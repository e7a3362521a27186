package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.EmailHash;
import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import io.github.schedulegateway.schedule.Venue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class IndicoJsonTests {

	private static final String CONTRIBUTIONS = "export-contributions.json";

	private static final String SESSIONS = "export-sessions.json";

	@ParameterizedTest
	@CsvSource({ "export-contributions.json, TALKS", "export-subcontributions.json, TALKS",
			"export-sessions.json, SCHEDULED", "export-session.json, BLOCKS" })
	void isRecognisedAndSpeaksForWhatItHolds(String fixture, Scope scope) {
		Reading reading = Readings.FORMATS.read(SourceDocument.ofContent(Readings.fixture(fixture)), null,
				ReadOptions.NONE);
		assertThat(reading.format()).isEqualTo(Format.INDICO_JSON);
		assertThat(reading.schedule().scope()).isEqualTo(scope);
	}

	@ParameterizedTest
	@ValueSource(strings = { CONTRIBUTIONS, SESSIONS, "export-session.json" })
	void takesTheZoneOfTheEventAndNotThatOfTheServer(String fixture) {
		Schedule schedule = Readings.readFixture(fixture);
		Conference conference = schedule.conference();
		assertThat(conference.slug()).isEqualTo("ferry-days-2031");
		assertThat(conference.series()).isEqualTo("ferry-days");
		assertThat(conference.url()).isEqualTo(URI.create("https://events.ferry.example/event/77/"));
		assertThat(conference.timeZone()).hasToString("Europe/Oslo");
		assertThat(conference.startDate()).isEqualTo(LocalDate.of(2031, 3, 3));
		assertThat(conference.endDate()).isEqualTo(LocalDate.of(2031, 3, 5));
		assertThat(talk(schedule, 901).startsAt()).hasToString("2031-03-04T09:30+01:00[Europe/Oslo]");
		assertThat(talk(schedule, 901).endsAt()).hasToString("2031-03-04T10:00+01:00[Europe/Oslo]");
	}

	@Test
	void readsATalkWithItsTraps() {
		Talk talk = talk(Readings.readFixture(CONTRIBUTIONS), 901);
		assertThat(talk.title()).isEqualTo("A log that forgets");
		assertThat(talk.url()).isEqualTo(URI.create("https://events.ferry.example/event/77/contributions/901/"));
		assertThat(talk.track()).isEqualTo("Storage");
		assertThat(talk.room()).isEqualTo("Quay");
		assertThat(talk.summary()).isEqualTo("""
				Logs grow. This one is pruned while it is written.
				Readers never notice.

				- one
				- two""");
		assertThat(talk.materials()).extracting(Material::title).containsExactly("Recording", "Slides");
	}

	@Test
	void tellsSpeakersFromAuthorsAndNamesNobodyTwice() {
		Schedule schedule = Readings.readFixture(CONTRIBUTIONS);
		assertThat(talk(schedule, 901).appearances())
			.extracting((one) -> one.person().name(), Appearance::role, Appearance::affiliation)
			.containsExactly(tuple("Per Vik", AppearanceRole.SPEAKER, "Dredge Systems"),
					tuple("Åse Lund", AppearanceRole.SPEAKER, null),
					tuple("Kari Moe", AppearanceRole.CO_AUTHOR, "University of Bergen (UiB)"));
		assertThat(talk(schedule, 902).appearances()).extracting((one) -> one.person().name(), Appearance::role)
			.containsExactly(tuple("Liv Dahl", AppearanceRole.SPEAKER), tuple("Sindre Berg", AppearanceRole.CO_AUTHOR));
	}

	@Test
	void takesTheHashOfAnAddressAndNoIdOfALink() {
		var people = talk(Readings.readFixture(CONTRIBUTIONS), 901).appearances()
			.stream()
			.map(Appearance::person)
			.toList();
		assertThat(people.getFirst().emailHash()).isEqualTo(new EmailHash("a".repeat(32)));
		assertThat(people.get(1).emailHash()).isNull();
		assertThat(people).allSatisfy((person) -> assertThat(person.sourceId()).isNull());
		assertThat(people.toString()).doesNotContain("aaaa");
	}

	@Test
	void knowsSessionsByTheirTitlesWhereThatIsAll() {
		Schedule schedule = Readings.readFixture(CONTRIBUTIONS);
		assertThat(schedule.sessions()).extracting(Session::title, Session::sourceId, Session::divided)
			.containsExactly(tuple("Storage and Memory", null, false), tuple("Night watch", null, false));
		assertThat(schedule.talks()).extracting(Talk::title).containsExactly("Opening");
		assertThat(talk(schedule, 903).startsAt()).isNull();
		assertThat(talk(schedule, 905).room()).isNull();
		assertThat(schedule.breaks()).isEmpty();
	}

	@Test
	void makesOneSessionOfItsSlots() {
		Schedule schedule = Readings.readFixture(SESSIONS);
		assertThat(schedule.sessions()).extracting(Session::sourceId, Session::title)
			.containsExactly(tuple("indico:17", "Storage and Memory"), tuple("indico:18", "Night watch"),
					tuple("indico:19", "Posters"));
		Session storage = Readings.session(schedule);
		assertThat(storage.url()).isEqualTo(URI.create("https://events.ferry.example/event/77/sessions/17/"));
		assertThat(storage.description()).isEqualTo("Everything that keeps bytes.");
		assertThat(storage.conveners()).extracting((one) -> one.person().name(), (one) -> one.affiliation())
			.containsExactly(tuple("Ingrid Aune", "Dredge Systems"), tuple("Ola Nordby", null));
		assertThat(storage.blocks())
			.extracting(SessionBlock::sourceId, SessionBlock::title, SessionBlock::room,
					(block) -> Readings.time(block.startsAt()) + "–" + Readings.time(block.endsAt()),
					(block) -> block.talks().size())
			.containsExactly(tuple("indico:501", "Disks", "Quay", "09:30–11:00", 2),
					tuple("indico:502", "Memory", "Pier", "13:00–15:00", 2));
		assertThat(schedule.sessions().getLast().blocks()).singleElement()
			.satisfies((block) -> assertThat(block.talks()).isEmpty());
		assertThat(schedule.talks()).extracting(Talk::sourceId).containsExactly("indico:920");
	}

	@Test
	void readsTheExportOfOneSession() {
		Schedule schedule = Readings.readFixture("export-session.json");
		assertThat(schedule.sessions()).extracting(Session::sourceId).containsExactly("indico:17");
		assertThat(Readings.session(schedule).blocks()).extracting(SessionBlock::sourceId)
			.containsExactly("indico:501", "indico:502");
		assertThat(schedule.conference().name()).isEqualTo("Ferry Days 2031");
	}

	@Test
	void namesRoomsVenuesAndTracksOnce() {
		Schedule schedule = Readings.readFixture(SESSIONS);
		assertThat(schedule.rooms()).containsExactlyInAnyOrder(new Room("Quay", null, null, "Ferry Terminal"),
				new Room("Pier", null, null, "Ferry Terminal"), new Room("Deck", null, null, "Ferry Terminal"),
				new Room("Boathouse", null, null, "Ferry Terminal"));
		assertThat(schedule.venues()).containsExactly(new Venue("Ferry Terminal", "Pier 2, 5003 Bergen"));
		assertThat(schedule.tracks()).containsExactly(new Track("Storage", null));
	}

	@Test
	void takesNoSubcontributionForATalk() {
		Schedule schedule = Readings.readFixture("export-subcontributions.json");
		assertThat(talks(schedule)).hasSize(7).extracting(Talk::title).doesNotContain("The short part");
		assertThat(schedule.warnings())
			.containsExactly("Parts of contributions (subcontributions) are not kept; the document has 1.");
	}

	@Test
	void prefersTheEndToADurationThatLostItsDays() {
		String export = Readings.fixture(CONTRIBUTIONS);
		String long1 = export.replace("\"time\": \"09:00:00.000000\"", "\"time\": \"09:00:00\"")
			.replaceFirst("\"duration\": 30", "\"duration\": 5");
		assertThat(Readings.time(talk(Readings.read(long1), 901).endsAt())).isEqualTo("10:00");
		String endless = export.replaceAll("(?s)\"endDate\": \\{[^}]*\"time\": \"09:00:00.000000\"[^}]*\\}",
				"\"endDate\": null");
		assertThat(endless).isNotEqualTo(export);
		assertThat(Readings.time(talk(Readings.read(endless), 901).endsAt())).isEqualTo("10:00");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "null" })
	void saysThatAnUnpublishedEventHasNothing(String results) {
		String document = "{\"count\":0,\"additionalInfo\":{},\"ts\":1,\"url\":\"https://e.example/export/event/1.json\",\"results\":"
				+ results + ",\"_type\":\"HTTPAPIResult\"}";
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(document))
			.withMessage("content, results: Indico answered without an event: it is not published, or not for everybody"
					+ " to see");
	}

	@Test
	void saysWhatIsMissing() {
		String head = "{\"additionalInfo\":{},\"results\":[{\"_type\":\"Conference\",\"id\":\"1\",\"title\":\"A\"";
		assertRefused(head + "}]}", "results\\[0\\]: has no contributions: export it with detail=contributions .*");
		assertRefused(head + ",\"contributions\":[]}]}", "results\\[0\\]: has no contribution yet: .* not published");
		assertRefused(head + ",\"contributions\":[{\"title\":\"B\"}]}]}",
				"results\\[0\\].timezone: the event names no time zone, and none was given");
		assertRefused(head + ",\"timezone\":\"Mars/Base\",\"contributions\":[{\"title\":\"B\"}]}]}",
				"results\\[0\\].timezone: “Mars/Base” is no time zone");
		assertRefused(head
				+ ",\"timezone\":\"UTC\",\"contributions\":[{\"startDate\":{\"date\":\"2031-02-30\",\"time\":\"09:00:00\",\"tz\":\"UTC\"}}]}]}",
				"results\\[0\\].contributions\\[0\\].startDate: “2031-02-30 09:00:00 UTC” is no time");
		assertRefused(head + ",\"contributions\":[]},{\"title\":\"C\"}]}", "results\\[1\\]: is a second event: .*");
	}

	@ParameterizedTest
	@ValueSource(strings = { CONTRIBUTIONS, SESSIONS, "export-timetable.json" })
	void isRefusedWhereverItIsCut(String fixture) {
		String export = Readings.fixture(fixture).strip();
		for (int length = 400; length < export.length(); length += 613) {
			String cut = export.substring(0, length);
			assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(cut)).satisfies((refused) -> {
				assertThat(refused.place()).matches("line \\d+, column \\d+.*");
				assertThat(refused).hasMessageNotContainingAny("aaaaaaaa", "Exception", "schedulegateway");
			});
		}
	}

	private static void assertRefused(String document, String reason) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(document))
			.withMessageMatching("content, " + reason);
	}

	private static Talk talk(Schedule schedule, int number) {
		return talks(schedule).filter((talk) -> Objects.equals(talk.sourceId(), "indico:" + number))
			.findFirst()
			.orElseThrow();
	}

	private static Stream<Talk> talks(Schedule schedule) {
		return Stream.concat(schedule.talks().stream(),
				schedule.sessions()
					.stream()
					.map(Session::blocks)
					.flatMap(List::stream)
					.flatMap((block) -> block.talks().stream()));
	}

}
