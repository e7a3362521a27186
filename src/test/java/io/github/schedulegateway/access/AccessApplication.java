package io.github.schedulegateway.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import graphql.schema.DataFetcher;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The package's own beans around a small library, without a database. */
@EnableAutoConfiguration(exclude = { Neo4jAutoConfiguration.class, DataNeo4jAutoConfiguration.class,
		DataNeo4jRepositoriesAutoConfiguration.class })
@Import({ LimitsConfiguration.class, SecurityConfiguration.class, ErrorAnswers.class })
class AccessApplication {

	/** Properties that every test of this application needs. */
	static final String SCHEMA = "spring.graphql.schema.locations=classpath:access/";

	static final String KEY = "a key of more than sixteen characters";

	@Bean
	RuntimeWiringConfigurer library() {
		DataFetcher<Object> hello = (field) -> "Hello " + field.getArgumentOrDefault("name", "world");
		DataFetcher<Object> deadline = (field) -> seconds(field.getGraphQlContext().get(Deadlines.DEADLINE));
		DataFetcher<Object> large = (field) -> "x".repeat(Objects.requireNonNull(field.<Integer>getArgument("size")));
		return (wiring) -> wiring.type("Query",
				(query) -> query.dataFetcher("hello", hello)
					.dataFetcher("deadline", deadline)
					.dataFetcher("large", large));
	}

	/** Readiness asks for it, and here is no graph that it could tell of. */
	@Bean
	HealthIndicator neo4jHealthIndicator() {
		return () -> Health.up().build();
	}

	private static long seconds(Instant deadline) {
		return Math.round(Duration.between(Instant.now(), deadline).toMillis() / 1000.0);
	}

}
