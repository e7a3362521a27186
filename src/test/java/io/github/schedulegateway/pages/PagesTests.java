package io.github.schedulegateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SpringJUnitWebConfig({ PagesTests.Mvc.class, PagesConfiguration.class, ExampleQueries.class })
class PagesTests {

	private static final Path PAGES = Path.of("src/main/resources/pages");

	private static final Path EXPLORER = PAGES.resolve("explore");

	private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"#]+)\"");

	private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

	private static final Pattern VIEW = Pattern.compile("(?m)^\t(\\w+): '\\w+',$");

	private final MockMvcTester mvc;

	PagesTests(WebApplicationContext context) {
		this.mvc = MockMvcTester.from(context);
	}

	@Test
	void sendsABrowserToGraphiql() {
		assertThat(this.mvc.get().uri("/")).hasStatus3xxRedirection().hasRedirectedUrl("/graphiql");
		assertThat(this.mvc.get().uri("/graphiql")).hasStatusOk().hasForwardedUrl("/graphiql/graphiql.html");
	}

	@Test
	void servesTheExamplesInTheirOrder() throws Exception {
		String body = this.mvc.get().uri("/graphiql/queries").exchange().getResponse().getContentAsString();

		List<String> queries = List.of(JsonMapper.shared().readValue(body, String[].class));
		assertThat(queries).hasSize(6);
		assertThat(queries.getFirst()).contains("Herbert");
		assertThat(queries.getLast()).contains("dryRun: true");
	}

	@Test
	void servesTheExplorer() {
		assertThat(this.mvc.get().uri("/explore")).hasStatusOk().hasForwardedUrl("/explore/index.html");
		assertThat(this.mvc.get().uri("/explore/nothing.js")).hasStatus(404);
	}

	@ParameterizedTest
	@MethodSource("assets")
	void hasEveryFileThatThePagesName(String asset) {
		assertThat(this.mvc.get().uri(asset)).hasStatusOk()
			.headers()
			.hasValue("Cache-Control",
					asset.matches("/(graphiql|explore)/.*") ? "no-cache" : "max-age=31536000, public, immutable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "graphiql.html", "explore/index.html" })
	void loadsNothingFromElsewhereAndRunsNoScriptInThePage(String page) throws Exception {
		assertThat(text(PAGES.resolve(page))).doesNotContain("http:", "https:", "//")
			.doesNotContainPattern("<script(?![^>]* src=)");
	}

	@Test
	void keepsStylesAndScriptsOfTheExplorerInFiles() throws Exception {
		assertThat(text(EXPLORER.resolve("index.html"))).doesNotContain("<style", " style=")
			.doesNotContainPattern(" on\\w+=");
		for (Path file : explorer()) {
			assertThat(text(file).replace("http://www.w3.org/2000/svg", "")).as(file.toString())
				.doesNotContain("http://", "https://", "innerHTML", ".html(", "attr('style'", "eval(");
		}
	}

	static Stream<String> assets() throws IOException {
		Stream<String> named = Stream.of("graphiql.html", "explore/index.html")
			.flatMap((page) -> ASSET.matcher(text(PAGES.resolve(page))).results())
			.map((match) -> match.group(1))
			.filter((asset) -> asset.contains("."));
		Stream<String> imported = explorer().stream()
			.flatMap((file) -> IMPORT.matcher(text(file)).results())
			.map((match) -> "/explore/" + match.group(1));
		Stream<String> views = VIEW.matcher(text(EXPLORER.resolve("explore.js")))
			.results()
			.map((match) -> "/explore/" + match.group(1) + ".js");
		return Stream.of(named, imported, views).flatMap((assets) -> assets).distinct();
	}

	@Test
	void looksForTheViewsToo() throws IOException {
		assertThat(assets()).contains("/explore/timetable.js", "/explore/sponsors.js", "/explore/api.js",
				"/webjars/d3/7.9.0/dist/d3.min.js");
	}

	private static List<Path> explorer() throws IOException {
		try (Stream<Path> files = Files.list(EXPLORER)) {
			return files.sorted().toList();
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

	/** What Spring Boot sets up in the gateway. */
	@EnableWebMvc
	static class Mvc {

	}

}
