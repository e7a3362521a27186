package io.github.schedulegateway.api;

import java.util.List;
import java.util.Map;

import io.github.schedulegateway.GatewayTest;
import org.jspecify.annotations.Nullable;
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
class SearchTests {

	private static final String FOUND = """
			query($text: String!, $kinds: [SearchKind!], $conference: ID) {
			  search(text: $text, kinds: $kinds, conference: $conference) { totalCount nodes { __typename
			    ... on Conference { slug } ... on Session { title } ... on Talk { url } ... on Speaker { name } ... on Affiliation { called: name } }
			    edges { score highlights } } }""";

	private static Api api;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context).holding(Schedules.all());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			hemp                 | TALK        | b1
			HEMP creaks          | TALK        | b1
			hemp bowline         | TALK        |
			splic                | TALK        | b2
			plices               | TALK        |
			knot                 | TALK        | a2,b2
			ropes                | TALK        | a1,b1,b9,c2
			überfahrt            | TALK        | b3
			UBERFAHRT            | TALK        | b3
			uberf                | TALK        | b3
			night-watch          | TALK        | b6
			night-shift          | TALK        |
			Knots & Splices      | TALK        | b2
			mast                 | SESSION     | Rigging
			rigging              | SESSION     | Rigging
			dorte                | SPEAKER     | Dörte Weiß
			weiß                 | SPEAKER     | Dörte Weiß
			o se                 | SPEAKER     | Finn Ó Sé
			1998                 | SPEAKER     | Ada Quill
			ada                  | SPEAKER     | Ada Quill,Ada Quill
			lantern              | AFFILIATION | Lantern Labs
			harbour 2023         | CONFERENCE  | harbour-2023
			meadow               | CONFERENCE  | meadow-2024
			""")
	void findsWordsAndTheirBeginningsWithoutRegardToCaseAndAccents(String text, String kind,
			@Nullable String expected) {
		var reply = api.ask(FOUND, Map.of("text", text, "kinds", List.of(kind)));
		assertThat(found(reply)).containsExactlyInAnyOrder((expected != null) ? expected.split(",") : new String[0]);
		assertThat(reply.one("search.totalCount")).isEqualTo(found(reply).size());
	}

	@Test
	void looksForEveryKindUnlessTold() {
		assertThat(api.ask(FOUND, Map.of("text", "harbour")).texts("search.nodes.__typename"))
			.containsExactlyInAnyOrder("Conference", "Conference");
		assertThat(api.ask("{ search(text: \"l\") { nodes { __typename } } }").texts("search.nodes.__typename"))
			.contains("Talk", "Speaker", "Affiliation");
		assertThat(api.ask("{ search(text: \"harbour\", kinds: []) { totalCount } }").one("search.totalCount"))
			.isEqualTo(0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ropes     | TALK        | harbour-2024 | b1,b9
			ada       | SPEAKER     | meadow-2024  | Ada Quill
			dorte     | SPEAKER     | meadow-2024  |
			tidewater | AFFILIATION | harbour-2023 | Tidewater
			tidewater | AFFILIATION | meadow-2024  |
			rigging   | SESSION     | harbour-2024 | Rigging
			rigging   | SESSION     | harbour-2023 |
			harbour   | CONFERENCE  | harbour-2023 | harbour-2023
			""")
	void staysWithinAConference(String text, String kind, String slug, @Nullable String expected) {
		String id = api.ask("query($slug: String) { conference(by: {slug: $slug}) { id } }", Map.of("slug", slug))
			.text("conference.id");
		assertThat(found(api.ask(FOUND, Map.of("text", text, "kinds", List.of(kind), "conference", id))))
			.containsExactlyInAnyOrder((expected != null) ? expected.split(",") : new String[0]);
	}

	@Test
	void putsWhatMatchesBetterFirst() {
		var reply = api.ask(FOUND, Map.of("text", "knots", "kinds", List.of("TALK")));
		assertThat(reply.keys("search.nodes.url")).containsExactly("a2", "b2");
		List<Double> scores = reply.texts("search.edges.score").stream().map(Double::valueOf).toList();
		assertThat(scores).isSortedAccordingTo(java.util.Comparator.reverseOrder()).allMatch((score) -> score > 0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bowline    | TALK    | Forty ways to tie a bowline, of which thirty
			CREAKS     | TALK    | How hemp is laid. And why it creaks.
			uberfahrt  | TALK    | Überfahrt
			dorte      | SPEAKER | Dörte Weiß
			""")
	void showsTheTextAroundTheWords(String text, String kind, String highlight) {
		assertThat(api.ask(FOUND, Map.of("text", text, "kinds", List.of(kind))).texts("search.edges.highlights"))
			.containsExactly(highlight);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "((((", "a AND", "OR", "NOT rope", "title:rope", "rope~2", "rope^1000", "[a TO z]",
			"{a TO z}", "*", "?", "*:*", "r?pe", "/ro.*/", "\\", "\\u0000", "+-+-", "&& ||", "!rope", "a\u0000b",
			"'}) DETACH DELETE n //", "`", "${x}", "\uD83D\uDE00", "\uD83D\uDE00rope", "<script>", "AND AND AND",
			"rope\\", "a:b:c", "½", "٣", "ａｂｃ", "\u202Erope" })
	void takesEveryTextForPlainWords(String text) {
		var reply = api.ask(FOUND, Map.of("text", text));
		assertThat(reply.errors()).isEmpty();
		assertThat(reply.one("search.totalCount")).isNotNull();
	}

	@Test
	void takesOperatorsForWords() {
		assertThat(found(api.ask(FOUND, Map.of("text", "NOT ropes")))).isEmpty();
		assertThat(found(api.ask(FOUND, Map.of("text", "ropes OR sails")))).isEmpty();
		assertThat(found(api.ask(FOUND, Map.of("text", "r*s", "kinds", List.of("TALK"))))).isEmpty();
		assertThat(found(api.ask(FOUND, Map.of("text", "rppes~", "kinds", List.of("TALK"))))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "!", "... --- ...", "\"\"", "*", "\uD83D\uDE00", "\u0000" })
	void findsNothingWithoutAWord(String text) {
		assertThat(api.ask(FOUND, Map.of("text", text)).one("search.totalCount")).isEqualTo(0);
	}

	@Test
	void refusesOver256Characters() {
		assertThat(api.ask(FOUND, Map.of("text", "a".repeat(257))).refusal()).contains("257").contains("256");
		assertThat(api.ask(FOUND, Map.of("text", "a".repeat(256))).one("search.totalCount")).isEqualTo(0);
		assertThat(api.ask(FOUND, Map.of("text", "a ".repeat(128))).errors()).isEmpty();
	}

	private static List<String> found(Api.Reply reply) {
		return reply.all("search.nodes").stream().map((node) -> {
			Map<?, ?> fields = (Map<?, ?>) java.util.Objects.requireNonNull(node);
			Object shown = fields.values().toArray()[1];
			return String.valueOf(shown).replaceFirst("^https://talks.example/", "");
		}).toList();
	}

}
