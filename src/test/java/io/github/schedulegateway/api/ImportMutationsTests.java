package io.github.schedulegateway.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class ImportMutationsTests {

	private static final Path SAMPLE = Path.of("src/main/resources/sample/containers-and-checkpoint-restore.html");

	private static final String IMPORT = """
			mutation($input: ImportScheduleInput!) {
				importSchedule(input: $input) { changed dryRun conference { slug talks { totalCount } } counts { talks } }
			}""";

	private final WebGraphQlTester gateway;

	ImportMutationsTests(@Autowired WebGraphQlHandler handler) {
		this.gateway = WebGraphQlTester.builder(handler).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeEach
	void wipe(@Autowired Driver driver) {
		EmbeddedServer.wipe(driver);
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void answersADryRunAsItWouldStandAndWritesNothing() throws IOException {
		GraphQlTester.Response answer = importSample(true);
		answer.path("importSchedule.changed").entity(Boolean.class).isEqualTo(true);
		answer.path("importSchedule.conference.talks.totalCount").entity(Integer.class).isEqualTo(9);
		assertThat(talks()).isZero();
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void importsTheSameTwiceAndSaysThatNothingChanged() throws IOException {
		importSample(false).path("importSchedule.changed").entity(Boolean.class).isEqualTo(true);
		importSample(false).path("importSchedule.changed").entity(Boolean.class).isEqualTo(false);
		assertThat(talks()).isEqualTo(9);
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void rollsBackADryRunOfWhatIsThereAlready() throws IOException {
		importSample(false);
		importSample(true).path("importSchedule.changed").entity(Boolean.class).isEqualTo(false);
	}

	@Test
	void wantsAnAdministrator() throws IOException {
		importSample(false).errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getErrorType()).isEqualTo(ErrorType.UNAUTHORIZED)));
		assertThat(talks()).isZero();
	}

	private GraphQlTester.Response importSample(boolean dryRun) throws IOException {
		return this.gateway.document(IMPORT)
			.variable("input", Map.of("content", Files.readString(SAMPLE), "conference", "lpc-2022", "dryRun", dryRun))
			.execute();
	}

	private int talks() {
		return this.gateway.document("{ talks { totalCount } }")
			.execute()
			.path("talks.totalCount")
			.entity(Integer.class)
			.get();
	}

}
