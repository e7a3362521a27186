package io.github.schedulegateway.imports;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class ImportCommandTests {

	private final List<String> events = new ArrayList<>();

	private final List<SourceImporter.Options> options = new ArrayList<>();

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path folder;

	private String first = "";

	private String second = "";

	@BeforeEach
	void writeDocuments() throws Exception {
		this.first = Files.writeString(this.folder.resolve("first page.html"), "a page").toString();
		this.second = Files.writeString(this.folder.resolve("second.txt"), "broken").toString();
	}

	@Test
	void importsOneDocumentAfterTheOther() {
		int status = run(this.first, "https://example.org/event/1");

		assertThat(status).isZero();
		assertThat(this.events).containsExactly("start", "first page.html", "https://example.org/event/1", "stop");
		assertThat(this.out.toString()).contains(this.first + ": changed (indico; 9 talks, 8 speakers)",
				"  Talk added: A talk", "  warning: No titles", "https://example.org/event/1: changed");
		assertThat(this.err.toString()).isEmpty();
	}

	@Test
	void passesItsOptionsOn() {
		int status = run(this.first, "--conference", "lpc-2022", "--time-zone", "Europe/Dublin", "--locale", "en_GB",
				"--format", "indico", "--dry-run", "--allow-shrink");

		assertThat(status).isZero();
		assertThat(this.options).containsExactly(
				new SourceImporter.Options("lpc-2022", ZoneId.of("Europe/Dublin"), Locale.UK, "indico", true, true));
		assertThat(this.out.toString()).contains("would change");
	}

	@Test
	void stopsAtTheFirstRefusalAndTellsWhatCameBefore() {
		int status = run(this.first, this.second, this.first);

		assertThat(status).isEqualTo(1);
		assertThat(this.events).containsExactly("start", "first page.html", "second.txt", "stop");
		assertThat(this.out.toString()).containsOnlyOnce("changed");
		assertThat(this.err.toString().strip()).isEqualTo(this.second + ": line 1: this is no schedule");
	}

	@Test
	void helpsWithoutStarting() {
		assertThat(run("--help")).isZero();
		assertThat(this.out.toString()).contains("Usage: import", "--dry-run", "--allow-shrink", "--time-zone",
				"what came before it stays imported");
		assertThat(this.events).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--nonsense", "no-such-file.html", "https://bad address/",
			"%s --time-zone Nowhere/Here", "%s --locale !", "%s no-such-file.html" })
	void refusesWrongUsageWithoutStarting(String arguments) throws Exception {
		String page = Files.writeString(this.folder.resolve("page.html"), "a page").toString();
		String[] split = arguments.contains("bad address") ? new String[] { arguments }
				: arguments.formatted(page).isEmpty() ? new String[0] : arguments.formatted(page).split(" ");

		assertThat(run(split)).isEqualTo(2);
		assertThat(this.err.toString()).isNotBlank();
		assertThat(this.events).isEmpty();
	}

	private int run(String... arguments) {
		CommandLine command = ImportCommand.commandLine(() -> {
			this.events.add("start");
			return new RecordedSession();
		});
		return command.setOut(new PrintWriter(this.out)).setErr(new PrintWriter(this.err, true)).execute(arguments);
	}

	/** Refuses files of text. */
	private final class RecordedSession implements ImportCommand.Session {

		@Override
		public SourceImporter importer() {
			return this::importFrom;
		}

		private SourceImporter.Outcome importFrom(URI source, SourceImporter.Options options) {
			ImportCommandTests.this.options.add(options);
			String name = source.getScheme().equals("file") ? Path.of(source).getFileName().toString()
					: source.toString();
			ImportCommandTests.this.events.add(name);
			if (name.endsWith(".txt")) {
				throw new IllegalArgumentException("line 1: this is no schedule");
			}
			return new SourceImporter.Outcome("indico", true,
					new TreeMap<>(Map.of("talks", 9, "speakers", 8)).descendingMap(), List.of("Talk added: A talk"),
					List.of("No titles"));
		}

		@Override
		public void close() {
			ImportCommandTests.this.events.add("stop");
		}

	}

}
