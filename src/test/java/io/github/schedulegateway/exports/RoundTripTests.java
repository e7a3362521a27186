package io.github.schedulegateway.exports;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.identity.Curator;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What is given away comes back as it was, as far as its format can carry it. */
@GatewayTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "schedule.admin-key=" + Feeds.KEY)
class RoundTripTests {

	private static final Path SAMPLE = Path.of("src/main/resources/sample/containers-and-checkpoint-restore.html");

	private static final String CALENDAR = "/conferences/regatta-2024/schedule.ics";

	private static final String[] KEY = { "Authorization", "Bearer " + Feeds.KEY };

	private Feeds feeds;

	@BeforeEach
	void connect(@Autowired ApplicationContext context) {
		this.feeds = new Feeds(context).holding(List.of(Regatta.schedule()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "schedule.json", "schedule.xml" })
	void bringsNoChangeWhereItCameFrom(String file) throws Exception {
		this.feeds.put("/conferences/lpc-2022/schedule", Files.readAllBytes(SAMPLE), KEY);
		for (String slug : List.of("regatta-2024", "lpc-2022")) {
			byte[] export = this.feeds.bytes("/conferences/" + slug + "/" + file).body();
			String address = "/conferences/" + slug + "/schedule";

			assertThat(this.feeds.put(address, export, KEY).body()).as(slug).contains("\"changed\":false");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "schedule.json", "schedule.xml" })
	void saysTheSameWhereNothingWas(String file) throws Exception {
		List<String> before = rows();
		byte[] export = this.feeds.bytes("/conferences/regatta-2024/" + file).body();
		this.feeds.holding(List.of());
		assertThat(this.feeds.put("/conferences/regatta-2024/schedule", export, KEY).statusCode()).isEqualTo(201);

		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void bringsNoChangeAsACalendar() throws Exception {
		this.feeds.holding(List.of(Regatta.schedule(Regatta.HOSTILE_TALK)));
		this.feeds.put("/conferences/lpc-2022/schedule", Files.readAllBytes(SAMPLE), KEY);
		this.feeds.add(Regatta.schedule());
		for (String slug : List.of("regatta-2024", "lpc-2022")) {
			byte[] export = this.feeds.bytes("/conferences/" + slug + "/schedule.ics").body();
			String address = "/conferences/" + slug + "/schedule";
			String before = unversioned(this.feeds.get(address + ".json").body());

			assertThat(this.feeds.put(address, export, KEY).body()).as(slug).contains("\"changed\":false");
			assertThat(unversioned(this.feeds.get(address + ".json").body())).as("what calendars leave out stays")
				.isEqualTo(before);
		}
		assertThat(this.feeds.get("/conferences/regatta-2024/schedule.ics").body()).as("what was cancelled stays so")
			.containsOnlyOnce("STATUS:CANCELLED");
	}

	@Test
	void saysTheSameAsACalendarWhereNothingWas() throws Exception {
		List<String> before = rows();
		String export = this.feeds.get(CALENDAR).body();
		this.feeds.holding(List.of());
		String answer = this.feeds.put("/conferences/regatta-2024/schedule", bytes(export), KEY).body();
		assertThat(answer).contains("\"warnings\":[]");

		assertThat(rows()).isEqualTo(before);
		assertThat(timeless(this.feeds.get(CALENDAR).body())).isEqualTo(timeless(export));
	}

	@ParameterizedTest
	@ValueSource(strings = { "schedule.json", "schedule.xml", "schedule.ics" })
	void leavesWhoWasMergedAsTheyAre(String file, @Autowired Curator curator) throws Exception {
		Appearance bo = Regatta.speaks(Person.named("Bo Larsen"), "Tidewater");
		Appearance bosse = Regatta.speaks(Person.named("Bosse Larsen"), null);
		this.feeds.holding(List.of(Regatta.schedule(
				Regatta.talk("indico:20", "Both", null, "2024-10-27T09:00", null, "Hall A", null, List.of(bosse, bo)),
				Regatta.talk("indico:21", "One", null, "2024-10-27T10:00", null, "Hall A", null, List.of(bosse)))));
		var merge = curator.mergeSpeakers(this.feeds.id("Speaker", "Bosse Larsen"),
				this.feeds.id("Speaker", "Bo Larsen"), null, "a test");
		String before = this.feeds.get(CALENDAR).body();
		byte[] export = this.feeds.bytes("/conferences/regatta-2024/" + file).body();

		assertThat(this.feeds.put("/conferences/regatta-2024/schedule", export, KEY).body())
			.contains("\"changed\":false");
		assertThat(before).doesNotContain("Bosse");
		curator.undo(merge.id(), "a test");
		assertThat(this.feeds.get(CALENDAR).body()).contains("X-SPEAKER:Bosse Larsen");
	}

	@Test
	void findsATalkThatWasEditedInACalendar() throws Exception {
		String export = this.feeds.get(CALENDAR).body();
		String edited = export.replace("SUMMARY:Anywhere", "SUMMARY:Somewhere")
			.replace("20241027T150000", "20241027T143000");
		String answer = this.feeds.put("/conferences/regatta-2024/schedule", bytes(edited), KEY).body();

		assertThat(answer).contains("TALK_RETITLED", "TALK_MOVED").doesNotContain("TALK_ADDED", "TALK_CANCELLED");
		assertThat(this.feeds.get(CALENDAR).body()).contains("SUMMARY:Somewhere",
				"DTSTART;TZID=Europe/Berlin:20241027T143000");
	}

	@Test
	void cancelsNothingThatTheCalendarOfARoomLeavesOut() throws Exception {
		String room = this.feeds.id("Room", "Hall A");
		String export = this.feeds.get("/conferences/regatta-2024/rooms/" + room + "/schedule.ics").body();
		String edited = export.replace("SUMMARY:Night watch", "SUMMARY:Dog watch");
		String answer = this.feeds.put("/conferences/regatta-2024/schedule", bytes(edited), KEY).body();

		assertThat(answer).contains("TALK_RETITLED").doesNotContain("TALK_CANCELLED", "TALK_ADDED");
		assertThat(this.feeds.get(CALENDAR).body()).contains("X-WR-CALNAME:Regatta 2024", "SUMMARY:Anywhere")
			.doesNotContain("STATUS:CANCELLED");
	}

	@ParameterizedTest
	@CsvSource({ "speakers, Speaker, Ada Quill", "affiliations, Affiliation, Lantern Labs" })
	void refusesTheCalendarOfAPersonOrAnOrganisation(String folder, String label, String name) throws Exception {
		String export = this.feeds.get("/" + folder + "/" + this.feeds.id(label, name) + "/talks.ics").body();
		List<String> before = rows();
		var answer = this.feeds.put("/conferences/regatta-2024/schedule?allowShrink=true", bytes(export), KEY);

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("people and organisations");
		assertThat(rows()).isEqualTo(before);
	}

	/** Without what tells one graph from another: ids, and when what was written. */
	private static List<String> timeless(String calendar) {
		return calendar.lines().filter((line) -> !line.matches("(?:UID|DTSTAMP|LAST-MODIFIED|SEQUENCE):.*")).toList();
	}

	private static String unversioned(String json) {
		return json.replaceFirst("\"version\":\"[^\"]*\"", "");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** What is said of the talks that have a time, but for ids and sessions. */
	private List<String> rows() throws Exception {
		String table = this.feeds.get("/conferences/regatta-2024/talks.csv").body();
		return Arrays.stream(table.split("\r\n"))
			.filter((row) -> !row.contains("Some day"))
			.map((row) -> row.substring(row.indexOf(',')).replace("\"Rigging\"", "\"\""))
			.toList();
	}

}
