package io.github.schedulegateway.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch;
import io.github.schedulegateway.Sketch.ATalk;
import io.github.schedulegateway.identity.Graph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Telling who is who takes no longer in a large graph than in a small one. */
@GatewayTest
class IdentityPlansTests {

	private static final Path STATEMENTS = Path.of("src/main/resources/io/github/schedulegateway/graph");

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		ATalk[] talks = IntStream.range(0, 300)
			.mapToObj((i) -> Sketch.talk("Talk " + i).at("09:00").by("Person " + i % 150, "Company " + i % 40))
			.toArray(ATalk[]::new);
		new Graph(context).add(Graph.edition("oak", 2022, talks));
	}

	static List<Path> statements() throws IOException {
		try (Stream<Path> files = Files.list(STATEMENTS)) {
			return files.filter((file) -> file.getFileName().toString().matches("(curate|identity)-.*"))
				.sorted()
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("statements")
	void beginsAtAnIndex(Path statement, @Autowired Driver driver) throws IOException {
		try (var session = driver.session()) {
			List<String> operators = new ArrayList<>();
			String cypher = Files.readString(statement).replace("CYPHER 25", "");
			collect(session.run("CYPHER 25 EXPLAIN " + cypher).consume().plan(), operators);
			assertThat(operators).isNotEmpty()
				.noneMatch((operator) -> operator.contains("AllNodesScan") || operator.contains("ByLabelScan")
						|| operator.contains("ByUnionLabelsScan") || operator.contains("AllRelationshipsScan")
						|| operator.contains("RelationshipTypeScan"));
		}
	}

	private static void collect(Plan plan, List<String> operators) {
		operators.add(plan.operatorType() + " " + plan.arguments().get("Details"));
		plan.children().forEach((child) -> collect(child, operators));
	}

}
