package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Venue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ScheduleXmlTests {

	private static final String PRETALX = Readings.formats("pretalx/schedule.xml");

	private static final String PENTABARF = Readings.formats("frab/pentabarf.xml");

	private static final ReadOptions AMSTERDAM = new ReadOptions(null, ZoneId.of("Europe/Amsterdam"), null);

	@Test
	void saysWhatTheJsonOfTheSameScheduleSays() {
		Schedule xml = Readings.read(PRETALX);
		Schedule json = Readings.read(Readings.formats("pretalx/schedule.json"));
		assertThat(xml.talks()).usingRecursiveComparison()
			// XML has neither avatars nor links of people, nor types of links without a
			// title
			.ignoringFieldsMatchingRegexes(".*person\\.(avatar|links|biography|url)")
			.ignoringCollectionOrder()
			.isEqualTo(json.talks());
		assertThat(xml.tracks()).isEqualTo(json.tracks());
		assertThat(xml.warnings()).isEqualTo(json.warnings());
		assertThat(xml.conference().slug()).isEqualTo(json.conference().slug());
		assertThat(xml.conference().timeZone()).isEqualTo(json.conference().timeZone());
		assertThat(xml.rooms()).extracting(Room::sourceId)
			.containsExactlyInAnyOrder("guid:11111111-1111-5111-8111-111111111111",
					"guid:22222222-2222-5222-8222-222222222222");
	}

	@Test
	void knowsARoomAgainOnAnotherDay() {
		String sameRoom = PRETALX.replace("<room name=\"Boathouse\" guid=\"22222222-2222-5222-8222-222222222222\">",
				"<room name=\"Great  hall\" guid=\"11111111-1111-5111-8111-111111111111\">");
		assertThat(Readings.read(sameRoom).rooms()).extracting(Room::sourceId)
			.containsExactly("guid:11111111-1111-5111-8111-111111111111", null);
	}

	@Test
	void readsWhatStandsOfAPersonInElements() {
		var person = Readings.read(PRETALX).talks().get(1).appearances().getFirst().person();
		assertThat(person.name()).isEqualTo("Ingrid Solvang");
		assertThat(person.biography()).isEqualTo("Has a **boat**.");
		assertThat(person.url()).hasToString("https://cfp.kelp.example/kelp31/speaker/PAAAAA/");
	}

	@Test
	void readsPentabarf() {
		Schedule schedule = Readings.read(PENTABARF, AMSTERDAM);
		assertThat(schedule.conference().slug()).isEqualTo("lock-keepers-2028");
		assertThat(schedule.conference().series()).isEqualTo("lock-keepers");
		assertThat(schedule.venues()).containsExactly(new Venue("Old Sluice", "Gouda"));
		assertThat(schedule.rooms()).containsExactly(new Room("Gate A", null, null, "Old Sluice"),
				new Room("Gate B", null, null, "Old Sluice"));
		Talk talk = schedule.talks().getFirst();
		assertThat(talk.sourceId()).isEqualTo("frab:31");
		assertThat(talk.title()).isEqualTo("Gates & weirs");
		assertThat(talk.summary()).isEqualTo("An overview\n\nOne.\n\nTwo.\n\nThree.");
		assertThat(talk.startsAt()).hasToString("2028-10-28T10:00+02:00[Europe/Amsterdam]");
		assertThat(Duration.between(talk.startsAt(), talk.endsAt())).hasToString("PT50M30S");
		assertThat(talk.materials())
			.containsExactly(new Material("Slides and video", URI.create("https://locks.example/gates"), null));
	}

	@Test
	void putsWhatIsBeforeTheChangeOfTheDayOnTheDayAfter() {
		Talk talk = Readings.read(PENTABARF, AMSTERDAM).talks().getLast();
		// the hour that the clocks show twice: the first of them
		assertThat(talk.startsAt()).hasToString("2028-10-29T02:30+02:00[Europe/Amsterdam]");
		assertThat(talk.endsAt()).hasToString("2028-10-29T02:30+01:00[Europe/Amsterdam]");
		assertThat(talk.room()).isEqualTo("Gate A");
		assertThat(talk.url()).hasToString("https://locks.example/night/");
		String early = PENTABARF.replace("06:00:00", "00:00");
		assertThat(Readings.read(early, AMSTERDAM).talks().getLast().startsAt())
			.hasToString("2028-10-28T02:30+02:00[Europe/Amsterdam]");
	}

	@Test
	void isRefusedWithoutAZone() {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(PENTABARF))
			.withMessageContaining("line 1: names no time zone")
			.withMessageContaining("option timeZone");
	}

	@Test
	void isRecognisedByItsOutermostElement() {
		var reading = Readings.FORMATS.read(SourceDocument.ofContent("\uFEFF\n" + PENTABARF), null, AMSTERDAM);
		assertThat(reading.format()).isEqualTo(Format.SCHEDULE_XML);
		for (String other : List.of("<html><schedule/></html>", "<schedules/>", "< schedule>", "<",
				"<!-- <schedule/> -->")) {
			assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(other))
				.withMessageContaining("not in a format that is read");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE schedule SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE schedule>",
			"<!DOCTYPE schedule [<!ENTITY a \"a\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>",
			"<!DOCTYPE schedule [<!ENTITY x SYSTEM \"http://127.0.0.1:1/x\">]>",
			"<!DOCTYPE schedule [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]>" })
	void refusesADocumentType(String type) {
		String document = "<?xml version=\"1.0\"?>\n" + type
				+ "\n<schedule><conference><title>&c;</title></conference></schedule>";
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(document))
			.withMessageContaining("line 2: declares a document type");
	}

	@Test
	void refusesEntitiesThatXmlDoesNotHave() {
		String document = PENTABARF.replace("&amp;", "&nbsp;");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(document, AMSTERDAM))
			.withMessageContaining("line 22: ");
	}

	@Test
	void refusesElementsThatAreDeep() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			String document = "<schedule>\n<day>" + "<a>".repeat(1_000_000);
			assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(document))
				.withMessageContaining("line 2: has elements in each other more than 50 deep");
			Readings.read(PENTABARF.replace("<title>", "<x y=\"" + "z".repeat(5_000_000) + "\"/><title>"), AMSTERDAM);
			String comments = "<!-- - -->".repeat(400_000) + PENTABARF.substring(PENTABARF.indexOf("<schedule>"));
			assertThat(Readings.read(comments, AMSTERDAM).talks()).hasSize(2);
		});
	}

	@Test
	void namesTheLineOfWhatIsWrong() {
		assertThat(refusal(PENTABARF.replace("<start>10:00", "<start>noon")))
			.isEqualTo("content, line 18: “noon” is no time such as 14:00 and no duration such as 00:45");
		assertThat(refusal(PENTABARF.replace("date=\"2028-10-28\"", "date=\"28.10.\"")))
			.startsWith("content, line 14: “28.10.”");
		assertThat(refusal(PENTABARF.replace("</title>\n        <subtitle>", "<subtitle>")))
			.isEqualTo("content, line 37: is not well-formed XML");
		assertThat(refusal("\n\n" + PENTABARF.replace("<start>10:00", "<start>noon"))).startsWith("content, line 20: ");
		assertThat(refusal("<schedule>\n</schedule>")).isEqualTo("content, line 1: has no element “conference”");
		assertThat(refusal(PENTABARF + "<more/>")).endsWith("is not well-formed XML");
	}

	@Test
	void refusesWhatIsCutAnywhere() {
		int end = PENTABARF.lastIndexOf("</schedule>") + "</schedule>".length();
		for (int length = PENTABARF.indexOf("<conference>"); length < end; length += 13) {
			assertThat(refusal(PENTABARF.substring(0, length))).as("cut at %d", length)
				.contains("is not well-formed XML");
		}
	}

	private static String refusal(String document) {
		try {
			Readings.read(document, AMSTERDAM);
			return "";
		}
		catch (ImportRefused ex) {
			return String.valueOf(ex.getMessage());
		}
	}

}
