package io.github.schedulegateway.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
@SuppressWarnings("NullAway.Init")
class HostileValueTests {

	private static final String MARK = "7f3b91";

	/** Every kind of place that a text of the client's goes to. */
	private static final List<String> PLACES = List.of("talks(where: {title: {eq: $value}}) { nodes { id } }",
			"talks(where: {title: {in: [$value]}}) { nodes { id } }",
			"talks(where: {title: {contains: $value, startsWith: $value, endsWith: $value, ignoreCase: true}}) { nodes { id } }",
			"talks(where: {affiliations: {some: {named: $value}}}) { nodes { id } }",
			"talks(where: {not: {speakers: {all: {name: {contains: $value}}}}}) { totalCount }",
			"conference(by: {slug: \"harbour-2024\"}) { talks(where: {abstract: {contains: $value}}) { totalCount } }",
			"conference(by: {slug: $value}) { id }", "speaker(by: {name: $value}) { id }",
			"affiliation(by: {named: $value}) { id }", "search(text: $value) { totalCount edges { highlights } }",
			"talks(after: $value) { nodes { id } }", "search(text: \"a\", after: $value) { totalCount }",
			"conference(by: {slug: \"harbour-2024\"}) { talks(last: 1, before: $value) { totalCount } }");

	private static final List<String> TYPED = List.of("ID: node(id: $value) { id }", "ID: nodes(ids: [$value]) { id }",
			"ID: talk(by: {id: $value}) { id }", "ID: talks(where: {id: {in: [$value]}}) { totalCount }",
			"ID: search(text: \"a\", conference: $value) { totalCount }",
			"ID: changes(conference: $value) { totalCount }",
			"ID: conference(by: {slug: \"harbour-2024\"}) { timetable(room: $value) { title } }",
			"Url: talk(by: {url: $value}) { id }", "Url: session(by: {url: $value}) { id }",
			"DateTime: changes(since: $value) { totalCount }",
			"DateTime: talks(where: {startsAt: {gt: $value}}) { totalCount }",
			"DateTime: conference(by: {slug: \"harbour-2024\"}) { agenda(at: $value) { at } }",
			"Date: conferences(where: {startDate: {eq: $value}}) { totalCount }",
			"Date: conference(by: {slug: \"harbour-2024\"}) { timetable(day: $value) { title } }");

	private static Api api;

	private static Recorder recorder;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context).holding(Schedules.all());
		recorder = Recorder.on(api.driver());
	}

	@org.junit.jupiter.api.AfterAll
	static void close() {
		recorder.close();
	}

	static Stream<String> values() {
		return Stream
			.of("'", "\"", "`", "\\", "\\'", "''", "$", "$p0", "${x}", "{}", "'}) DETACH DELETE n //", "' OR 1=1 //",
					"\\u0027 RETURN 1", "*/ MATCH (n) RETURN n /*", "`) MATCH (n) //", "a:b~2^5 AND [a TO z]",
					"+-&&||!(){}[]^\"~*?:\\/", "\u0000", "a\u0000b", "\uD83D\uDE00", "\uD83D", "\uDE00\uD83D",
					"\u202E\u200B\uFEFF", "\uFFFF", "\u001f", "\n\r\t", "e\u0301".repeat(50), "x".repeat(1000),
					"x".repeat(1001), "x".repeat(10_000), "%s %d %n", "2024-02-30", "99999-01-01T00:00:00Z",
					"2024-10-26T25:00:00Z", "9999-12-31T23:59:59-18:00", "https://example.org/'}) DETACH DELETE n //",
					"file:///etc/passwd", "jar:!/")
			.map((value) -> value + ((value.length() < 200) ? MARK : ""))
			.flatMap((value) -> Stream.of(value, value.replace(MARK, "")))
			.distinct();
	}

	@ParameterizedTest
	@MethodSource("values")
	void answersOrRefusesWhateverIsSent(String value) {
		for (String place : PLACES) {
			check("query($value: String!) { " + place + " }", value);
		}
		for (String place : TYPED) {
			check("query($value: " + place.replaceFirst(": ", "!) { ") + " }", value);
		}
	}

	private static void check(String query, String value) {
		var reply = api.ask(query, Map.of("value", value));
		assertThat(reply.errors()).as(query).allSatisfy((error) -> {
			assertThat(error.getErrorType()).hasToString("BAD_REQUEST");
			assertThat(error.getMessage()).hasSizeLessThan(1200);
		});
	}

	@ParameterizedTest
	@MethodSource("values")
	void keepsValuesOutOfStatements(String value) {
		for (String place : PLACES) {
			recorder.ask("query($value: String!) { " + place + " }", Map.of("value", value));
		}
		assertThat(recorder.statements())
			.allSatisfy((statement) -> assertThat(statement.cypher()).doesNotContain(MARK, "DETACH", "xxxx", "TO z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "It's \"quoted\" `here`", "\\back\\slash", "a\u0000b", "\uD83D\uDE00 smile", "$p0 {x: 1}",
			"'}) DETACH DELETE n //", "über\u0301", "%s" })
	void findsHostileTitlesByTheirExactText(String title) {
		Schedule meadow = Schedules.meadow2024();
		List<Talk> talks = Stream
			.concat(meadow.talks().stream(), Stream.of(Schedules.talk("hostile", title, null, null, "Barn", null)))
			.toList();
		api.add(Schedules.with(meadow, talks));
		for (String condition : List.of("eq: $value", "in: [$value]", "contains: $value", "startsWith: $value",
				"endsWith: $value", "eq: $value, ignoreCase: true")) {
			var reply = api.ask(
					"query($value: String!) { talks(where: {title: {" + condition + "}}) { nodes { title url } } }",
					Map.of("value", title));
			assertThat(reply.texts("talks.nodes.title")).containsExactly(title);
		}
		assertThat(api.ask("{ talks(orderBy: [{title: ASC}]) { nodes { title } } }").texts("talks.nodes.title"))
			.contains(title);
		api.add(meadow);
	}

	@Test
	void takesTextsOf1000CharactersAndNoLonger() {
		String query = "query($value: String!) { talks(where: {title: {contains: $value}}) { totalCount } }";
		assertThat(api.ask(query, Map.of("value", "x".repeat(1000))).one("talks.totalCount")).isEqualTo(0);
		assertThat(api.ask(query, Map.of("value", "x".repeat(1001))).refusal()).contains("1001").contains("1000");
	}

	@Test
	void doesNotTakeHalfACharacterForAnother() {
		Schedule meadow = Schedules.meadow2024();
		api.add(Schedules.with(meadow,
				Stream
					.concat(meadow.talks().stream(), Stream.of(Schedules.talk("why", "Why?", null, null, "Barn", null)))
					.toList()));
		var reply = api.ask("query($value: String!) { talks(where: {title: {contains: $value}}) { totalCount } }",
				Map.of("value", "\uD83D"));
		assertThat(reply.refusal()).contains("half of a character");
		api.add(meadow);
	}

}
