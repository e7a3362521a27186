package io.github.schedulegateway.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Names the state of the graph: while the name is the same, nothing was written, by
 * whomever. It is the bookmark that a reading transaction ends with.
 */
@Component
public final class GraphVersion {

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private static final Cypher NOTHING = Cypher.of("version");

	private final ReentrantLock asking = new ReentrantLock();

	private final Driver driver;

	private final Duration check;

	private volatile @Nullable Seen seen;

	/**
	 * Creates it.
	 * @param check how old an answer may be
	 */
	GraphVersion(Driver driver, @Value("${schedule.graph.version-check:250ms}") Duration check) {
		this.driver = driver;
		this.check = check;
	}

	/**
	 * {@return the name of the state}
	 * @param deadline until when Neo4j has to have answered
	 * @throws GraphTrouble.Late if that has passed
	 */
	public String current(Instant deadline) {
		Seen known = this.seen;
		if (known != null && known.isFresh(this.check)) {
			return known.version();
		}
		this.asking.lock();
		try {
			known = this.seen;
			if (known == null || !known.isFresh(this.check)) {
				// before the question, so that it is not taken for younger than it is
				long at = System.nanoTime();
				known = new Seen(ask(deadline), at);
				this.seen = known;
			}
			return known.version();
		}
		finally {
			this.asking.unlock();
		}
	}

	private String ask(Instant deadline) {
		Duration left = Duration.between(Instant.now(), deadline).truncatedTo(ChronoUnit.MILLIS);
		if (!left.isPositive()) {
			throw new GraphTrouble.Late();
		}
		try (var session = this.driver.session(READ)) {
			session.run(NOTHING.text(), TransactionConfig.builder().withTimeout(left).build()).consume();
			return session.lastBookmarks().stream().map(Bookmark::value).sorted().collect(Collectors.joining(" "));
		}
	}

	/** A name, and when it was asked for. */
	private record Seen(String version, long at) {

		boolean isFresh(Duration check) {
			return System.nanoTime() - this.at < check.toNanos();
		}

	}

}
