package io.github.schedulegateway.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest(classes = AccessApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { AccessApplication.SCHEMA, "schedule.admin-key=" + AccessApplication.KEY,
				"management.endpoints.web.exposure.include=*", "logging.level.root=debug" })
@Import(SecurityTests.Shelves.class)
@ExtendWith(OutputCaptureExtension.class)
class SecurityTests {

	private static final String SHELVE = "{\"query\":\"mutation { shelve(title: \\\"Emma\\\") }\"}";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void letsAnybodyRead() throws Exception {
		assertThat(send("POST", "/graphql", "{\"query\":\"{ hello }\"}", null).body()).contains("Hello world");
		assertThat(send("GET", "/actuator/health", "", null).statusCode()).isEqualTo(200);
	}

	@Test
	void letsAdministratorsWrite() throws Exception {
		HttpResponse<String> response = send("POST", "/graphql", SHELVE, "Bearer " + AccessApplication.KEY);

		assertThat(response.body()).isEqualTo("{\"data\":{\"shelve\":\"Shelved Emma\"}}");
		assertThat(response.headers().map()).doesNotContainKey("set-cookie");
	}

	@Test
	void letsNobodyElseWrite() throws Exception {
		HttpResponse<String> response = send("POST", "/graphql", SHELVE, null);

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("\"classification\":\"UNAUTHORIZED\"").doesNotContain("Shelved");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer wrong", "Bearer ", "Bearer", "Basic YTpi", "bearer " + AccessApplication.KEY + "x",
			AccessApplication.KEY })
	void refusesWrongKeysEvenToRead(String authorization) throws Exception {
		HttpResponse<String> response = send("POST", "/graphql", "{\"query\":\"{ hello }\"}", authorization);

		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(response.body()).startsWith("{\"errors\":[").contains("UNAUTHORIZED");
	}

	@ParameterizedTest
	@CsvSource({ "/actuator/metrics", "/actuator/env", "/actuator/configprops", "/anything-else" })
	void keepsEverythingElseForAdministrators(String path) throws Exception {
		assertThat(send("GET", path, "", null).statusCode()).isEqualTo(401);
		assertThat(send("GET", path, "", "Bearer " + AccessApplication.KEY).statusCode()).isIn(200, 404);
	}

	@ParameterizedTest
	@CsvSource({ "GET, 404", "HEAD, 404", "PUT, 401", "POST, 401", "DELETE, 401", "PATCH, 401" })
	void letsAnybodyReadSchedulesAndNobodyElseWriteThem(String method, int status) throws Exception {
		for (String path : List.of("/conferences/x/schedule.json", "/speakers/x/talks.ics", "/affiliations/x/talks.ics",
				"/conferences/x/schedule", "/analytics", "/analytics/x.csv")) {
			HttpResponse<String> response = send(method, path, "", null);
			assertThat(response.statusCode()).as(path).isEqualTo(status);
			assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(send(method, path, "", "Bearer wrong").statusCode()).as(path).isEqualTo(401);
		}
	}

	@Test
	void sendsTheHeadersThatBrowsersHeed() throws Exception {
		var headers = send("GET", "/actuator/health", "", null).headers();

		assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe-eval");
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/explore", "/explore/index.html", "/explore/deeper/than-that" })
	void letsTheExplorerRunNothingButFilesOfTheGateway(String path) throws Exception {
		HttpResponse<String> response = send("GET", path, "", null);

		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; "
				+ "script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
				+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphiql", "/explorer", "/" })
	void letsTheEditorOfGraphiqlWriteStyles(String path) throws Exception {
		assertThat(send("GET", path, "", null).headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("style-src 'self' 'unsafe-inline'", "script-src 'self';");
	}

	@Test
	void keepsKeysOutOfLogsAndAnswers(CapturedOutput output) throws Exception {
		String answers = send("POST", "/graphql", SHELVE, "Bearer " + AccessApplication.KEY).body()
				+ send("GET", "/actuator/env", "", "Bearer " + AccessApplication.KEY).body()
				+ send("GET", "/actuator/configprops", "", "Bearer " + AccessApplication.KEY).body()
				+ send("POST", "/graphql", SHELVE, "Bearer some other secret of mine").body();

		assertThat(answers).doesNotContain(AccessApplication.KEY, "some other secret");
		assertThat(output).doesNotContain(AccessApplication.KEY, "some other secret");
	}

	@Test
	void refusesToStartWithAShortKey(CapturedOutput output) {
		SpringApplication application = new SpringApplicationBuilder(AccessApplication.class)
			.web(WebApplicationType.SERVLET)
			.properties(AccessApplication.SCHEMA, "server.port=0", "schedule.admin-key=too-short-12345")
			.build();

		assertThatThrownBy(application::run)
			.hasStackTraceContaining("schedule.admin-key (SCHEDULE_ADMIN_KEY) must have at least 16 characters");
		assertThat(output).contains("SCHEDULE_ADMIN_KEY").doesNotContain("too-short-12345");
	}

	private HttpResponse<String> send(String method, String path, String body, @Nullable String authorization)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** Mutations are secured where they are declared, as in the gateway itself. */
	@Controller
	static class Shelves {

		@MutationMapping
		@PreAuthorize("hasRole('ADMIN')")
		String shelve(@Argument String title) {
			return "Shelved " + title;
		}

	}

}
