package io.github.schedulegateway.imports;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "schedule.admin-key=" + ScheduleUploadTests.KEY, "schedule.limits.body-time=2s",
				"schedule.limits.admin-body=2MB", "schedule.imports.max-size=1MB" })
class ScheduleUploadTests {

	static final String KEY = "a key of more than sixteen characters";

	private static final Path SAMPLE = Path.of("src/main/resources/sample/containers-and-checkpoint-restore.html");

	private static final String PATH = "/conferences/lpc-2022/schedule";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Driver driver;

	@BeforeEach
	void wipe() {
		EmbeddedServer.wipe(this.driver);
	}

	@Test
	void takesASchedule() throws Exception {
		HttpResponse<String> first = put(PATH, sample(), "Content-Type", "text/html");

		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(first.headers().firstValue("Location")).hasValue("/conferences/lpc-2022/schedule.json");
		JsonNode answer = JsonMapper.shared().readTree(first.body());
		assertThat(answer.get("changed").asBoolean()).isTrue();
		assertThat(answer.get("format").asString()).isEqualTo("INDICO_HTML");
		assertThat(answer.get("counts").get("talks").asInt()).isEqualTo(9);
		assertThat(answer.get("changes").get(0).get("kind").asString()).isEqualTo("SESSION_ADDED");
		assertThat(answer.get("changes").get(1).get("after").get("startsAt").asString()).endsWith("+01:00");
		assertThat(answer.has("warnings")).isTrue();
		assertThat(talks()).isEqualTo(9);

		HttpResponse<String> again = put(PATH, sample(), "Content-Type", "text/html");
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(again.body()).contains("\"changed\":false");
	}

	@Test
	void writesNothingOnADryRun() throws Exception {
		HttpResponse<String> response = put(PATH + "?dryRun=true", sample());

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("\"changed\":true", "\"dryRun\":true");
		assertThat(talks()).isZero();
	}

	@Test
	void readsTheOptions() throws Exception {
		assertThat(put(PATH + "?format=indico_text", sample()).statusCode()).isEqualTo(422);
		assertThat(put(PATH + "?format=INDICO_HTML&timeZone=Europe/Dublin&locale=en_GB&allowShrink=true", sample())
			.statusCode()).isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?format=PDF", "?timeZone=Nowhere", "?dryRun=perhaps", "?allowShrink=7" })
	void refusesOptionsThatMakeNoSense(String query) throws Exception {
		isProblem(put(PATH + query, sample()), 400);
		assertThat(talks()).isZero();
	}

	@Test
	void refusesASlugThatIsNone() throws Exception {
		isProblem(put("/conferences/LPC%202022/schedule", sample()), 400);
	}

	@Test
	void wantsAnAdministrator() throws Exception {
		for (String[] headers : new String[][] { {}, { "Authorization", "Bearer wrong" } }) {
			HttpResponse<String> response = send(PATH, HttpRequest.BodyPublishers.ofByteArray(sample()), headers);
			isProblem(response, 401);
			assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		}
		assertThat(talks()).isZero();
	}

	@Test
	void saysWhereADocumentIsWrong() throws Exception {
		HttpResponse<String> response = put(PATH, "{\"results\":".getBytes(StandardCharsets.UTF_8));

		JsonNode problem = isProblem(response, 422);
		assertThat(problem.get("place").asString()).isEqualTo("line 1");
		assertThat(problem.get("reason").asString()).contains("not in a format that is read");
		assertThat(problem.get("detail").asString()).startsWith("content, line 1: ");
	}

	@Test
	void refusesWhatLostHalfOfItsTalks() throws Exception {
		put(PATH, sample());
		Document page = Jsoup.parse(new String(sample(), StandardCharsets.UTF_8));
		page.select(".contribution-row").stream().skip(1).forEach(Element::remove);
		String cut = page.outerHtml();

		assertThat(put(PATH, cut.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
		assertThat(talks()).isEqualTo(9);
		assertThat(put(PATH + "?allowShrink=true", cut.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(200);
		assertThat(talks()).isEqualTo(1);
	}

	@Test
	void takesWhatCurlSaysOfAnyFile() throws Exception {
		String page = new String(sample(), StandardCharsets.UTF_8).replace("</title>", " 100 % a=b&c</title>");
		var answer = put(PATH, page.getBytes(StandardCharsets.UTF_8), "Content-Type",
				"application/x-www-form-urlencoded");
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(talks()).isEqualTo(9);
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/png", "multipart/form-data; boundary=x", "application/zip", "nonsense",
			"text/html; charset=klingon" })
	void refusesWhatIsNoText(String type) throws Exception {
		isProblem(put(PATH, sample(), "Content-Type", type), 415);
	}

	@Test
	void refusesCompressedBodies() throws Exception {
		isProblem(put(PATH, sample(), "Content-Encoding", "gzip"), 415);
	}

	@Test
	void heedsTheEncodingOfTheHeader() throws Exception {
		// the meta element would not have said so
		String html = new String(sample(), StandardCharsets.UTF_8).replace("Pavel", "Pâvel");
		byte[] latin = html.replaceAll("[^\\x00-\\xFF]", "-").getBytes(StandardCharsets.ISO_8859_1);

		assertThat(put(PATH, latin, "Content-Type", "text/html; charset=iso-8859-1").statusCode()).isEqualTo(201);
		assertThat(this.driver.executableQuery("MATCH (n:Speaker {name: 'Pâvel Tikhomirov'}) RETURN n")
			.execute()
			.records()).hasSize(1);
		isProblem(put(PATH, latin, "Content-Type", "text/html; charset=utf-8"), 422);
	}

	@Test
	void refusesBodiesThatAreTooLarge() throws Exception {
		byte[] large = new byte[1024 * 1024 + 1];
		Arrays.fill(large, (byte) 'x');
		isProblem(put(PATH, large), 413);
		isProblem(put(PATH, new byte[2 * 1024 * 1024 + 1]), 413);
		isProblem(put(PATH, new byte[0]), 400);
	}

	@Test
	void endsBodiesThatTrickle() throws Exception {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream()
				.write(("PUT " + PATH + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + KEY
						+ "\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n<")
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 408")
				.contains("application/problem+json");
		}
		catch (IOException ex) {
			// hung up upon
			assertThat(ex).hasMessageContaining("reset");
		}
	}

	@ParameterizedTest
	@CsvSource({ "If-Match, *, 412, 200", "If-None-Match, *, 201, 412", "If-Match, '\"other\"', 412, 412",
			"If-None-Match, '\"other\"', 201, 200" })
	void heedsWhetherTheConferenceIsToBeThere(String header, String value, int before, int after) throws Exception {
		assertThat(put(PATH, sample(), header, value).statusCode()).isEqualTo(before);
		put(PATH, sample());
		assertThat(put(PATH, sample(), header, value).statusCode()).isEqualTo(after);
	}

	private static JsonNode isProblem(HttpResponse<String> response, int status) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.body()).doesNotContainPattern("(?i)exception|java\\.|cypher|" + KEY);
		JsonNode problem = JsonMapper.shared().readTree(response.body());
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		return problem;
	}

	private long talks() {
		return this.driver.executableQuery("MATCH (n:Talk) RETURN count(n) AS talks")
			.execute()
			.records()
			.getFirst()
			.get("talks")
			.asLong();
	}

	private HttpResponse<String> put(String path, byte[] body, String... headers) throws Exception {
		String[] all = Stream.concat(Stream.of("Authorization", "Bearer " + KEY), Arrays.stream(headers))
			.toArray(String[]::new);
		return send(path, HttpRequest.BodyPublishers.ofByteArray(body), all);
	}

	private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body, String... headers) throws Exception {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).PUT(body);
		return this.client.send((headers.length > 0) ? request.headers(headers).build() : request.build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private static byte[] sample() throws IOException {
		return Files.readAllBytes(SAMPLE);
	}

}
