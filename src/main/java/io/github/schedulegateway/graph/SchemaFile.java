package io.github.schedulegateway.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

import org.springframework.core.io.Resource;

/**
 * One version of the graph's schema.
 *
 * @param name of the file; begins with its number
 * @param text statements, each ended by a semicolon at the end of a line; comments have
 * lines of their own
 */
record SchemaFile(String name, String text) {

	private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

	private static final Pattern END = Pattern.compile(";\\s*(\\R|$)");

	private static final Pattern NUMBER = Pattern.compile("^(\\d+)-.+\\.cypher$");

	/** Reads a file of the class path. */
	static SchemaFile of(Resource resource) {
		try {
			return new SchemaFile(Objects.requireNonNull(resource.getFilename()),
					resource.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int version() {
		var number = NUMBER.matcher(this.name);
		if (!number.matches()) {
			throw new IllegalStateException("schema/graph/" + this.name + " is not named like 001-what-it-does.cypher");
		}
		return Integer.parseInt(number.group(1));
	}

	List<String> statements() {
		return END.splitAsStream(COMMENT.matcher(this.text).replaceAll(""))
			.map(String::strip)
			.filter((statement) -> !statement.isEmpty())
			.toList();
	}

	/** The same on every platform: line endings do not count. */
	String checksum() {
		CRC32C checksum = new CRC32C();
		checksum.update(this.text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
		return "%08x".formatted(checksum.getValue());
	}

	Map<String, Object> parameters() {
		return Map.of("version", version(), "name", this.name, "checksum", checksum());
	}

}
