package io.github.schedulegateway.pages;

import java.io.IOException;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.imports.SampleImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** GraphiQL on the sample conference, in a real browser. */
@GatewayTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GraphiqlIT {

	private static final String EDITOR = "document.querySelector('.graphiql-query-editor .CodeMirror')?.CodeMirror?.getValue()";

	private static final String RESULT = "document.querySelector('.result-window .CodeMirror')?.CodeMirror?.getValue()";

	private static final String DOCUMENTATION = "document.querySelector('.graphiql-doc-explorer')?.innerText.includes('query: Query')";

	@LocalServerPort
	private int port;

	private Chromium chromium;

	@BeforeAll
	static void loadTheSample(@Autowired Driver driver, @Autowired SampleImport sample) {
		EmbeddedServer.wipe(driver);
		sample.run();
	}

	@BeforeEach
	void openTheBrowser() throws IOException {
		this.chromium = Chromium.start();
	}

	@AfterEach
	void closeTheBrowser() throws IOException {
		if (this.chromium != null) {
			this.chromium.close();
		}
	}

	@ParameterizedTest
	@CsvSource({ "light, 1280, 800", "dark, 1280, 800", "light, 400, 800", "dark, 400, 800" })
	void opensWithExamplesAndDocumentationFromThisMachineOnly(String scheme, int width, int height) throws Exception {
		this.chromium.look(width, height, scheme);
		this.chromium.open(base() + "/");

		assertThat(this.chromium.await("an editor", EDITOR).toString()).contains("affiliations", "Herbert");
		assertThat(this.chromium.await("tabs", "document.querySelectorAll('.graphiql-tab').length > 4"))
			.isEqualTo(true);
		if (width > 900) {
			this.chromium.await("the documentation", DOCUMENTATION);
		}
		this.chromium.await("a schema", "!document.querySelector('.graphiql-spinner')");
		this.chromium.screenshot("graphiql-" + scheme + "-" + width);
		assertThat(this.chromium.address()).isEqualTo(base() + "/graphiql");
		assertThat(this.chromium.await("a title", "document.title")).isEqualTo("schedule-gateway");
		assertThat(this.chromium.await("no sideways scrolling", "document.documentElement.scrollWidth <= innerWidth"))
			.isEqualTo(true);
		assertThat(this.chromium.requests()).isNotEmpty().allMatch((url) -> url.startsWith(base() + "/"));
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void answersTheHerbertQuestion() throws Exception {
		this.chromium.look(1280, 800, "light");
		this.chromium.open(base() + "/graphiql");
		this.chromium.await("an editor", EDITOR);
		this.chromium.await("the documentation", DOCUMENTATION);

		this.chromium.await("a button", "document.querySelector('.graphiql-execute-button')");
		this.chromium.await("a click", "(document.querySelector('.graphiql-execute-button').click(), true)");

		String answer = this.chromium.await("an answer", RESULT).toString();
		this.chromium.screenshot("graphiql-herbert");
		assertThat(answer).doesNotContain("errors")
			.contains("\"totalCount\": 2")
			.containsSubsequence("2022-09-14T10:30:00+01:00", "Pavel Tikhomirov", "2022-09-14T13:00:00+01:00",
					"Alexander Mikhalitsyn");
		assertThat(this.chromium.complaints()).isEmpty();
	}

	private String base() {
		return "http://localhost:" + this.port;
	}

}
