package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FrabJsonTests {

	private static final String PRETALX = Readings.formats("pretalx/schedule.json");

	private static final String FRAB = Readings.formats("frab/schedule.json");

	@Test
	void readsTheConference() {
		var conference = Readings.read(PRETALX).conference();
		assertThat(conference.slug()).isEqualTo("kelp31");
		assertThat(conference.series()).isEqualTo("kelp");
		assertThat(conference.name()).isEqualTo("Kelp Days 2031");
		assertThat(conference.timeZone()).isEqualTo(ZoneId.of("Europe/Oslo"));
		assertThat(conference.startDate()).hasToString("2031-03-29");
		assertThat(conference.endDate()).hasToString("2031-03-30");
		assertThat(conference.url()).hasToString("https://cfp.kelp.example/kelp31/schedule/");
	}

	@Test
	void speaksForTheWholeConferenceAndHasNoSessions() {
		Schedule schedule = Readings.read(PRETALX);
		assertThat(schedule.scope()).isEqualTo(Schedule.Scope.SCHEDULED);
		assertThat(schedule.sessions()).isEmpty();
		assertThat(schedule.talks()).hasSize(3);
		assertThat(schedule.warnings()).containsExactly("1 person without a name was left out of the talks.");
	}

	@Test
	void letsTheOptionNameTheConference() {
		var options = new ReadOptions("kelp-2031", null, null);
		assertThat(Readings.read(PRETALX, options).conference().slug()).isEqualTo("kelp-2031");
	}

	@Test
	void readsATalk() {
		Talk talk = talk(PRETALX, 0);
		assertThat(talk.sourceId()).isEqualTo("guid:aaaaaaaa-0000-5000-8000-000000000001");
		assertThat(talk.title()).isEqualTo("Cutting without harm");
		assertThat(talk.summary())
			.isEqualTo("Where to cut a blade so that it grows again.\n\nWith a knife, a boat and x < 3 litres of tea.");
		assertThat(talk.startsAt()).hasToString("2031-03-29T10:00+01:00[Europe/Oslo]");
		assertThat(talk.endsAt()).hasToString("2031-03-29T10:40+01:00[Europe/Oslo]");
		assertThat(talk.estimatedEnd()).isFalse();
		assertThat(talk.room()).isEqualTo("Great Hall");
		assertThat(talk.track()).isEqualTo("Harvest");
		assertThat(talk.language()).isEqualTo("en");
		assertThat(talk.url()).hasToString("https://cfp.kelp.example/kelp31/talk/KELP01/");
	}

	@Test
	void readsPeopleByTheirGuid() {
		List<Person> people = people(talk(PRETALX, 0));
		assertThat(people).containsExactly(
				new Person("Ingrid Solvang", "guid:bbbbbbbb-0000-5000-8000-000000000001", null,
						List.of(URI.create("https://ingrid.example")), "Has a **boat**.",
						URI.create("https://cfp.kelp.example/media/ingrid.png"),
						URI.create("https://cfp.kelp.example/kelp31/speaker/PAAAAA/")),
				Person.identified("Oddvar Nes", "guid:bbbbbbbb-0000-5000-8000-000000000002"));
	}

	@Test
	void takesWhoeverIsListedTwiceOnce() {
		assertThat(people(talk(PRETALX, 2))).extracting(Person::name).containsExactly("Ingrid Solvang");
	}

	@Test
	void takesNumbersOfPeopleForNoIdentity() {
		assertThat(people(talk(FRAB, 0))).extracting(Person::name, Person::sourceId)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("Ebbe", null),
					org.assertj.core.groups.Tuple.tuple("Wattwurm", null));
		assertThat(people(talk(FRAB, 0)).getLast().url()).hasToString("https://mudflat.example/wiki/Wattwurm");
	}

	@Test
	void putsTheSubtitleBeforeTheAbstractAndReadsItsMarkup() {
		assertThat(talk(PRETALX, 1).summary()).isEqualTo("Bring a torch\n\nFirst paragraph.\n\n- torch\n- rope");
		assertThat(talk(FRAB, 0).title()).isEqualTo("Walking at night");
		assertThat(talk(FRAB, 0).summary()).isEqualTo("And back\n\nSee the tide & go.");
	}

	@Test
	void doesNotRepeatAnAbstractThatIsTheDescriptionToo() {
		assertThat(talk(PRETALX, 2).summary()).isEqualTo("Where to cut a blade so that it grows again.");
		assertThat(talk(FRAB, 1).summary()).isNull();
	}

	@Test
	void endsATalkOnTheClockThatWasChangedMeanwhile() {
		assertThat(talk(PRETALX, 1).endsAt()).hasToString("2031-03-30T03:30+02:00[Europe/Oslo]");
	}

	@Test
	void prefersTheEndToTheDuration() {
		assertThat(talk(PRETALX, 2).endsAt()).hasToString("2031-03-31T13:30+02:00[Europe/Oslo]");
		String onlyDuration = PRETALX.replace("\"end\": \"2031-03-31T13:30:00+02:00\", ", "");
		assertThat(talk(onlyDuration, 2).endsAt()).hasToString("2031-03-31T13:30+02:00[Europe/Oslo]");
		assertThat(talk(FRAB, 0).endsAt()).hasToString("2030-08-03T00:15+02:00");
		assertThat(talk(FRAB, 3).endsAt()).isNull();
	}

	@Test
	void putsATalkAfterMidnightOnTheDayAfter() {
		assertThat(talk(FRAB, 1).startsAt()).hasToString("2030-08-03T00:30+02:00");
		assertThat(talk(FRAB, 2).startsAt()).hasToString("2030-08-03T09:00+02:00");
	}

	@Test
	void readsLanguagesAndNothingElseAsSuch() {
		assertThat(talk(PRETALX, 1).language()).isEqualTo("de-formal");
		assertThat(talk(PRETALX, 2).language()).isNull();
		assertThat(talk(FRAB, 1).language()).isNull();
		assertThat(talk(FRAB, 2).language()).isNull();
	}

	@Test
	void readsLinksAndAttachments() {
		assertThat(talk(PRETALX, 0).materials()).containsExactly(
				new Material("Slides", URI.create("https://cfp.kelp.example/media/cutting.pdf"), "slides"),
				new Material("Notes on blades", URI.create("https://kelp.example/notes"), "related"));
		assertThat(talk(PRETALX, 2).materials())
			.containsExactly(new Material(null, URI.create("https://kelp.example/notes"), null));
		assertThat(talk(FRAB, 0).materials()).containsExactly(
				new Material("Map", URI.create("https://mudflat.example/system/map.pdf?1"), null),
				new Material(null, URI.create("https://tide.example/table"), null),
				new Material("Boots", URI.create("http://www.shoes.example/rubber%20boots"), null));
	}

	@Test
	void readsRoomsAndTracks() {
		Schedule pretalx = Readings.read(PRETALX);
		assertThat(pretalx.rooms()).containsExactly(
				new Room("Great Hall", "guid:11111111-1111-5111-8111-111111111111", 140, null),
				new Room("Boathouse", "guid:22222222-2222-5222-8222-222222222222", null, null));
		assertThat(pretalx.tracks()).containsExactly(new Track("Harvest", null), new Track("Unused", null));
		assertThat(Readings.read(FRAB).rooms()).extracting(Room::name).containsExactly("Sandbank", "Dry dock");
		assertThat(talk(FRAB, 2).room()).isNull();
	}

	@Test
	void takesAGuidOfTwoRoomsForNone() {
		String shared = PRETALX.replace("22222222-2222-5222-8222", "11111111-1111-5111-8111")
			.replace("222222222222", "111111111111");
		assertThat(Readings.read(shared).rooms()).extracting(Room::sourceId).containsExactly(null, null);
	}

	@Test
	void identifiesByNumberWhereThereIsNoGuid() {
		assertThat(Readings.read(FRAB).talks()).extracting(Talk::sourceId)
			.containsExactly("frab:11", "frab:12", "frab:13", "frab:12");
	}

	@Test
	void showsTimesAtTheirOffsetWhereNoZoneIsNamed() {
		Schedule schedule = Readings.read(FRAB);
		assertThat(schedule.conference().timeZone()).hasToString("+02:00");
		assertThat(schedule.warnings()).first().asString().contains("no time zone");
		var options = new ReadOptions(null, ZoneId.of("Europe/Berlin"), null);
		assertThat(Readings.read(FRAB, options).talks().get(1).startsAt())
			.hasToString("2030-08-03T00:30+02:00[Europe/Berlin]");
	}

	@Test
	void readsAScheduleThatIsNotReleasedYet() {
		Schedule schedule = Readings
			.read("""
					{"schedule": {"version": null, "conference": {"acronym": "kelp31", "title": "Kelp", "start": "2031-03-29",
					  "end": "2031-03-30", "time_zone_name": "Europe/Oslo", "days": []}}}""");
		assertThat(schedule.talks()).isEmpty();
		assertThat(schedule.warnings()).singleElement().asString().contains("holds no talk");
	}

	@Test
	void takesTheDaysOfTheConferenceFromItsDaysWhereItDoesNotSay() {
		String silent = PRETALX.replace("\"start\": \"2031-03-29\",", "").replace("\"end\": \"2031-03-30\",", "");
		var conference = Readings.read(silent).conference();
		assertThat(conference.startDate()).hasToString("2031-03-29");
		assertThat(conference.endDate()).hasToString("2031-03-30");
	}

	@Test
	void isRecognisedByContentAndWithAByteOrderMark() {
		var reading = Readings.FORMATS.read(SourceDocument.ofContent("\uFEFF" + FRAB), null, ReadOptions.NONE);
		assertThat(reading.format()).isEqualTo(Format.FRAB_JSON);
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read("{\"schedule\": {\"days\": []}}"))
			.withMessageContaining("not in a format that is read");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"2031-03-29T10:00:00+01:00" | "tomorrow" | line 32, column 25, schedule.conference.days[0].rooms.Great Hall[0].date: “tomorrow” is no date such as 2031-04-12T14:00:00+02:00
					"00:40"                     | "a while"  | rooms.Great Hall[0].duration: “a while” is no time such as 14:00 and no duration such as 00:45
					"persons": null             | "persons": "Ingrid" | rooms.Great Hall[1].persons: is not an array
					"days": [                   | "days": 2, "more": [ | schedule.conference.days: is not an array
					""")
	void namesThePlaceOfWhatIsWrong(String right, String wrong, String message) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(PRETALX.replace(right, wrong)))
			.withMessageContaining(message);
	}

	private static Talk talk(String document, int index) {
		return Readings.read(document).talks().get(index);
	}

	private static List<Person> people(Talk talk) {
		return talk.appearances().stream().map((appearance) -> Objects.requireNonNull(appearance.person())).toList();
	}

}
