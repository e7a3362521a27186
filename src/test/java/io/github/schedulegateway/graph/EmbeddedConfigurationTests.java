package io.github.schedulegateway.graph;

import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EmbeddedConfigurationTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(EmbeddedConfiguration.Embedded.class, EmbeddedConfiguration.Absent.class);

	@Test
	void startsNothingWhereAServerIsSet() {
		this.context.withPropertyValues("spring.neo4j.uri=bolt://db.example.org")
			.run((started) -> assertThat(started).doesNotHaveBean(Neo4jConnectionDetails.class)
				.doesNotHaveBean(EmbeddedNeo4j.class));
	}

	@Test
	void saysWhatToSetWhereThereIsNothingToStart() {
		this.context.withClassLoader(new FilteredClassLoader(DatabaseManagementServiceBuilder.class)).run((started) -> {
			assertThat(started).getFailure().hasRootCauseInstanceOf(NoServerConfigured.class);
			var analysis = Objects.requireNonNull(
					new NoServerConfigured.Analyzer().analyze(Objects.requireNonNull(started.getStartupFailure())));
			assertThat(analysis.getAction()).contains("SPRING_NEO4J_URI", "SPRING_NEO4J_AUTHENTICATION_PASSWORD",
					"spring.neo4j.uri");
		});
	}

	@Test
	void keepsASecondGatewayOutOfItsFolder(@TempDir Path folder) {
		FolderLock first = FolderLock.of(folder);
		try (first) {
			assertThatIllegalStateException().isThrownBy(() -> FolderLock.of(folder))
				.withMessageContaining("Another gateway uses")
				.withMessageContaining(folder.toString());
		}
		FolderLock.of(folder).close();
	}

	@Test
	void bindsItsSettings() {
		new ApplicationContextRunner().withUserConfiguration(Settings.class)
			.run((started) -> assertThat(started.getBean(EmbeddedSettings.class))
				.isEqualTo(new EmbeddedSettings(Path.of(".neo4j"), 0)));
	}

	@EnableConfigurationProperties(EmbeddedSettings.class)
	static class Settings {

	}

}
