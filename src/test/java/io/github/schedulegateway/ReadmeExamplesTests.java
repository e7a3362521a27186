package io.github.schedulegateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import graphql.ParseAndValidate;
import graphql.ExecutionInput;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.ReadOptions;
import io.github.schedulegateway.imports.ScheduleImports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.ExecutionGraphQlService;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks what README.md asks, of the sample conference, and compares the answers. */
@GatewayTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeExamplesTests {

	private static final URI SAMPLE = Path.of("src/main/resources/sample/containers-and-checkpoint-restore.html")
		.toUri();

	private final Readme readme = Readme.read();

	private final JsonMapper json = new JsonMapper();

	@BeforeAll
	static void importSample(@Autowired Driver driver, @Autowired ScheduleImports imports) {
		EmbeddedServer.wipe(driver);
		imports.store(imports.read(SAMPLE, null, new ReadOptions("lpc-2022", null, null)),
				new ImportOptions(false, false, null));
	}

	@Test
	void asksWhatTheSchemaAllows(@Autowired GraphQlSource source) {
		assertThat(this.readme.blocks("graphql")).isNotEmpty()
			.allSatisfy((block) -> assertThat(ParseAndValidate
				.parseAndValidate(source.schema(), ExecutionInput.newExecutionInput(block.text()).build())
				.getErrors()).isEmpty());
	}

	@Test
	void showsWhatTheGatewayAnswers(@Autowired ExecutionGraphQlService graphql) {
		var gateway = ExecutionGraphQlServiceTester.builder(graphql).responseTimeout(Duration.ofMinutes(1)).build();
		List<Readme.Example> examples = this.readme.examples("graphql", "json");
		assertThat(examples).isNotEmpty().allSatisfy((example) -> {
			Map<?, ?> answer = gateway.document(example.question()).execute().path("").entity(Map.class).get();
			assertThat(this.json.readTree(this.json.writeValueAsString(answer)))
				.isEqualTo(this.json.readTree(example.answer()));
		});
	}

}
