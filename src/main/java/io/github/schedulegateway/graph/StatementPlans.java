package io.github.schedulegateway.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionConfig;

/**
 * Has Neo4j plan a statement of a new text once, while requests that need the same plan
 * wait for that one: planning costs some twenty executions, and many plans at once starve
 * the server.
 */
final class StatementPlans {

	/** As many as Neo4j keeps, by default. */
	private static final int KEPT = 1000;

	private static final TransactionConfig LONGEST = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(30))
		.build();

	private final Driver driver;

	private final Cache<String, CompletableFuture<Void>> planned = Caffeine.newBuilder().maximumSize(KEPT).build();

	StatementPlans(Driver driver) {
		this.driver = driver;
	}

	/**
	 * {@return how long it took, or waited, until the statement is planned}
	 */
	Duration plan(String cypher, Map<String, @Nullable Object> parameters) {
		CompletableFuture<Void> mine = new CompletableFuture<>();
		CompletableFuture<Void> plan = this.planned.asMap().putIfAbsent(cypher, mine);
		if (plan != null && plan.isDone()) {
			return Duration.ZERO;
		}
		Instant start = Instant.now();
		if (plan == null) {
			explain(cypher, parameters, mine);
		}
		else {
			join(plan);
		}
		return Duration.between(start, Instant.now());
	}

	private void explain(String cypher, Map<String, @Nullable Object> parameters, CompletableFuture<Void> plan) {
		try (var session = this.driver.session()) {
			session.run("EXPLAIN " + cypher, new HashMap<>(parameters), LONGEST).consume();
			plan.complete(null);
		}
		catch (RuntimeException ex) {
			this.planned.asMap().remove(cypher, plan);
			plan.completeExceptionally(ex);
			throw ex;
		}
	}

	private static void join(CompletableFuture<Void> plan) {
		try {
			plan.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

}
