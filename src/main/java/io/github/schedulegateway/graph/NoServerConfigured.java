package io.github.schedulegateway.graph;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** There is neither a Neo4j server to connect to nor one to start. */
final class NoServerConfigured extends RuntimeException {

	NoServerConfigured() {
		super("No Neo4j server is configured, and this build of the gateway brings none along.");
	}

	/** Says what to set. */
	static final class Analyzer extends AbstractFailureAnalyzer<NoServerConfigured> {

		@Override
		protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoServerConfigured cause) {
			return new FailureAnalysis(cause.getMessage(), """
					Say where Neo4j is, as environment variables

					    SPRING_NEO4J_URI=neo4j://your-server:7687
					    SPRING_NEO4J_AUTHENTICATION_USERNAME=neo4j
					    SPRING_NEO4J_AUTHENTICATION_PASSWORD=your-password

					or as the properties spring.neo4j.uri, spring.neo4j.authentication.username
					and spring.neo4j.authentication.password.""", cause);
		}

	}

}
