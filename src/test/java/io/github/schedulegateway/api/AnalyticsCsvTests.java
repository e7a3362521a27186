package io.github.schedulegateway.api;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "schedule.limits.execution=1m")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalyticsCsvTests {

	private static final Pattern NAME = Pattern.compile("[a-z]+(_[a-z]+)*");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	private Api api;

	private Map<String, String> ids;

	AnalyticsCsvTests(@Autowired ApplicationContext context) {
		this.api = new Api(context);
		this.ids = Map.of();
	}

	@BeforeAll
	void fill() {
		this.api.holding(Schedules.all());
		this.api.add(Sketch.page("hostile-2022",
				Sketch.talk("=1+1; \"two\"\nlines")
					.at("10:00")
					.by("=HYPERLINK(\"https://x\")", "@Sum Café")
					.by("Bo, of \"Ropes\"", "@Sum Café")));
		this.ids = Map.of("conference", id("conference(by: {slug: \"harbour-2024\"}) { id }"), "speaker",
				id("speaker(by: {name: \"Bo Larsen\"}) { id }"), "from",
				id("speaker(by: {name: \"Bo Larsen\"}) { id }"), "to", id("speaker(by: {name: \"Chi Okafor\"}) { id }"),
				"of", "CO_SPEAKER", "metric", "DEGREE", "series", "harbour");
	}

	Stream<String> addresses() throws Exception {
		return tables().stream().map((table) -> {
			String needed = table.get("parameters")
				.propertyStream()
				.filter((parameter) -> parameter.getValue().asString().endsWith("; needed"))
				.map((parameter) -> parameter.getKey() + "=" + this.ids.get(parameter.getKey()))
				.collect(Collectors.joining("&"));
			return table.get("address").asString() + "?" + needed;
		});
	}

	@Test
	void hasATableOfEveryAnalysis(@Autowired GraphQlSource source) throws Exception {
		Set<String> tables = tables().stream()
			.map((table) -> table.get("address").asString())
			.collect(Collectors.toCollection(LinkedHashSet::new));

		assertThat(source.schema().getObjectType("Analytics").getFieldDefinitions()).isNotEmpty()
			.allSatisfy((field) -> assertThat(tables).contains(
					"/analytics/" + field.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".csv"));
		assertThat(tables).contains("/analytics/speaker-network-nodes.csv")
			.doesNotContain("/analytics/speaker-network-links.csv");
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void answersEachWithTheColumnsThatItTells(String address) throws Exception {
		HttpResponse<String> response = get(address);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(header(response, "Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(header(response, "Cache-Control")).isEqualTo("max-age=60, public");
		assertThat(header(response, "Content-Disposition"))
			.isEqualTo("inline; filename=\"" + address.replaceAll("/analytics/|\\?.*", "") + "\"");

		List<CSVRecord> table = read(response);
		List<String> head = table.getFirst().toList();
		assertThat(head).doesNotHaveDuplicates().allMatch((name) -> NAME.matcher(name).matches());
		// every sponsor there has somebody on stage
		assertThat(table.size() > 1).as(response.body()).isEqualTo(!address.contains("silent-sponsors"));
		assertThat(table).allSatisfy((row) -> assertThat(row.size()).isEqualTo(head.size()));
		assertThat(head).isEqualTo(tables().stream()
			.filter((told) -> address.startsWith(told.get("address").asString() + "?"))
			.flatMap((told) -> told.get("columns").valueStream().map(JsonNode::asString))
			.toList());
	}

	@Test
	void saysWhatGraphQlSaysAndTheCoverageOnEachRow() throws Exception {
		Api.Reply reply = this.api.ask("""
				{ analytics { affiliationRanking(scope: {series: "harbour"}, by: SPEAKERS, first: 500) {
				  count
				  coverage { talks talksWithAffiliation speakers speakersWithAffiliation }
				  rows { rank affiliation { id name } talks speakers sessions share }
				} } }""");
		String ranking = "analytics.affiliationRanking.";
		List<Map<String, String>> rows = rows("/analytics/affiliation-ranking.csv?series=harbour&by=SPEAKERS");

		assertThat(rows).hasSizeGreaterThan(1)
			.first()
			.satisfies((row) -> assertThat(row.keySet()).containsExactly("rank", "affiliation_id", "affiliation_name",
					"talks", "speakers", "sessions", "share", "coverage_talks", "coverage_talks_with_affiliation",
					"coverage_speakers", "coverage_speakers_with_affiliation", "count"));
		Map<String, String> paths = Map.of("rank", "rows.rank", "affiliation_id", "rows.affiliation.id",
				"affiliation_name", "rows.affiliation.name", "talks", "rows.talks", "speakers", "rows.speakers",
				"sessions", "rows.sessions", "share", "rows.share");
		paths.forEach((column, path) -> assertThat(rows).extracting((row) -> row.get(column))
			.as(column)
			.isEqualTo(reply.texts(ranking + path)));
		assertThat(rows).allSatisfy((row) -> {
			assertThat(row).containsEntry("count", reply.text(ranking + "count"))
				.containsEntry("coverage_talks", reply.text(ranking + "coverage.talks"))
				.containsEntry("coverage_talks_with_affiliation", reply.text(ranking + "coverage.talksWithAffiliation"))
				.containsEntry("coverage_speakers", reply.text(ranking + "coverage.speakers"))
				.containsEntry("coverage_speakers_with_affiliation",
						reply.text(ranking + "coverage.speakersWithAffiliation"));
		});
	}

	@Test
	void givesTheLinksOfANetworkAndItsNodesApart() throws Exception {
		Api.Reply reply = this.api.ask("""
				{ analytics { speakerNetwork(first: 200) {
				  truncated
				  nodes { node { __typename id ... on Speaker { name } } degree weight distance }
				  links { source target weight talks { title } sessions { title } }
				} } }""");
		String network = "analytics.speakerNetwork.";
		List<Map<String, String>> links = rows("/analytics/speaker-network.csv");
		List<Map<String, String>> nodes = rows("/analytics/speaker-network-nodes.csv");

		assertThat(links).isNotEmpty().hasSameSizeAs(reply.all(network + "links.source"));
		for (String column : List.of("source", "target", "weight")) {
			assertThat(links).extracting((row) -> row.get(column)).isEqualTo(reply.texts(network + "links." + column));
		}
		List<Map<String, List<Map<String, String>>>> told = reply.response().field(network + "links").getValue();
		assertThat(links).extracting((row) -> row.get("talks"))
			.isEqualTo(Objects.requireNonNull(told)
				.stream()
				.map((link) -> Objects.requireNonNull(link.get("talks"))
					.stream()
					.map((talk) -> talk.get("title"))
					.collect(Collectors.joining("; ")))
				.map((titles) -> titles.startsWith("=") ? "'" + titles : titles)
				.toList());
		assertThat(links).extracting((row) -> row.get("truncated")).containsOnly("FALSE");
		assertThat(nodes).extracting((row) -> row.get("node_id")).isEqualTo(reply.texts(network + "nodes.node.id"));
		assertThat(nodes).extracting((row) -> row.get("node_kind")).containsOnly("Speaker");
		assertThat(nodes).extracting((row) -> row.get("degree")).isEqualTo(reply.texts(network + "nodes.degree"));
		assertThat(nodes).extracting((row) -> row.get("node_name")).contains("Ada Quill", "Bo, of \"Ropes\"");
		assertThat(nodes).extracting((row) -> row.get("distance")).containsOnly("");
	}

	@Test
	void isOneRowOfWhatIsNoList() throws Exception {
		Api.Reply reply = this.api.ask("""
				{ analytics { coverage(scope: {series: "harbour", to: "2023-12-31"}) {
				  talks talksWithAffiliation speakers speakersWithAffiliation
				} } }""");

		assertThat(rows("/analytics/coverage.csv?series=harbour&to=2023-12-31")).singleElement()
			.satisfies((row) -> assertThat(row.values()).containsExactlyElementsOf(
					Stream.of("talks", "talksWithAffiliation", "speakers", "speakersWithAffiliation")
						.map((name) -> reply.text("analytics.coverage." + name))
						.toList()));
	}

	@Test
	void knowsConferencesByTheirSlugsToo() throws Exception {
		String slugs = get("/analytics/affiliation-ranking.csv?conferences=harbour-2023&conferences=harbour-2024")
			.body();
		String mixed = get(
				"/analytics/affiliation-ranking.csv?conferences=harbour-2023&conferences=" + this.ids.get("conference"))
			.body();

		assertThat(slugs).isEqualTo(mixed)
			.isEqualTo(get("/analytics/affiliation-ranking.csv?series=harbour").body())
			.isNotEqualTo(get("/analytics/affiliation-ranking.csv?conferences=harbour-2023").body());
		assertThat(get("/analytics/sponsor-reach.csv?conference=harbour-2024").body())
			.isEqualTo(get("/analytics/sponsor-reach.csv?conference=" + this.ids.get("conference")).body());
	}

	@Test
	void letsNoCellBeAFormulaAndKeepsRowsWhole() throws Exception {
		assertThat(get("/analytics/speaker-ranking.csv?conferences=hostile-2022").body())
			.contains("\"'=HYPERLINK(\"\"https://x\"\")\"", "\"Bo, of \"\"Ropes\"\"\"");
		assertThat(rows("/analytics/affiliation-ranking.csv?conferences=hostile-2022")).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("affiliation_name", "'@Sum Café"));
	}

	/** As pandas, R and Excel read it. */
	@Test
	void beginsWithAByteOrderMarkAndCleanNames() throws Exception {
		HttpResponse<byte[]> response = this.client.send(request("GET", "/analytics/coverage.csv"),
				HttpResponse.BodyHandlers.ofByteArray());

		assertThat(response.body()).startsWith(0xEF, 0xBB, 0xBF, '"', 't', 'a', 'l', 'k', 's', '"', ',');
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					affiliation-ranking.csv?by=WORDS | The parameter by is one of TALKS, SPEAKERS, SESSIONS, and not `WORDS`
					affiliation-ranking.csv?by= | The parameter by is one of TALKS, SPEAKERS, SESSIONS, and not ``
					affiliation-ranking.csv?first=0 | The parameter first is a whole number from 1 to 500, and not `0`
					affiliation-ranking.csv?first=501 | The parameter first is a whole number from 1 to 500, and not `501`
					affiliation-ranking.csv?first=ten | The parameter first is a whole number from 1 to 500, and not `ten`
					affiliation-ranking.csv?first=99999999999 | The parameter first is a whole number from 1 to 500, and not `99999999999`
					affiliation-ranking.csv?first=1&first=2 | The parameter first is given 2 times
					affiliation-ranking.csv?from=2024-13-01 | The parameter from is a day such as 2024-09-18, and not `2024-13-01`
					affiliation-ranking.csv?conferences=nowhere | The parameter conferences is the id or the slug of a conference, once or several times, and not `nowhere`
					affiliation-ranking.csv?top=3 | affiliation-ranking.csv has no parameter `top`; it has conferences, series, from, to, by, first
					co-speaker-network.csv | The parameter speaker is needed: an id of this API
					co-speaker-network.csv?speaker=Ada | The parameter speaker is an id of this API, and not `Ada`
					centrality.csv?of=CO_SPEAKER | The parameter metric is needed: one of DEGREE, PAGE_RANK, BETWEENNESS
					speaker-network.csv?minWeight=0 | The parameter minWeight is a whole number from 1 to 1000, and not `0`
					""")
	void saysWhatIsWrongWithAParameter(String address, String reason) throws Exception {
		HttpResponse<String> response = get("/analytics/" + address);

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(JSON.readTree(response.body()).get("detail").asString()).isEqualTo(reason);
	}

	@Test
	void saysWhatGraphQlRefuses() throws Exception {
		HttpResponse<String> long_ = get("/analytics/affiliation-ranking.csv?series=" + "x".repeat(1001));
		HttpResponse<String> dear = get("/analytics/speaker-network.csv?first=500");

		assertThat(long_.statusCode()).isEqualTo(400);
		assertThat(JSON.readTree(long_.body()).get("detail").asString()).contains("1001 characters; the limit is 1000");
		assertThat(dear.statusCode()).isEqualTo(400);
		assertThat(JSON.readTree(dear.body()).get("detail").asString()).contains("(limit: cost)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/analytics/ranking.csv", "/analytics/affiliation-ranking",
			"/analytics/AFFILIATION-RANKING.CSV", "/analytics/%F0%9F%98%80.csv" })
	void listsTheTablesThatThereAre(String address) throws Exception {
		HttpResponse<String> response = get(address);

		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(JSON.readTree(response.body()).get("detail").asString()).contains("affiliation-ranking.csv",
				"speaker-network.csv", "speaker-network-nodes.csv");
	}

	@Test
	void answersTheHeadAloneAndSaysThatNothingChanged() throws Exception {
		String address = "/analytics/affiliation-ranking.csv?series=harbour";
		HttpResponse<String> whole = get(address);
		HttpResponse<String> head = send("HEAD", address);

		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		for (String name : List.of("ETag", "Content-Type", "Content-Length", "Cache-Control")) {
			assertThat(header(head, name)).as(name).isNotEmpty().isEqualTo(header(whole, name));
		}
		assertThat(header(whole, "ETag")).startsWith("W/\"");
		HttpResponse<String> again = send("GET", address, "If-None-Match", header(whole, "ETag"));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(send("GET", address + "&by=SPEAKERS", "If-None-Match", header(whole, "ETag")).statusCode())
			.isEqualTo(200);
	}

	@Test
	void letsThePagesOfAnyOriginReadAndNobodyWrite() throws Exception {
		String address = "/analytics/coverage.csv";
		HttpResponse<String> response = send("GET", address, "Origin", "https://notebook.example");
		assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(header(response, "Access-Control-Expose-Headers")).contains("ETag");

		assertThat(send("OPTIONS", address, "Origin", "https://notebook.example", "Access-Control-Request-Method",
				"GET", "Access-Control-Request-Headers", "if-none-match")
			.statusCode()).isEqualTo(200);
		assertThat(send("POST", address).statusCode()).isEqualTo(401);
		assertThat(send("DELETE", address).statusCode()).isEqualTo(401);
	}

	private String id(String field) {
		return this.api.ask("{ " + field + " }").text(field.replaceAll("\\(.*", "") + ".id");
	}

	private List<JsonNode> tables() throws IOException, InterruptedException {
		return JSON.readTree(get("/analytics").body()).valueStream().toList();
	}

	private List<Map<String, String>> rows(String address) throws IOException, InterruptedException {
		HttpResponse<String> response = get(address);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		List<CSVRecord> table = read(response);
		List<Map<String, String>> rows = new ArrayList<>();
		for (CSVRecord row : table.subList(1, table.size())) {
			Map<String, String> cells = new LinkedHashMap<>();
			for (int i = 0; i < row.size(); i++) {
				cells.put(table.getFirst().get(i), row.get(i));
			}
			rows.add(cells);
		}
		return rows;
	}

	private static List<CSVRecord> read(HttpResponse<String> response) throws IOException {
		try (var parser = CSVFormat.RFC4180.parse(new StringReader(response.body().substring(1)))) {
			return parser.getRecords();
		}
	}

	private HttpResponse<String> get(String address) throws IOException, InterruptedException {
		return send("GET", address);
	}

	private HttpResponse<String> send(String method, String address, String... headers)
			throws IOException, InterruptedException {
		return this.client.send(request(method, address, headers), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest request(String method, String address, String... headers) {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
			.method(method, HttpRequest.BodyPublishers.noBody());
		return (headers.length > 0) ? request.headers(headers).build() : request.build();
	}

	private static String header(HttpResponse<?> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

}
