package io.github.schedulegateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the sources to rules that cannot be seen in class files. */
class SourceTests {

	private static final Path SOURCES = Path.of("src/main/java/io/github/schedulegateway");

	/** Text blocks, and literals of one line. */
	private static final Pattern LITERAL = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

	private static final Pattern CYPHER = Pattern
		.compile("\\b(?:(?:MATCH|MERGE|CREATE)\\s*\\(|CALL\\s*[({]|(?:UNWIND|RETURN|DETACH DELETE)\\s+[\\w$\\[])");

	@Test
	void keepsCypherInFilesOfItsOwn() {
		assertThat(sources().filter((file) -> !file.startsWith(SOURCES.resolve("query"))))
			.as("statements stand in .cypher files, where Neo4j's tools open them and nothing is pasted into them")
			.allSatisfy((file) -> assertThat(cypherIn(text(file))).isEmpty());
	}

	@Test
	void knowsCypherWhenItSeesIt() {
		assertThat(cypherIn("run(\"MATCH (talk:Talk) RETURN talk\", \"Create (or not) a match\")")).hasSize(1);
		assertThat(cypherIn("run(\"\"\"\n\tUNWIND $rows AS row\n\tMERGE (n)\"\"\")")).hasSize(1);
	}

	private static List<String> cypherIn(String source) {
		return LITERAL.matcher(source)
			.results()
			.map((literal) -> literal.group())
			.filter((literal) -> CYPHER.matcher(literal).find())
			.toList();
	}

	private static Stream<Path> sources() {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
