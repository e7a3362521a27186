package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SessionizeTests {

	private static final ReadOptions OSLO = new ReadOptions("harbour-2024", ZoneId.of("Europe/Oslo"), null);

	@Test
	void readsTheTalksOfTheViewAll() {
		Schedule schedule = read("all.json", OSLO);
		assertThat(schedule.scope()).isEqualTo(Schedule.Scope.CONFERENCE);
		assertThat(schedule.conference().series()).isEqualTo("harbour");
		assertThat(schedule.conference().endDate()).isEqualTo(LocalDate.of(2024, 6, 4));
		Talk talk = schedule.talks().getFirst();
		assertThat(talk.sourceId()).isEqualTo("sessionize:900101");
		assertThat(talk.title()).isEqualTo("Mooring boats with care");
		assertThat(talk.summary()).isEqualTo("How we tie them.\n\nAnd how we untie them.");
		assertThat(talk.startsAt()).hasToString("2024-06-03T09:00+02:00[Europe/Oslo]");
		assertThat(talk.endsAt()).hasToString("2024-06-03T09:40+02:00[Europe/Oslo]");
		assertThat(talk.room()).isEqualTo("Boathouse");
		assertThat(schedule.rooms()).extracting(Room::name).containsExactly("Boathouse", "Slipway", "Attic");
	}

	@Test
	void knowsTrackAndLanguageAmongTheCategories() {
		Schedule schedule = read("all.json", OSLO);
		assertThat(schedule.talks()).extracting(Talk::track).containsExactly("Ropes", null, null);
		assertThat(schedule.talks()).extracting(Talk::language).containsExactly("de", "no", null);
		assertThat(schedule.tracks()).extracting(Track::name).containsExactly("Ropes");
	}

	@Test
	void takesTheCompanyOnlyWhereItWasAskedFor() {
		Talk talk = read("all.json", OSLO).talks().getFirst();
		assertThat(Readings.speakers(talk)).containsExactly("Runa Vestergård (Quay Works GmbH)", "Odd Nørby");
		Person runa = talk.appearances().getFirst().person();
		assertThat(runa.sourceId()).isEqualTo("sessionize:0aa00001-0000-4000-8000-000000000001");
		assertThat(runa.biography()).isEqualTo("Ties knots.\nUnties them.");
		assertThat(runa.avatar()).isEqualTo(URI.create("https://pictures.example/runa.jpg"));
		assertThat(runa.links()).as("without the company's")
			.containsExactly(URI.create("https://www.linkedin.com/in/runa-example"));
	}

	@Test
	void takesServiceSessionsForBreaksAndAddressesForMaterials() {
		Schedule schedule = read("all.json", OSLO);
		assertThat(schedule.breaks()).extracting(Break::title).containsExactly("Soup");
		assertThat(schedule.talks().getFirst().materials()).extracting(Material::kind)
			.containsExactly("recording", "live stream");
		assertThat(schedule.talks().get(1).materials()).as("a script is no page").isEmpty();
		assertThat(schedule.talks().getLast().startsAt()).isNull();
	}

	@Test
	void takesOnceWhatStandsInEveryRoomOfTheGrid() {
		Schedule schedule = read("grid.json", OSLO);
		assertThat(schedule.breaks()).singleElement().extracting(Break::room).isEqualTo("Boathouse");
		assertThat(schedule.talks()).singleElement().satisfies((talk) -> {
			assertThat(Readings.speakers(talk)).containsExactly("Runa Vestergård");
			assertThat(talk.track()).isEqualTo("Ropes");
		});
	}

	@Test
	void readsTimesInUtcAndSaysSo() {
		Schedule schedule = read("sessions.json", ReadOptions.NONE);
		assertThat(schedule.talks().getFirst().startsAt()).hasToString("2024-06-03T07:00Z[UTC]");
		assertThat(schedule.warnings()).singleElement().asString().contains("timeZone");
		assertThat(read("sessions.json", OSLO).talks().getFirst().startsAt())
			.hasToString("2024-06-03T09:00+02:00[Europe/Oslo]");
	}

	@Test
	void readsThePeopleOfTheViewSpeakers() {
		Schedule schedule = read("speakers.json", OSLO);
		assertThat(schedule.talks()).isEmpty();
		assertThat(schedule.scope()).isEqualTo(Schedule.Scope.SESSIONS);
		assertThat(schedule.people()).extracting(Person::name).containsExactly("Runa Vestergård", "Nobody Yet");
	}

	@Test
	void wantsTheZoneOfLocalTimes() {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> read("all.json", ReadOptions.NONE))
			.withMessageContaining("line 3, id 900101: 2024-06-03T09:00 is a local time")
			.withMessageContaining("timeZone");
	}

	@Test
	void knowsNoDaysBeforeScheduling() {
		String unscheduled = Readings.formats("sessionize/all.json").replaceAll("\"2024-[^\"]*\"", "null");
		Schedule schedule = Readings.read(unscheduled, ReadOptions.NONE);
		assertThat(schedule.conference().startDate()).isNull();
		assertThat(schedule.talks()).hasSize(3).allSatisfy((talk) -> assertThat(talk.startsAt()).isNull());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"2024-06-04T09:00:00\" | \"soon\" | line 11, id 900102",
			"\"id\": \"900102\", | | has no id",
			"\"speakers\": [\"0aa00001-0000-4000-8000-000000000001\"] | \"speakers\": 7 | sessions[2].speakers",
			"\"fullName\": \"Odd Nørby\", \"categoryItems\": [] | \"fullName\": \"\" | the speaker has no name" })
	void saysWhereSomethingIsWrong(String right, String wrong, String message) {
		String broken = Readings.formats("sessionize/all.json")
			.replace(right, Objects.requireNonNullElse(wrong, ""))
			.replace("\"firstName\": \"Odd\", \"lastName\": \"Nørby\", ", "");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(broken, OSLO))
			.withMessageContaining(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "all.json", "grid.json", "sessions.json", "speakers.json" })
	void doesNotMindNulls(String view) {
		String document = Readings.formats("sessionize/" + view).replaceFirst("\\[\\s*\\{", "[null, {");
		assertThat(Readings.FORMATS.read(SourceDocument.ofContent(document), null, OSLO).format())
			.isEqualTo(Format.SESSIONIZE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "\"false\"" })
	void takesWhatIsNotSaidToBeABreakForATalk(String said) {
		String document = Readings.formats("sessionize/sessions.json")
			.replaceAll("\"isServiceSession\": *\\w+", "\"isServiceSession\": " + said);
		assertThat(Readings.read(document, OSLO).talks()).hasSize(1);
	}

	@Test
	void readsOnlySessionize() {
		for (String other : List.of("{\"talks\": [], \"speakers\": [], \"rooms\": []}", "[]", "{\"sessions\": 1}")) {
			assertThat(new Sessionize().reads(SourceDocument.ofContent(other))).isFalse();
		}
	}

	private static Schedule read(String view, ReadOptions options) {
		return Readings.read(Readings.formats("sessionize/" + view), options);
	}

}
