package io.github.schedulegateway.api;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import graphql.GraphQLContext;
import io.github.schedulegateway.query.CypherRunner;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Runs reads as auto-commit transactions, which cost half of what managed ones do, and
 * once more where a connection broke. Neo4j ends them when the request's deadline passes.
 */
@Component
final class Neo4jReads implements CypherRunner {

	/**
	 * Key in the {@link GraphQLContext} of the {@link Instant} by which a request ends.
	 */
	static final String DEADLINE = "deadline";

	private static final Duration WORTH_A_RETRY = Duration.ofMillis(500);

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private final Driver driver;

	private final Duration longest;

	Neo4jReads(Driver driver, @Value("${schedule.limits.database:5s}") Duration longest) {
		this.driver = driver;
		this.longest = longest;
	}

	@Override
	public @Nullable Object answer(String cypher, Map<String, @Nullable Object> parameters, GraphQLContext context) {
		Instant start = Instant.now();
		try {
			return run(cypher, parameters, context);
		}
		catch (ServiceUnavailableException | SessionExpiredException ex) {
			if (Duration.between(start, Instant.now()).compareTo(WORTH_A_RETRY) > 0) {
				throw ex;
			}
			return run(cypher, parameters, context);
		}
	}

	private @Nullable Object run(String cypher, Map<String, @Nullable Object> parameters, GraphQLContext context) {
		TransactionConfig bounded = TransactionConfig.builder().withTimeout(left(context)).build();
		try (var session = this.driver.session(READ)) {
			return session.run(cypher, new HashMap<>(parameters), bounded).single().get(0).asObject();
		}
	}

	private Duration left(GraphQLContext context) {
		Instant deadline = context.get(DEADLINE);
		if (deadline == null) {
			return this.longest;
		}
		Duration left = Duration.between(Instant.now(), deadline);
		if (left.isNegative() || left.isZero()) {
			throw new Deadline();
		}
		return (left.compareTo(this.longest) < 0) ? left : this.longest;
	}

	/** The request's time was over before the database was asked. */
	static final class Deadline extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
