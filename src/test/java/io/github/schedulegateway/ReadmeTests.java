package io.github.schedulegateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.modulith.ApplicationModule;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds README.md to what is there. */
class ReadmeTests {

	private static final Path JAVA = Path.of("src/main/java/io/github/schedulegateway");

	/** Of a file or a folder below the top: no address, no command, no media type. */
	private static final Pattern PATH = Pattern.compile("(?:[\\w.-]+/)+[\\w.*-]*|[\\w.-]+\\.(?:md|yml|xml)|\\.\\w+");

	private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");

	private final Readme readme = Readme.read();

	@Test
	void saysOfEveryPackageWhatItsPackageInfoSays() {
		Map<String, String> said = column((row) -> row.get(1), "package");
		assertThat(said).isEqualTo(packages(ReadmeTests::firstSentence));
	}

	@Test
	void saysOfEveryPackageWhatItMayUse() {
		Map<String, Set<String>> said = column((row) -> new TreeSet<>(Readme.code(row.get(2))), "package");
		assertThat(said).isEqualTo(packages(ReadmeTests::allowed));
	}

	@Test
	void drawsWhatPackagesMayUse() {
		Set<String> drawn = this.readme.blocks("mermaid")
			.getFirst()
			.text()
			.lines()
			.skip(1)
			.map(String::strip)
			.collect(Collectors.toSet());
		Map<String, Set<String>> allowed = packages(ReadmeTests::allowed);
		Set<String> arrows = new TreeSet<>();
		allowed.forEach((name, uses) -> uses.forEach((used) -> arrows.add(name + " --> " + used)));
		assertThat(drawn.stream().filter((line) -> line.contains(" "))).containsExactlyInAnyOrderElementsOf(arrows);
		assertThat(drawn).allSatisfy((line) -> assertThat(allowed).containsKey(line.split(" ")[0]));
	}

	@Test
	void namesEveryPropertyAndItsDefault() throws IOException {
		Map<String, String> said = column((row) -> row.get(1).replace("`", ""), "property");
		assertThat(said).isEqualTo(properties());
	}

	@Test
	void namesNoPropertyThatIsNotThere() throws IOException {
		assertThat(this.readme.code().stream().filter((code) -> code.startsWith("schedule."))).isNotEmpty()
			.isSubsetOf(properties().keySet());
	}

	@Test
	void namesFilesThatAreThere() {
		List<String> paths = Stream.concat(this.readme.code().stream(), this.readme.linkedFiles())
			.filter((code) -> PATH.matcher(code).matches())
			.filter((code) -> !code.equals(".neo4j"))
			.toList();
		assertThat(paths).hasSizeGreaterThan(20).allSatisfy((path) -> assertThat(isThere(path)).as(path).isTrue());
	}

	@Test
	void saysOfEveryChangeWhereItIsMadeAndTested() {
		assertThat(this.readme.table("to add")).hasSizeGreaterThan(5).allSatisfy((row) -> {
			assertThat(row).hasSize(3).doesNotContain("");
			assertThat(Readme.code(row.get(1)).stream().filter((code) -> code.contains("/")))
				.allSatisfy((path) -> assertThat(isThere(path)).as(path).isTrue());
		});
	}

	private <T> Map<String, T> column(Function<List<String>, T> value, String head) {
		return this.readme.table(head)
			.stream()
			.collect(Collectors.toMap((row) -> row.getFirst().replace("`", ""), value, (a, b) -> b, TreeMap::new));
	}

	private static <T> Map<String, T> packages(Function<Path, T> value) {
		try (Stream<Path> files = Files.list(JAVA)) {
			return files.filter(Files::isDirectory)
				.collect(Collectors.toMap((file) -> String.valueOf(file.getFileName()), value, (a, b) -> b,
						TreeMap::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String firstSentence(Path folder) {
		var javadoc = JAVADOC.matcher(text(folder.resolve("package-info.java")));
		assertThat(javadoc.find()).as("Javadoc of %s", folder).isTrue();
		String words = javadoc.group(1).replace("\n *", " ").replaceAll("\\s+", " ").strip();
		return words.split("(?<=\\.) ")[0];
	}

	private static Set<String> allowed(Path folder) {
		String name = ScheduleGateway.class.getPackageName() + "." + folder.getFileName() + ".package-info";
		try {
			return new TreeSet<>(
					Arrays.asList(Class.forName(name).getAnnotation(ApplicationModule.class).allowedDependencies()));
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Properties that the gateway has, as editors are told of them. */
	private static Map<String, String> properties() throws IOException {
		JsonNode metadata = new JsonMapper()
			.readTree(Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json")));
		return StreamSupport.stream(metadata.get("properties").spliterator(), false)
			.collect(Collectors.toMap((property) -> property.get("name").asString(),
					(property) -> property.path("defaultValue").asString(""), (a, b) -> b, TreeMap::new));
	}

	private static boolean isThere(String path) {
		return Stream.of(Path.of(""), JAVA).anyMatch((folder) -> {
			Path file = folder.resolve(path);
			if (!path.contains("*")) {
				return Files.exists(file);
			}
			try (var files = Files.newDirectoryStream(file.getParent(), String.valueOf(file.getFileName()))) {
				return files.iterator().hasNext();
			}
			catch (IOException ex) {
				return false;
			}
		});
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
