package io.github.schedulegateway.graph;

import java.util.List;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.schedule.GlobalId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@GatewayTest
class GraphSchemaTests {

	private static final SchemaFile FILE = new SchemaFile("900-test.cypher", """
			// a comment; with a semicolon
			CREATE INDEX test_one IF NOT EXISTS FOR (n:Test) ON (n.one);
			CREATE INDEX test_two IF NOT EXISTS FOR (n:Test) ON (n.two);
			""");

	@Autowired
	private Driver driver;

	@Autowired
	private GraphSchema schema;

	@AfterEach
	void dropTestVersion() {
		query("MATCH (v:SchemaVersion {version: 900}) DELETE v");
		query("DROP INDEX test_one IF EXISTS");
		query("DROP INDEX test_two IF EXISTS");
	}

	@Test
	void makesEveryIdUnique() {
		List<String> labels = query("""
				SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties
				WHERE type CONTAINS 'UNIQUENESS' AND properties = ['id'] RETURN labelsOrTypes[0] AS label""").stream()
			.map((row) -> row.get("label").asString())
			.toList();
		assertThat(labels).contains("CancelledTalk");
		for (GlobalId.Kind kind : GlobalId.Kind.values()) {
			assertThat(labels).contains(kind.label());
		}
	}

	@Test
	void waitsUntilEveryIndexAnswers() {
		assertThat(query("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN state")).isEmpty();
	}

	@Test
	void recordsWhatItApplied() {
		assertThat(query("MATCH (v:SchemaVersion {version: 1}) RETURN v.name AS name, v.checksum AS checksum"))
			.hasSize(1)
			.allSatisfy((row) -> {
				assertThat(row.get("name").asString()).isEqualTo("001-schedule.cypher");
				assertThat(row.get("checksum").asString()).hasSize(8);
			});
	}

	@Test
	void appliesAFileOnce() {
		GraphSchema other = new GraphSchema(this.driver, List.of(FILE));
		other.apply();
		query("DROP INDEX test_two");
		other.apply();
		assertThat(query("SHOW INDEXES YIELD name WHERE name STARTS WITH 'test_' RETURN name")).hasSize(1);
	}

	@Test
	void changesNothingTheSecondTime() {
		String before = bookmark();
		this.schema.apply();
		assertThat(bookmark()).isEqualTo(before);
	}

	@Test
	void refusesAFileThatChangedSinceItWasApplied() {
		new GraphSchema(this.driver, List.of(FILE)).apply();
		GraphSchema changed = new GraphSchema(this.driver,
				List.of(new SchemaFile(FILE.name(), FILE.text() + "// changed")));
		assertThatIllegalStateException().isThrownBy(changed::apply)
			.withMessageContaining("900-test.cypher has changed");
	}

	@Test
	void doesNotMindLineEndings() {
		new GraphSchema(this.driver, List.of(FILE)).apply();
		new GraphSchema(this.driver, List.of(new SchemaFile(FILE.name(), FILE.text().replace("\n", "\r\n")))).apply();
	}

	@Test
	void staysWhenATestWipesTheGraph() {
		EmbeddedServer.wipe(this.driver);
		recordsWhatItApplied();
	}

	private String bookmark() {
		try (var session = this.driver.session()) {
			session.executeRead((tx) -> tx.run("RETURN 1").consume());
			return session.lastBookmarks().toString();
		}
	}

	private List<Record> query(String cypher) {
		return this.driver.executableQuery(cypher).execute().records();
	}

}
