package io.github.schedulegateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.schedulegateway.graph.EmbeddedNeo4j;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The Neo4j server of all tests of this JVM, started when the first one needs it. */
public final class EmbeddedServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		EmbeddedNeo4j server = Started.SERVER;
		TestPropertyValues
			.of("spring.neo4j.uri=" + server.uri(), "spring.neo4j.authentication.username=" + server.username(),
					"spring.neo4j.authentication.password=" + server.password())
			.applyTo(context);
	}

	/** A driver of one's own, for a test without Spring; to be closed. */
	public static Driver connect() {
		EmbeddedNeo4j server = Started.SERVER;
		return GraphDatabase.driver(server.uri(), AuthTokens.basic(server.username(), server.password()));
	}

	/**
	 * Deletes everything but what the schema made.
	 */
	public static void wipe(Driver driver) {
		driver.executableQuery("MATCH (n) WHERE NOT n:SchemaVersion AND NOT n:ImportLock CALL (n) { DETACH DELETE n }")
			.execute();
	}

	private static final class Started {

		private static final EmbeddedNeo4j SERVER = start();

		private static EmbeddedNeo4j start() {
			try {
				Path folder = Files.createTempDirectory("schedule-gateway");
				EmbeddedNeo4j server = EmbeddedNeo4j.start(folder, 0);
				Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void stop(EmbeddedNeo4j server, Path folder) {
			try {
				server.close();
				FileSystemUtils.deleteRecursively(folder);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
