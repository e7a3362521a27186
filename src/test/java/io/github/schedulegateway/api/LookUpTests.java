package io.github.schedulegateway.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.schedule.GlobalId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
@SuppressWarnings("NullAway.Init")
class LookUpTests {

	private static Api api;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context).holding(Schedules.all());
	}

	@Test
	void findsNodesOfEveryTypeInTheOrderAsked() {
		Map<String, String> types = ids();
		List<String> ids = new ArrayList<>(types.keySet());
		Collections.reverse(ids);
		var nodes = api.ask("query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", Map.of("ids", ids));
		assertThat(nodes.texts("nodes.id")).isEqualTo(ids);
		assertThat(nodes.texts("nodes.__typename")).isEqualTo(ids.stream().map(types::get).toList());
		types.forEach((id, type) -> assertThat(
				api.ask("query($id: ID!) { node(id: $id) { __typename } }", Map.of("id", id)).text("node.__typename"))
			.isEqualTo(type));
	}

	/** One id of each type that is a Node. */
	private static Map<String, String> ids() {
		var reply = api
			.ask("""
					{ conference(by: {slug: "harbour-2024"}) { id venues { id } rooms { id } tracks { id } timetable { __typename ... on Node { id } }
					  sessions(first: 1) { nodes { id } } }
					  talks(first: 1) { nodes { id } } speakers(first: 1) { nodes { id } } affiliations(first: 1) { nodes { id } }
					  sponsors(first: 1) { nodes { id } } changes(first: 1) { nodes { id } } }""");
		Map<String, String> ids = new LinkedHashMap<>();
		Map.of("Conference", "conference.id", "Venue", "conference.venues.id", "Room", "conference.rooms.id", "Track",
				"conference.tracks.id", "Session", "conference.sessions.nodes.id", "Talk", "talks.nodes.id", "Speaker",
				"speakers.nodes.id", "Affiliation", "affiliations.nodes.id", "Sponsor", "sponsors.nodes.id", "Change",
				"changes.nodes.id")
			.forEach((type, path) -> ids.put(reply.texts(path).getFirst(), type));
		List<String> types = reply.texts("conference.timetable.__typename");
		ids.put(reply.texts("conference.timetable.id").get(types.indexOf("Break")), "Break");
		return ids;
	}

	@Test
	void answersNullForWhatIsNotThere() {
		String unknown = GlobalId.of(GlobalId.Kind.TALK, "nowhere");
		String known = api.ask("{ talks(first: 1) { nodes { id } } }").text("talks.nodes.id");
		String notApi = GlobalId.of(GlobalId.Kind.APPEARANCE, "nowhere");
		assertThat(api.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", unknown)).one("node")).isNull();
		assertThat(api
			.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
					Map.of("ids", List.of(unknown, known, notApi, known)))
			.all("nodes")).satisfies((nodes) -> {
				assertThat(nodes).hasSize(4);
				assertThat(nodes.get(0)).isNull();
				assertThat(nodes.get(1)).isEqualTo(Map.of("id", known));
				assertThat(nodes.get(2)).isNull();
				assertThat(nodes.get(3)).isEqualTo(Map.of("id", known));
			});
		assertThat(api.ask("{ nodes(ids: []) { id } }").all("nodes")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "talk", "talk_", "talk_1", "lpc-2022", "Talk_00000000000000000000",
			"talk_0000000000000000000u", "talk_000000000000000000000", "nothing_00000000000000000000", "42" })
	void refusesWhatIsNoId(String id) {
		assertThat(api.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id)).refusal()).contains("id");
		assertThat(api.ask("query($id: ID!) { nodes(ids: [$id]) { id } }", Map.of("id", id)).refusal()).contains("id");
		assertThat(api.ask("query($id: ID!) { talk(by: {id: $id}) { id } }", Map.of("id", id)).refusal())
			.contains("id");
		assertThat(
				api.ask("query($id: ID!) { talks(where: {id: {eq: $id}}) { totalCount } }", Map.of("id", id)).refusal())
			.contains("id");
	}

	@Test
	void refusesOver100Ids() {
		List<String> ids = Collections.nCopies(101, GlobalId.of(GlobalId.Kind.TALK, "nowhere"));
		String query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
		assertThat(api.ask(query, Map.of("ids", ids)).refusal()).contains("101").contains("100");
		assertThat(api.ask(query, Map.of("ids", ids.subList(0, 100))).all("nodes")).hasSize(100);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			conference  | slug: "harbour-2024"                         | name  | Harbour 2024
			session     | url: "https://harbour.example/s/rigging"     | title | Rigging
			talk        | url: "https://talks.example/b3"              | title | Überfahrt
			speaker     | name: "dorte  WEISS"                         | name  |
			speaker     | name: "DÖRTE weiß"                           | name  | Dörte Weiß
			speaker     | name: "finn o se"                            | name  | Finn Ó Sé
			affiliation | named: "TIDEWATER GMBH"                      | name  | Tidewater
			affiliation | named: "greenfield"                          | name  | Greenfield
			affiliation | named: "independent"                         | name  |
			conference  | slug: "Harbour-2024"                         | name  |
			session     | url: "https://harbour.example/s/other"       | title |
			talk        | url: "https://talks.example/"                | title |
			""")
	void looksOneUp(String field, String key, String shown, @org.jspecify.annotations.Nullable String expected) {
		var reply = api.ask("{ " + field + "(by: {" + key + "}) { id " + shown + " } }");
		if (expected == null) {
			assertThat(reply.one(field)).isNull();
			return;
		}
		assertThat(reply.one(field + "." + shown)).isEqualTo(expected);
		String id = reply.text(field + ".id");
		assertThat(api.ask("query($id: ID!) { " + field + "(by: {id: $id}) { id " + shown + " } }", Map.of("id", id))
			.one(field)).isEqualTo(reply.one(field));
	}

	@Test
	void asksWhichOfTwoWhoBearOneName() {
		List<String> ids = api.ask("{ speakers(where: {name: {eq: \"Ada Quill\"}}) { nodes { id } } }")
			.texts("speakers.nodes.id");
		assertThat(ids).hasSize(2);
		var refused = api.ask("{ speaker(by: {name: \"ada quill\"}) { name } }");
		assertThat(refused.refusal()).contains(ids);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ conference(by: {}) { id } }", "{ conference { id } }",
			"{ conference(by: {slug: null}) { id } }", "{ conference(by: {slug: \"a\", id: \"b\"}) { id } }",
			"{ talk(by: {id: \"a\", url: \"https://example.org/\"}) { id } }",
			"{ talk(by: {url: \"no address\"}) { id } }", "{ talks(orderBy: [{}]) { totalCount } }",
			"{ talks(orderBy: [{startsAt: ASC, title: ASC}]) { totalCount } }",
			"{ talks(orderBy: [{startsAt: null}]) { totalCount } }" })
	void refusesNoneOrSeveralOfWhatIsToBeOne(String query) {
		assertThat(api.ask(query).errors()).isNotEmpty()
			.allSatisfy((error) -> assertThat(error.getErrorType()).hasToString("BAD_REQUEST"));
	}

	@Test
	void refusesSeveralOfOneInVariablesToo() {
		assertThat(api
			.ask("query($by: ConferenceBy!) { conference(by: $by) { id } }",
					Map.of("by", Map.of("slug", "harbour-2024", "id", GlobalId.of(GlobalId.Kind.CONFERENCE, "x"))))
			.refusal()).contains("ConferenceBy");
	}

}
