package io.github.schedulegateway.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A statement of this package, kept in a file of its own beside its class. */
record Cypher(String text) {

	/**
	 * {@return the statement of that name}
	 * @param name of the file, without its ending
	 */
	static Cypher of(String name) {
		try (InputStream file = Cypher.class.getResourceAsStream(name + ".cypher")) {
			if (file == null) {
				throw new IllegalArgumentException("There is no statement " + name);
			}
			return new Cypher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
