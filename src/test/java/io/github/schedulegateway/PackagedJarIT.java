package io.github.schedulegateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The jar as it is shipped. */
class PackagedJarIT {

	@Test
	void leavesTheEmbeddedDatabaseOut() throws IOException {
		List<String> entries;
		try (JarFile jar = new JarFile(jar().toFile())) {
			entries = jar.stream().map(ZipEntry::getName).toList();
		}

		assertThat(entries).anyMatch((name) -> name.startsWith("BOOT-INF/lib/neo4j-java-driver-"))
			.noneMatch((name) -> name.matches("BOOT-INF/lib/neo4j-\\d.*"))
			.noneMatch((name) -> name.startsWith("BOOT-INF/lib/neo4j-kernel"))
			.contains("BOOT-INF/classes/pages/graphiql.html");
		assertThat(Files.size(jar())).isLessThan(60_000_000);
	}

	@Test
	void helpsOnItsCommandLine() throws Exception {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-jar",
				jar().toString(), "import", "--help")
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isZero();
		assertThat(output).startsWith("Usage: import").contains("--dry-run").doesNotContain("Spring");
	}

	private static Path jar() throws IOException {
		try (var files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
		}
	}

}
