package io.github.schedulegateway.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = AccessApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { AccessApplication.SCHEMA, "schedule.admin-key=" + AccessApplication.KEY,
				"schedule.limits.body-time=1s", "schedule.limits.execution=1s", "schedule.limits.answer=100KB" })
@Import(RequestLimitsTests.Slow.class)
class RequestLimitsTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void answersWhatIsWithinLimits() throws Exception {
		HttpResponse<String> response = post("application/json", query("{ hello }"));

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("{\"data\":{\"hello\":\"Hello world\"}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded",
			"application/xml", "nonsense", "application/json; charset=utf-16" })
	void refusesOtherContentTypes(String type) throws Exception {
		HttpResponse<String> response = post(type, query("{ hello }"));

		assertThat(response.statusCode()).isEqualTo(415);
		assertThat(response.body()).contains("application/json").contains("\"classification\":\"BAD_REQUEST\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/json; charset=UTF-8", "application/graphql+json",
			"application/graphql-response+json" })
	void readsTheContentTypesOfGraphQl(String type) throws Exception {
		assertThat(post(type, query("{ hello }")).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "", " ", "[]", "[{\"query\":\"{hello}\"}]", "\"{hello}\"", "7", "{", "{}",
			"{\"query\":", "{\"query\":null}", "{\"query\":7}", "{\"query\":\"{hello}\"} {}",
			"{\"query\":\"{hello}\"}x", "{\"query\":\"{hello}\",\"variables\":[]}",
			"{\"query\":\"{hello}\",\"variables\":\"{}\"}", "{\"query\":\"{hello}\",\"operationName\":{}}",
			"{\"query\":\"{hello}\",\"extensions\":1}", "\u0000" })
	void refusesBodiesThatAreNoRequest(String body) throws Exception {
		HttpResponse<String> response = post("application/json", body);

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(errors(response)).contains("BAD_REQUEST").doesNotContainIgnoringCase("exception");
	}

	@Test
	void refusesJsonThatNestsWithoutEnd() throws Exception {
		String body = "{\"query\":\"{hello}\",\"variables\":{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}";

		assertThat(post("application/json", body).statusCode()).isEqualTo(400);
	}

	@Test
	void takesBodiesUpToTheirLimit() throws Exception {
		assertThat(post("application/json", bodyOf(256 * 1024)).statusCode()).isEqualTo(200);
		assertThat(post("application/json", bodyOf(256 * 1024 + 1)).statusCode()).isEqualTo(413);
	}

	@Test
	void countsBodiesThatDoNotTellTheirLength() throws Exception {
		byte[] body = bodyOf(400 * 1024).getBytes(StandardCharsets.UTF_8);
		HttpRequest request = request("application/json")
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
			.build();

		HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());

		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(errors(response)).contains("more than 262144 bytes");
	}

	@Test
	void takesDocumentsOfAdministrators() throws Exception {
		HttpRequest request = request("application/json").header("Authorization", "Bearer " + AccessApplication.KEY)
			.POST(HttpRequest.BodyPublishers.ofString(bodyOf(10 * 1024 * 1024)))
			.build();

		assertThat(this.client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
	}

	@Test
	void endsBodiesThatTrickle() throws Exception {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(20_000);
			write(socket,
					"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{");
			long start = System.nanoTime();
			Thread trickle = Thread.ofVirtual().start(() -> {
				while (!Thread.interrupted()) {
					write(socket, " ");
					pause();
				}
			});

			String answer = read(socket.getInputStream());
			Duration taken = Duration.ofNanos(System.nanoTime() - start);
			trickle.interrupt();

			assertThat(answer).startsWith("HTTP/1.1 408").contains("longer than 1 seconds");
			assertThat(taken).isBetween(Duration.ofMillis(900), Duration.ofSeconds(8));
		}
	}

	@Test
	void limitsTheDocument() throws Exception {
		String longest = "{ hello } #" + "x".repeat(100_000);
		String many = "{ " + "hello ".repeat(5_000) + "}";

		assertThat(errors(post("application/json", query(longest)))).contains("100,000").contains("BAD_REQUEST");
		assertThat(errors(post("application/json", query(many)))).contains("5,000").contains("BAD_REQUEST");
	}

	@Test
	void cutsRequestsOffAtTheirDeadline() throws Exception {
		long start = System.nanoTime();
		HttpResponse<String> response = post("application/json", query("{ slow }"));

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
		assertThat(errors(response)).contains("longer than 1 seconds").contains("TIMEOUT");
	}

	@Test
	void tellsFetchersTheirDeadline() throws Exception {
		assertThat(post("application/json", query("{ deadline }")).body()).isEqualTo("{\"data\":{\"deadline\":5}}");
	}

	@Test
	void refusesAnswersThatAreTooLarge() throws Exception {
		HttpResponse<String> fair = post("application/json", query("{ large(size: 102000) }"));
		HttpResponse<String> large = post("application/json", query("{ large(size: 102401) }"));

		assertThat(fair.body()).hasSizeGreaterThan(102_000);
		assertThat(errors(large)).contains("more than 102400 bytes").contains("BAD_REQUEST");
		assertThat(large.statusCode()).isEqualTo(200);
		assertThat(large.headers().firstValueAsLong("Content-Length")).hasValue(large.body().length());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ nothing }                             | Field 'nothing' in type 'Query' is undefined
			{ hello                                 | Invalid syntax
			query ($n: Int!) { large(size: $n) }    | Variable 'n' has coerced Null value for NonNull type 'Int!'
			query ($n: Int = 1) { large(size: $n) } | has an invalid value
			query A { hello } query B { hello }     | Must provide operation name
			{ large(size: 99999999999) }            | Expected value to be in the integer range
			{ books(first: 500) { nodes { sequels(first: 500) { totalCount } } } } | limit: cost
			""")
	void saysWhatIsWrongWithADocument(String query, String message) throws Exception {
		String variables = query.contains("= 1") ? "{\"n\":\"three\"}" : "{}";
		String body = "{\"query\":" + JSON.writeValueAsString(query) + ",\"variables\":" + variables + "}";

		HttpResponse<String> response = send(
				request("application/json").header("Accept", "application/graphql-response+json"), body);

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(errors(response)).contains(message)
			.contains("\"classification\":\"BAD_REQUEST\"")
			.doesNotContain("ValidationError\"", "InvalidSyntax\"", "java.", "graphql.");
	}

	@Test
	void keepsWhatWentWrongInsideToItself() throws Exception {
		String body = post("application/json", query("{ broken }")).body();

		assertThat(body).contains("INTERNAL_ERROR").contains("\"path\":[\"broken\"]").doesNotContain("non null");
	}

	@Test
	void answersFromTheDocumentCacheAsAtFirst() throws Exception {
		String body = "{\"query\":\"query ($name: String) { hello(name: $name) }\",\"variables\":{\"name\":\"%s\"}}";

		assertThat(post("application/json", body.formatted("Ada")).body()).contains("Hello Ada");
		assertThat(post("application/json", body.formatted("Bob")).body()).contains("Hello Bob");
	}

	@ParameterizedTest
	@CsvSource({ "/graphql, 405", "/error, 404" })
	void refusesToBeReadByGet(String path, int status) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build();

		HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());

		assertThat(response.statusCode()).isEqualTo(status);
	}

	private String bodyOf(int bytes) {
		String frame = "{\"query\":\"{ hello }\",\"extensions\":{\"x\":\"\"}}";
		return frame.replace("\"\"}", "\"" + "x".repeat(bytes - frame.length()) + "\"}");
	}

	private static String query(String query) {
		return JSON.writeValueAsString(Map.of("query", query));
	}

	private HttpRequest.Builder request(String type) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", type);
	}

	private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
		return send(request(type), body);
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String body)
			throws IOException, InterruptedException {
		return this.client.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * {@return the errors, of an answer that has no data}
	 */
	private static String errors(HttpResponse<String> response) {
		var answer = JSON.readTree(response.body());
		assertThat(answer.get("data")).isNull();
		return answer.get("errors").toString();
	}

	private static void write(Socket socket, String text) {
		try {
			socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * {@return what comes until the server hangs up}
	 */
	private static String read(InputStream input) {
		StringBuilder text = new StringBuilder();
		try {
			for (int next = input.read(); next >= 0; next = input.read()) {
				text.append((char) next);
			}
		}
		catch (IOException ex) {
			// hung up upon bytes that were under way
		}
		return text.toString();
	}

	/** A field that blocks, as those do that wait for a database. */
	@Controller
	static class Slow {

		@QueryMapping
		String slow() throws InterruptedException {
			Thread.sleep(Duration.ofSeconds(20));
			return "late";
		}

	}

}
