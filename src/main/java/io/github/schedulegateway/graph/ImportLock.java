package io.github.schedulegateway.graph;

import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Lets one import at a time through, whichever gateway it runs in. */
@Component
public final class ImportLock {

	private static final Cypher TAKE = Cypher.of("import-lock");

	private final Neo4jClient client;

	ImportLock(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Takes the lock until the end of the transaction. An import that waits goes on when
	 * the one before it is done.
	 * @throws ImportRunning if that takes too long
	 */
	public void take() {
		try {
			this.client.query(TAKE.text()).run();
		}
		catch (DataAccessException | Neo4jException ex) {
			if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof Neo4jException cause
					&& cause.code().contains("LockAcquisitionTimeout")) {
				throw new ImportRunning(ex);
			}
			throw ex;
		}
	}

	/** Another import is running, and did not end in time. */
	public static final class ImportRunning extends RuntimeException {

		ImportRunning(Throwable cause) {
			super("Another import is running. Try again when it is done.", cause);
		}

	}

}
