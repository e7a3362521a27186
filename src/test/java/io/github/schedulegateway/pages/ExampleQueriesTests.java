package io.github.schedulegateway.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.imports.SampleImport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;

/** The queries that GraphiQL opens with run on the sample conference. */
@GatewayTest
class ExampleQueriesTests {

	@Autowired
	private ExecutionGraphQlService graphql;

	@BeforeAll
	static void loadTheSample(@Autowired Driver driver, @Autowired SampleImport sample) {
		EmbeddedServer.wipe(driver);
		sample.run();
	}

	static Stream<Path> queries() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/pages/queries"))) {
			return files.sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("queries")
	void answerWithoutAnError(Path query) throws IOException {
		ExecutionGraphQlServiceTester.create(this.graphql)
			.document(Files.readString(query))
			.execute()
			.errors()
			.verify();
	}

}
