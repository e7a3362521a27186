package io.github.schedulegateway.ops;

import java.util.List;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch;
import io.github.schedulegateway.graph.Conferences;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.ImportResult;
import io.github.schedulegateway.imports.Importer;
import io.github.schedulegateway.imports.SampleImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class SampleConferenceTests {

	private static final String SERVER = "bolt://db.example.org";

	@Autowired
	private Driver driver;

	@Autowired
	private Conferences conferences;

	@Autowired
	private Importer importer;

	@Autowired
	private SampleImport sample;

	@BeforeEach
	void wipe() {
		EmbeddedServer.wipe(this.driver);
	}

	@Test
	void fillsAnEmptyEmbeddedGraph() {
		start(new MockEnvironment());
		assertThat(this.conferences.isEmpty()).isFalse();
	}

	@Test
	void leavesAGraphAloneThatHoldsAConference() {
		importPage("other");
		start(new MockEnvironment());
		assertThat(slugs()).containsExactly("other");
	}

	@Test
	void leavesAServerAloneUnlessAsked() {
		start(new MockEnvironment().withProperty("spring.neo4j.uri", SERVER));
		assertThat(slugs()).isEmpty();
		start(new MockEnvironment().withProperty("spring.neo4j.uri", SERVER).withProperty("schedule.sample", "true"));
		assertThat(slugs()).containsExactly("lpc-2022");
	}

	@Test
	void doesNothingWhereItIsNotWanted() {
		start(new MockEnvironment().withProperty("schedule.sample", "false"));
		assertThat(slugs()).isEmpty();
	}

	private void start(MockEnvironment environment) {
		new SampleConference(this.conferences, this.sample, environment).run(new DefaultApplicationArguments());
	}

	private ImportResult importPage(String slug) {
		return this.importer.importSchedule(Sketch.page(slug, Sketch.talk("A talk").at("10:00")), "sketch", "test", "0",
				new ImportOptions(false, false, null));
	}

	private List<String> slugs() {
		return this.driver.executableQuery("MATCH (c:Conference) RETURN c.slug AS slug")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("slug").asString())
			.toList();
	}

}
