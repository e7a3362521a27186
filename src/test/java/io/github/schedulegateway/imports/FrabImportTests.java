package io.github.schedulegateway.imports;

import java.util.List;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.schedule.ScheduleChange.Kind;
import io.github.schedulegateway.schedule.ScheduleChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** One schedule in the formats of frab and pretalx is one in the graph. */
@GatewayTest
@SuppressWarnings("NullAway.Init")
class FrabImportTests {

	private static final String JSON = Readings.formats("pretalx/schedule.json");

	private static final String XML = Readings.formats("pretalx/schedule.xml");

	private static final String WIDGET = Readings.formats("pretalx/widget.json");

	@Autowired
	private Driver driver;

	@Autowired
	private ScheduleImports imports;

	@BeforeEach
	void wipe() {
		EmbeddedServer.wipe(this.driver);
	}

	@Test
	void takesTheSameScheduleInXmlForNoChange() {
		assertThat(run(JSON).counts().talks()).isEqualTo(3);
		assertThat(run(JSON).changed()).isFalse();
		assertThat(run(XML).changed()).isFalse();
	}

	@Test
	void learnsFromJsonWhatXmlDidNotSay() {
		run(XML);
		List<String> ids = strings("MATCH (n:Talk|Speaker|Room) RETURN n.id ORDER BY n.id");
		assertThat(run(JSON).changes()).isEmpty();
		assertThat(strings("MATCH (n:Talk|Speaker|Room) RETURN n.id ORDER BY n.id")).isEqualTo(ids);
		assertThat(strings("MATCH (r:Room {capacity: 140}) RETURN r.name")).containsExactly("Great Hall");
	}

	@Test
	void learnsBreaksFromTheWidgetAndKeepsTheTalks() {
		run(JSON);
		ImportResult widget = run(WIDGET);
		assertThat(widget.counts().breaks()).isEqualTo(2);
		assertThat(widget.changes()).isEmpty();
		assertThat(strings("MATCH (b:Break) RETURN b.title ORDER BY b.title")).containsExactly("Breakfast on the pier",
				"Lunch");
		assertThat(strings("MATCH (t:Talk) RETURN t.sourceId ORDER BY t.sourceId")).hasSize(3)
			.allMatch((id) -> id.startsWith("guid:"));
		assertThat(strings("MATCH (s:Speaker) RETURN s.name ORDER BY s.name")).containsExactly("Ingrid Solvang",
				"Oddvar Nes");
		assertThat(run(JSON).changed()).isFalse();
		assertThat(run(WIDGET).changed()).isFalse();
	}

	@Test
	void tellsWhatMovedByGuid() {
		run(JSON);
		ImportResult moved = run(JSON.replace("2031-03-29T10:", "2031-03-29T15:")
			.replace("\"en\": \"Cutting without harm\"", "\"en\": \"Cutting, gently\""));
		assertThat(moved.changes()).extracting(ScheduleChange::kind)
			.containsExactly(Kind.TALK_MOVED, Kind.TALK_RETITLED);
	}

	@Test
	void keepsTwoTalksOfOneNumber() {
		String frab = Readings.formats("frab/schedule.json");
		run(frab);
		assertThat(strings("MATCH (t:Talk) RETURN t.title ORDER BY t.title")).containsExactly("Late show",
				"Same number", "Somewhere", "Walking at night");
		assertThat(run(frab).changed()).isFalse();
		assertThat(strings("MATCH (c:Conference) RETURN c.timeZone")).containsExactly("+02:00");
	}

	@Test
	void keepsTheSeriesThatIsKnown() {
		run(JSON);
		this.driver.executableQuery("MATCH (c:Conference) SET c.series = 'seaweeds'").execute();
		run(JSON);
		assertThat(run(XML).changed()).isFalse();
		assertThat(strings("MATCH (c:Conference) RETURN c.series")).containsExactly("seaweeds");
	}

	private ImportResult run(String content) {
		var read = this.imports.read(SourceDocument.ofContent(content), null, new ReadOptions("kelp-2031", null, null));
		return this.imports.store(read, new ImportOptions(false, false, "a test"));
	}

	private List<String> strings(String cypher) {
		return this.driver.executableQuery(cypher)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get(0).asString())
			.toList();
	}

}
