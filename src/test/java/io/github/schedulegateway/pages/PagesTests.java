package io.github.schedulegateway.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SpringJUnitWebConfig({ PagesTests.Mvc.class, PagesConfiguration.class, ExampleQueries.class })
class PagesTests {

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

	@ParameterizedTest
	@MethodSource("assets")
	void hasEveryFileThatThePageNames(String asset) {
		assertThat(this.mvc.get().uri(asset)).hasStatusOk()
			.headers()
			.hasValue("Cache-Control",
					asset.startsWith("/graphiql/") ? "no-cache" : "max-age=31536000, public, immutable");
	}

	@Test
	void loadsNothingFromElsewhereAndRunsNoScriptInThePage() throws Exception {
		String page = page();

		assertThat(page).doesNotContain("http:", "https:", "//").doesNotContainPattern("<script(?![^>]* src=)");
	}

	static List<String> assets() throws Exception {
		return Pattern.compile("(?:src|href)=\"([^\"]+)\"")
			.matcher(page())
			.results()
			.map((match) -> match.group(1))
			.toList();
	}

	private static String page() throws Exception {
		try (var input = Objects.requireNonNull(PagesTests.class.getResourceAsStream("/pages/graphiql.html"))) {
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** What Spring Boot sets up in the gateway. */
	@EnableWebMvc
	static class Mvc {

	}

}
