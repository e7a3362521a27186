package io.github.schedulegateway.api;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.schedulegateway.GatewayTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The record of what changed: three imports, of which the last changes the second. */
@GatewayTest
@SuppressWarnings("NullAway.Init")
class ChangesTests {

	private static Api api;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context)
			.holding(List.of(Schedules.harbour2023(), Schedules.harbour2024Before(), Schedules.harbour2024()));
	}

	@Test
	void standsNewestFirstAndByImport() {
		var changes = api.ask("{ changes(first: 500) { nodes { at run { id } } } }");
		assertThat(times(changes.texts("changes.nodes.at"))).isSortedAccordingTo((one, other) -> other.compareTo(one));
		List<String> runs = changes.texts("changes.nodes.run.id");
		List<String> blocks = new ArrayList<>();
		runs.stream().filter((run) -> blocks.isEmpty() || !blocks.getLast().equals(run)).forEach(blocks::add);
		assertThat(blocks).hasSize(3).doesNotHaveDuplicates();
	}

	@Test
	void tellsTheChangesOfOneImportInTheirOrder() {
		var latest = api.ask("{ changes(first: 7) { nodes { kind summary } } }");
		assertThat(latest.texts("changes.nodes.kind")).containsExactly("SESSION_MOVED", "TALK_MOVED", "TALK_RETITLED",
				"TALK_SPEAKERS_CHANGED", "TALK_ADDED", "SPONSOR_ADDED", "SESSION_ADDED");
	}

	@Test
	void tellsWhereAndWhenATalkWasAndIs() {
		var moved = api
			.ask("""
					{ changes(kinds: [TALK_MOVED]) { nodes { talk { url }
					  before { title startsAt endsAt room speakers } after { title startsAt endsAt room speakers } } } }""");
		assertThat(moved.keys("changes.nodes.talk.url")).containsExactly("b1");
		assertThat(moved.all("changes.nodes.before"))
			.containsExactly(Map.of("title", "Ropes and lines", "startsAt", "2024-10-26T09:45:00+02:00", "endsAt",
					"2024-10-26T10:15:00+02:00", "room", "Hall A", "speakers", List.of("Bo Larsen")));
		assertThat(moved.all("changes.nodes.after"))
			.containsExactly(Map.of("title", "Ropes", "startsAt", "2024-10-26T10:00:00+02:00", "endsAt",
					"2024-10-26T10:30:00+02:00", "room", "Hall A", "speakers", List.of("Ada Quill")));
	}

	@Test
	void asksForKindsAndAConference() {
		assertThat(api.ask("{ changes(kinds: [TALK_RETITLED, SPONSOR_ADDED], first: 2) { nodes { kind } } }")
			.texts("changes.nodes.kind")).containsExactly("TALK_RETITLED", "SPONSOR_ADDED");
		assertThat(api.ask("{ changes(kinds: []) { totalCount } }").one("changes.totalCount")).isEqualTo(0);
		String id = api.ask("{ conference(by: {slug: \"harbour-2023\"}) { id } }").text("conference.id");
		var ofOne = api.ask(
				"query($id: ID!) { changes(conference: $id, kinds: [TALK_ADDED]) { nodes { talk { url } } } }",
				Map.of("id", id));
		assertThat(ofOne.keys("changes.nodes.talk.url")).containsExactly("a1", "a3", "a2");
	}

	@Test
	void takesWhatWasAtAnInstantAndNothingBefore() {
		String at = api.ask("{ changes(first: 1) { nodes { at } } }").text("changes.nodes.at");
		String since = "query($since: DateTime) { changes(since: $since) { totalCount } }";
		assertThat(api.ask(since, Map.of("since", at)).one("changes.totalCount")).isEqualTo(6);
		String later = OffsetDateTime.parse(at).plusNanos(1_000_000).toString();
		assertThat(api.ask(since, Map.of("since", later)).one("changes.totalCount")).isEqualTo(0);
	}

	@Test
	void pagesThroughAllOfThem() {
		String query = """
				query($after: String) { changes(first: 4, after: $after) {
				  nodes { id } pageInfo { hasNextPage endCursor } } }""";
		List<String> paged = new ArrayList<>();
		Map<String, @Nullable Object> place = new HashMap<>();
		boolean more = true;
		while (more) {
			var page = api.ask(query, place);
			paged.addAll(page.texts("changes.nodes.id"));
			more = Boolean.TRUE.equals(page.one("changes.pageInfo.hasNextPage"));
			place.put("after", page.one("changes.pageInfo.endCursor"));
		}
		assertThat(paged).isEqualTo(api.ask("{ changes(first: 500) { nodes { id } } }").texts("changes.nodes.id"));
	}

	@Test
	void tellsEachImport() {
		var runs = api.ask("""
				{ importRuns { totalCount nodes { id at format checksum conference { slug } counts { talks sponsors }
				  changes(first: 2) { totalCount nodes { kind } } } } }""");
		assertThat(runs.one("importRuns.totalCount")).isEqualTo(3);
		assertThat(runs.texts("importRuns.nodes.conference.slug")).containsExactly("harbour-2024", "harbour-2024",
				"harbour-2023");
		assertThat(runs.texts("importRuns.nodes.counts.talks")).containsExactly("10", "9", "3");
		assertThat(runs.texts("importRuns.nodes.counts.sponsors")).containsExactly("3", "2", "1");
		assertThat(runs.texts("importRuns.nodes.format")).containsOnly("INDICO_TEXT");
		assertThat(runs.texts("importRuns.nodes.checksum")).containsOnly("none");
		assertThat(runs.texts("importRuns.nodes.changes.totalCount").getFirst()).isEqualTo("6");
		assertThat(runs.texts("importRuns.nodes.changes.nodes.kind")).startsWith("SESSION_MOVED", "TALK_MOVED");
	}

	@Test
	void tellsTheImportsOfAConference() {
		String id = api.ask("{ conference(by: {slug: \"harbour-2024\"}) { id } }").text("conference.id");
		String query = """
				query($id: ID, $after: String) { importRuns(conference: $id, first: 1, after: $after) {
				  nodes { id } pageInfo { hasNextPage endCursor } } }""";
		var first = api.ask(query, Map.of("id", id));
		assertThat(first.one("importRuns.pageInfo.hasNextPage")).isEqualTo(true);
		var second = api.ask(query, Map.of("id", id, "after", first.text("importRuns.pageInfo.endCursor")));
		assertThat(second.one("importRuns.pageInfo.hasNextPage")).isEqualTo(false);
		assertThat(second.text("importRuns.nodes.id")).isNotEqualTo(first.text("importRuns.nodes.id"));
	}

	@Test
	void keepsFromEverybodyWhereItWasReadAndByWhom() {
		var runs = api.ask("{ importRuns(first: 1) { nodes { format source by } } }");
		assertThat(runs.errors()).hasSize(2)
			.allMatch((error) -> error.getErrorType().toString().equals("UNAUTHORIZED"));
		assertThat(runs.response().toMap().toString()).contains("INDICO_TEXT").doesNotContain("somebody");
		String id = api.ask("{ importRuns(first: 1) { nodes { id } } }").text("importRuns.nodes.id");
		for (String way : List.of("node(id: $id) { ... on ImportRun { source by } }",
				"nodes(ids: [$id]) { ... on ImportRun { where: source who: by } }",
				"changes(first: 1) { nodes { run { source by } } } node(id: $id) { id }")) {
			assertThat(api.ask("query($id: ID!) { " + way + " }", Map.of("id", id)).response().toMap().toString())
				.doesNotContain("somebody");
		}
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void tellsAdministratorsWhereItWasReadAndByWhom() {
		var runs = api.ask("{ importRuns(first: 1) { nodes { where: source by } } }");
		assertThat(runs.text("importRuns.nodes.where")).isEqualTo("/home/somebody/page.txt");
		assertThat(runs.text("importRuns.nodes.by")).isEqualTo("somebody");
	}

	private static List<OffsetDateTime> times(List<String> texts) {
		return texts.stream().map(OffsetDateTime::parse).toList();
	}

}
