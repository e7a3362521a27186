package io.github.schedulegateway.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.ImportResult;
import io.github.schedulegateway.imports.ReadOptions;
import io.github.schedulegateway.imports.ScheduleImports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The page that it all began with, and the question that was asked of it. */
@GatewayTest
class SeedQuestionTests {

	private static final Path PAGE = Path.of("..", "shared", "seed", "lpc-2022-containers-checkpoint-restore-mc.txt");

	@Autowired
	private ExecutionGraphQlService graphql;

	@Autowired
	private ScheduleImports imports;

	@BeforeAll
	static void importThePage(@Autowired Driver driver, @Autowired ScheduleImports imports) {
		assumeTrue(Files.exists(PAGE), "The page is not here");
		EmbeddedServer.wipe(driver);
		store(imports);
	}

	private static ImportResult store(ScheduleImports imports) {
		return imports.store(imports.read(PAGE.toAbsolutePath().normalize().toUri(), null, ReadOptions.NONE),
				new ImportOptions(false, false, "test"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Virtuozzo", "virtuozzo", "Virtuozzo Ltd." })
	void answersAllTalksByVirtuozzoSpeakersInTheHerbertRoom(String name) {
		GraphQlTester.Response answer = tester().document("""
				query($name: String!) {
				  talks(where: {affiliations: {some: {named: $name}}, room: {name: {eq: "Herbert"}}},
				        orderBy: [{startsAt: ASC}]) { nodes { startsAt speakers { name } } }
				}""").variable("name", name).execute();
		answer.path("talks.nodes[*].startsAt")
			.entityList(String.class)
			.containsExactly("2022-09-14T10:30:00+01:00", "2022-09-14T13:00:00+01:00");
		answer.path("talks.nodes[*].speakers[*].name")
			.entityList(String.class)
			.containsExactly("Pavel Tikhomirov", "Alexander Mikhalitsyn");
	}

	@Test
	void knowsWhoIsOnePersonAndWhoHasNoAffiliation() {
		GraphQlTester.Response answer = tester().document("""
				{ speakers(where: {name: {eq: "Mathieu Desnoyers"}}) { nodes { talks { totalCount } } }
				  without: speakers(where: {affiliations: {none: {}}}) { nodes { name } } }""").execute();
		answer.path("speakers.nodes[*].talks.totalCount").entityList(Integer.class).containsExactly(2);
		answer.path("without.nodes[*].name")
			.entityList(String.class)
			.containsExactly("Christian Brauner", "Michal Koutný", "Younes Manton");
	}

	@Test
	void bringsTheRoomAndEveryTierOfSponsors() {
		GraphQlTester.Response answer = tester().document("""
				{ conferences { nodes { startDate endDate timeZone rooms { name capacity venue { name } }
				  sponsorTiers { name sponsors { name } } } } }""").execute();
		answer.path("conferences.nodes[*].rooms[*].capacity").entityList(Integer.class).containsExactly(262);
		assertThat(answer.path("conferences.nodes[0].sponsorTiers[*].name").entityList(String.class).get())
			.isEqualTo(List.of("Diamond", "Platinum", "Gold", "Silver", "Speaker Gift", "Catchbox", "Video Recording",
					"Livestream", "T-Shirt", "Conference Services"));
	}

	@Test
	void changesNothingWhenImportedAgain() {
		ImportResult again = store(this.imports);
		assertThat(again.changed()).isFalse();
		assertThat(again.changes()).isEmpty();
	}

	private GraphQlTester tester() {
		return ExecutionGraphQlServiceTester.builder(this.graphql).responseTimeout(Duration.ofMinutes(1)).build();
	}

}
