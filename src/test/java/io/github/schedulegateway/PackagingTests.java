package io.github.schedulegateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the files of the packaging name has to exist. */
class PackagingTests {

	private final Map<String, Object> compose;

	PackagingTests() throws IOException {
		try (InputStream input = Files.newInputStream(Path.of("docker-compose.yml"))) {
			this.compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(input);
		}
	}

	@Test
	void composeConfiguresTheGatewayByPropertiesThatItHas() throws IOException {
		Set<String> known = environmentNames();

		assertThat(map("services", "gateway", "environment").keySet())
			.contains("SPRING_NEO4J_URI", "SPRING_NEO4J_AUTHENTICATION_PASSWORD", "SCHEDULE_ADMIN_KEY")
			.allMatch(known::contains);
	}

	@Test
	void theKeyIsReadFromTheVariableThatComposeSets() {
		var environment = new SystemEnvironmentPropertySource("environment", Map.of("SCHEDULE_ADMIN_KEY", "a key"));

		assertThat(environment.getProperty("schedule.admin-key")).isEqualTo("a key");
	}

	@Test
	void composeAsksForItsSecrets() throws IOException {
		Pattern variable = Pattern.compile("\\$\\{(\\w+)([^}]*)}");

		var variables = variable.matcher(Files.readString(Path.of("docker-compose.yml"))).results().toList();

		assertThat(variables.stream().filter((found) -> found.group(2).startsWith(":?")).map((found) -> found.group(1)))
			.containsOnly("NEO4J_PASSWORD", "SCHEDULE_ADMIN_KEY");
		assertThat(variables.stream().filter((found) -> !found.group(2).startsWith(":?")).map(MatchResult::group))
			.containsExactly("${SCHEDULE_IDENTITY_SECRET:-}");
	}

	@Test
	void composeStartsTheGatewayWhenTheDatabaseIsHealthy() {
		assertThat(map("services", "gateway", "depends_on", "neo4j")).containsEntry("condition", "service_healthy");
		assertThat(map("services", "neo4j", "healthcheck")).containsKey("test");
		assertThat(map("services", "gateway", "environment").get("SPRING_NEO4J_URI")).isEqualTo("bolt://neo4j:7687");
		assertThat(map("services", "gateway", "healthcheck").get("test").toString())
			.contains("http://localhost:8080/actuator/health/readiness");
		assertThat(map("volumes")).containsKey("neo4j-data");
	}

	@Test
	void composeRunsTheDatabaseThatTheTestsRun() throws IOException {
		String version = Pattern.compile("<neo4j-embedded.version>(.+)</neo4j-embedded.version>")
			.matcher(Files.readString(Path.of("pom.xml")))
			.results()
			.map((found) -> found.group(1))
			.findFirst()
			.orElseThrow();

		assertThat(map("services", "neo4j")).containsEntry("image", "neo4j:" + version + "-community");
	}

	@Test
	void theGatewayRunsWithoutPrivileges() throws IOException {
		assertThat(map("services", "gateway")).containsEntry("read_only", true)
			.containsEntry("cap_drop", List.of("ALL"))
			.containsEntry("security_opt", List.of("no-new-privileges:true"));
		assertThat(dockerfile()).anyMatch((line) -> line.matches("USER [1-9]\\d*:[1-9]\\d*"));
	}

	@Test
	void theImageIsBuiltFromWhatIsThere() throws IOException {
		Map<String, Object> build = map("services", "gateway", "build");
		assertThat(Path.of(build.get("context").toString(), build.get("dockerfile").toString())).exists();

		List<String> copied = dockerfile().filter((line) -> line.startsWith("COPY ") && !line.contains("--from"))
			.map((line) -> line.split(" ")[1])
			.toList();

		assertThat(copied).contains("pom.xml", "schema", "src/main").allMatch((path) -> Files.exists(Path.of(path)));
		assertThat(Files.readAllLines(Path.of(".dockerignore")))
			.containsAll(copied.stream().map((path) -> "!" + path).toList());
	}

	private static Stream<String> dockerfile() throws IOException {
		return Files.readAllLines(Path.of("src/docker/Dockerfile")).stream();
	}

	/**
	 * {@return every property of the gateway and of what it stands on, as variable}
	 */
	private static Set<String> environmentNames() throws IOException {
		List<URL> metadata = Collections
			.list(PackagingTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"));
		return metadata.stream()
			.flatMap((url) -> properties(url).stream())
			.map((property) -> property.path("name").asString())
			.map((name) -> name.replace('.', '_').toUpperCase(Locale.ROOT))
			// a dash is left out, or an underscore as well
			.flatMap((name) -> Stream.of(name.replace("-", ""), name.replace('-', '_')))
			.collect(Collectors.toSet());
	}

	private static List<JsonNode> properties(URL metadata) {
		try (InputStream input = metadata.openStream()) {
			return JsonMapper.shared().readTree(input).path("properties").valueStream().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(metadata + " cannot be read", ex);
		}
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> map(String... path) {
		Map<String, Object> map = this.compose;
		for (String name : path) {
			assertThat(map).containsKey(name);
			map = (Map<String, Object>) map.get(name);
		}
		return map;
	}

}
