package io.github.schedulegateway.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;

/**
 * Brings the constraints and indexes of the graph up to date at start: each file of
 * {@code schema/graph}, in order of name, once, recorded in the graph as a
 * {@code SchemaVersion}.
 */
public final class GraphSchema implements InitializingBean {

	private static final Logger log = LoggerFactory.getLogger(GraphSchema.class);

	private static final Cypher APPLIED = Cypher.of("schema-applied");

	private static final Cypher RECORD = Cypher.of("schema-record");

	private static final Cypher AWAIT = Cypher.of("schema-await");

	private final Driver driver;

	private final List<SchemaFile> files;

	GraphSchema(Driver driver, List<SchemaFile> files) {
		this.driver = driver;
		this.files = files.stream().sorted(Comparator.comparing(SchemaFile::name)).toList();
	}

	@Override
	public void afterPropertiesSet() {
		apply();
	}

	/**
	 * Applies the files that the graph does not have yet.
	 * @throws IllegalStateException if a file that was applied has changed since
	 */
	void apply() {
		try (Session session = this.driver.session()) {
			Map<String, String> applied = session.run(APPLIED.text())
				.list()
				.stream()
				.collect(
						Collectors.toMap((row) -> row.get("name").asString(), (row) -> row.get("checksum").asString()));
			List<SchemaFile> open = this.files.stream().filter((file) -> isOpen(file, applied)).toList();
			open.forEach((file) -> apply(file, session));
			if (!open.isEmpty()) {
				session.run(AWAIT.text()).consume();
			}
		}
	}

	private static boolean isOpen(SchemaFile file, Map<String, String> applied) {
		String checksum = applied.get(file.name());
		if (checksum != null && !Objects.equals(checksum, file.checksum())) {
			throw new IllegalStateException("schema/graph/" + file.name()
					+ " has changed since it was applied to this graph. Restore it, and put the change into a new file.");
		}
		return checksum == null;
	}

	private static void apply(SchemaFile file, Session session) {
		// a transaction holds either schema or data, so a file is recorded after it:
		// its statements are idempotent, for the case that the record is not reached
		file.statements().forEach((statement) -> session.run(statement).consume());
		session.run(RECORD.text(), file.parameters()).consume();
		log.info("Applied schema/graph/{}", file.name());
	}

}
