package io.github.schedulegateway.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Runs statements that answer one row with one column. */
@Component
public final class GraphReads {

	private static final Duration WORTH_A_RETRY = Duration.ofMillis(500);

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private final Driver driver;

	private final Neo4jClient client;

	private final StatementPlans plans;

	GraphReads(Driver driver, Neo4jClient client) {
		this.driver = driver;
		this.client = client;
		this.plans = new StatementPlans(driver);
	}

	/**
	 * Has Neo4j plan a statement before anybody waits for its answer.
	 * @return how long that took
	 */
	public Duration plan(String cypher, Map<String, @Nullable Object> parameters) {
		return this.plans.plan(cypher, parameters);
	}

	/**
	 * {@return the value of the column} as the driver makes Java objects of it. The
	 * statement runs as an auto-commit transaction, which costs half of what a managed
	 * one does, and once more where a connection broke.
	 * @param deadline when Neo4j is to end it
	 * @throws GraphTrouble.Late if that has passed
	 */
	public @Nullable Object answer(String cypher, Map<String, @Nullable Object> parameters, Instant deadline) {
		Instant start = Instant.now();
		try {
			return plannedAndRun(cypher, parameters, deadline);
		}
		catch (ServiceUnavailableException | SessionExpiredException ex) {
			if (Duration.between(start, Instant.now()).compareTo(WORTH_A_RETRY) > 0) {
				throw ex;
			}
			return plannedAndRun(cypher, parameters, deadline);
		}
	}

	/** What a first plan takes is not taken from the time for the answer. */
	private @Nullable Object plannedAndRun(String cypher, Map<String, @Nullable Object> parameters, Instant deadline) {
		return run(cypher, parameters, deadline.plus(this.plans.plan(cypher, parameters)));
	}

	private @Nullable Object run(String cypher, Map<String, @Nullable Object> parameters, Instant deadline) {
		// the driver logs each time-out that has a part of a millisecond
		Duration left = Duration.between(Instant.now(), deadline).truncatedTo(ChronoUnit.MILLIS);
		if (!left.isPositive()) {
			throw new GraphTrouble.Late();
		}
		try (var session = this.driver.session(READ)) {
			return session.run(cypher, new HashMap<>(parameters), TransactionConfig.builder().withTimeout(left).build())
				.single()
				.get(0)
				.asObject();
		}
	}

	/**
	 * {@return the value of the column} as the caller's transaction sees it.
	 */
	public @Nullable Object answerInTransaction(String cypher, Map<String, @Nullable Object> parameters) {
		return this.client.query(cypher)
			.bindAll(new HashMap<>(parameters))
			.fetchAs(Object.class)
			.mappedBy((types, row) -> row.get(0).asObject())
			.one()
			.orElse(null);
	}

}
