package io.github.schedulegateway.exports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@GatewayTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "schedule.admin-key=" + Feeds.KEY)
class JsonExportTests {

	private static final Path SCHEMA = Path.of(System.getProperty("schedule.data", "../shared/data"))
		.resolve("frab-json/c3voc-schedule.schema.json");

	private static Feeds feeds;

	private static JsonNode conference;

	@BeforeAll
	static void read(@Autowired ApplicationContext context) throws Exception {
		feeds = new Feeds(context).holding(List.of(Regatta.schedule(Regatta.HOSTILE_TALK)));
		conference = JsonMapper.shared().readTree(json("regatta-2024")).get("schedule").get("conference");
	}

	@Test
	void isValidByTheSchemaOfC3voc() throws Exception {
		assertThat(problems(json("regatta-2024"))).isEmpty();
	}

	@Test
	void isValidWhereLittleIsKnown() throws Exception {
		feeds.add(Sketch.page("x-1", Sketch.talk(null), Sketch.talk("Later").at("11:00")));
		assertThat(problems(json("x-1"))).isEmpty();
		assertThat(json("x-1")).contains("\"acronym\":\"x1__\"");
	}

	@Test
	void isMeasuredByASchemaThatRefuses() throws Exception {
		assertThat(problems(json("regatta-2024").replace("\"subtitle\":null", "\"vendor\":null"))).isNotEmpty();
	}

	@Test
	void saysOfTheConferenceWhatIsKnown() {
		assertThat(conference.get("acronym").asString()).isEqualTo("regatta2024");
		assertThat(conference.get("title").asString()).isEqualTo("Regatta 2024");
		assertThat(conference.get("time_zone_name").asString()).isEqualTo("Europe/Berlin");
		assertThat(conference.get("start").asString()).isEqualTo("2024-10-26");
		assertThat(conference.get("daysCount").asInt()).isEqualTo(2);
		assertThat(conference.get("rooms").get(1).get("capacity").asInt()).isEqualTo(300);
		assertThat(conference.get("tracks").get(1).get("name").asString()).isEqualTo("Trade, and more");
	}

	@Test
	void putsTalksAfterMidnightUnderTheDayBefore() {
		JsonNode first = conference.get("days").get(0);
		assertThat(first.get("date").asString()).isEqualTo("2024-10-26");
		assertThat(first.get("day_start").asString()).isEqualTo("2024-10-26T04:00:00+02:00");
		assertThat(first.get("day_end").asString()).isEqualTo("2024-10-27T03:59:00+01:00");
		assertThat(titles(first.get("rooms").get("Hall A"))).containsExactly("Ropes & lines", "Knots", "Night watch");
	}

	@Test
	void keepsTheGuidsOfTheSource() {
		JsonNode ropes = event("Ropes & lines");
		assertThat("guid:" + ropes.get("guid").asString()).isEqualTo(Regatta.ROPES.sourceId());
		JsonNode ada = ropes.get("persons").get(0);
		assertThat(ada.get("guid").asString()).isEqualTo(Regatta.GUID);
		assertThat(ada.get("name").asString()).isEqualTo("Ada Quill");
		assertThat(ada.get("affiliation").asString()).isEqualTo("Lantern Labs");
		assertThat(ada.has("role")).isFalse();
		assertThat(ropes.get("persons").get(1).get("role").asString()).isEqualTo("moderator");
	}

	@Test
	void tellsEstimatedEndsFromStatedOnes() {
		assertThat(event("Ropes & lines").get("end").asString()).isEqualTo("2024-10-26T10:30:00+02:00");
		assertThat(event("Ropes & lines").get("duration").asString()).isEqualTo("00:30");
		assertThat(event("Knots").has("end")).isFalse();
		assertThat(event("Knots").get("duration").asString()).isEqualTo("00:30");
		assertThat(event("Night watch").has("end")).isFalse();
		assertThat(event("Night watch").get("duration").asString()).isEqualTo("00:00");
	}

	@Test
	void carriesTextsAsTheyAre() {
		assertThat(event(Regatta.HOSTILE).get("abstract").asString()).isEqualTo(Regatta.HOSTILE);
	}

	@Test
	void leavesOutWhatWasCancelledOrHasNoTime() {
		feeds.add(Regatta.schedule());
		assertThat(json("regatta-2024")).doesNotContain("Some day", "back\\\\slash").contains("Knots");
		feeds.add(Regatta.schedule(Regatta.HOSTILE_TALK));
	}

	private static JsonNode event(String title) {
		return StreamSupport.stream(conference.get("days").spliterator(), false)
			.flatMap((day) -> StreamSupport.stream(day.get("rooms").spliterator(), false))
			.flatMap((room) -> StreamSupport.stream(room.spliterator(), false))
			.filter((event) -> event.get("title").asString().equals(title))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> titles(JsonNode events) {
		return StreamSupport.stream(events.spliterator(), false).map((event) -> event.get("title").asString()).toList();
	}

	private static String json(String slug) {
		try {
			return feeds.get("/conferences/" + slug + "/schedule.json").body();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Error> problems(String json) throws Exception {
		assumeThat(SCHEMA).exists();
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
			.getSchema(Files.readString(SCHEMA), InputFormat.JSON);
		return schema.validate(json, InputFormat.JSON,
				(execution) -> execution.executionConfig((config) -> config.formatAssertionsEnabled(true)));
	}

}
