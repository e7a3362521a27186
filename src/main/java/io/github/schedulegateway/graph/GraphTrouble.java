package io.github.schedulegateway.graph;

import java.util.Optional;

import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/** What keeps the graph from answering, and is no fault of the statement. */
public enum GraphTrouble {

	/** Neo4j is out of reach, or too busy. */
	UNAVAILABLE,

	/** The time for the answer was over. */
	TIMEOUT;

	/** The driver gives a full pool no code. */
	private static final String FULL_POOL = "Unable to acquire connection from the pool";

	/**
	 * {@return the trouble that an exception tells of}, empty if it tells of none.
	 */
	public static Optional<GraphTrouble> of(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			Optional<GraphTrouble> trouble = known(cause);
			if (trouble.isPresent()) {
				return trouble;
			}
		}
		return Optional.empty();
	}

	private static Optional<GraphTrouble> known(Throwable thrown) {
		return switch (thrown) {
			case Late late -> Optional.of(TIMEOUT);
			case ServiceUnavailableException gone -> Optional.of(UNAVAILABLE);
			case SessionExpiredException gone -> Optional.of(UNAVAILABLE);
			case DiscoveryException gone -> Optional.of(UNAVAILABLE);
			case Neo4jException failed when failed.code() != null && failed.code().contains("TransactionTimedOut") ->
				Optional.of(TIMEOUT);
			case TransientException busy -> Optional.of(UNAVAILABLE);
			case ClientException full when full.getMessage() != null && full.getMessage().startsWith(FULL_POOL) ->
				Optional.of(UNAVAILABLE);
			default -> Optional.empty();
		};
	}

	/** The time was over before the database was asked. */
	public static final class Late extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
