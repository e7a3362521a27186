package io.github.schedulegateway.api;

import java.util.List;
import java.util.Map;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.identity.Graph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import static io.github.schedulegateway.Sketch.talk;
import static io.github.schedulegateway.identity.Graph.edition;
import static io.github.schedulegateway.identity.Graph.mailed;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest(properties = "schedule.identity.secret=a secret of the tests")
@SuppressWarnings("NullAway.Init")
class CurationTests {

	private static final String HASH = "0bc83cb571cd1c50ba6f3e8a78ef1346";

	private static final String MERGE = """
			mutation($from: ID!, $into: ID!, $reason: String) {
				mergeSpeakers(input: {from: $from, into: $into, reason: $reason}) {
					speaker { id name talks { nodes { title } } }
					curation { id kind summary by reason at undoneAt speakers { id } }
				}
			}""";

	private static final String UNDO = "mutation($id: ID!) { undoCuration(input: {curation: $id}) { curation { id undoneAt undoneBy } } }";

	@Autowired
	private ApplicationContext context;

	private Api api;

	private Graph graph;

	private String jon;

	private String jonathan;

	@BeforeEach
	void fill() {
		this.api = new Api(this.context);
		this.graph = new Graph(this.context);
		this.graph.add(edition("oak", 2022, talk("A").at("09:00").by(mailed("Jon Berg", HASH), "Lantern"),
				talk("B").at("10:00").by("Jonathan Berg", "Lantern Labs"),
				talk("C").at("11:00").by("Jonathan Berg", "RedHat").by("Eve Vik", "Red Hat")));
		this.jon = this.graph.whoGave("A");
		this.jonathan = this.graph.whoGave("B");
	}

	private Api.Reply merge() {
		return this.api.ask(MERGE, Map.of("from", this.jon, "into", this.jonathan, "reason", "same page"));
	}

	@Test
	@WithMockUser(roles = "ADMIN", username = "somebody")
	void mergesSpeakersAndUndoesIt() {
		Api.Reply merged = merge();
		assertThat(merged.texts("mergeSpeakers.speaker.talks.nodes.title")).containsExactly("A", "B", "C");
		assertThat(merged.text("mergeSpeakers.curation.by")).isEqualTo("somebody");
		assertThat(merged.text("mergeSpeakers.curation.reason")).isEqualTo("same page");
		assertThat(merged.one("mergeSpeakers.curation.undoneAt")).isNull();
		assertThat(merged.texts("mergeSpeakers.curation.speakers.id")).containsExactly(this.jonathan);
		String id = merged.text("mergeSpeakers.curation.id");
		Api.Reply undone = this.api.ask(UNDO, Map.of("id", id));
		assertThat(undone.text("undoCuration.curation.undoneBy")).isEqualTo("somebody");
		assertThat(this.api.ask(UNDO, Map.of("id", id)).refusal()).contains("was undone before");
		assertThat(this.graph.speakers()).containsKeys(this.jon, this.jonathan);
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void answersTheOneWhoStaysForTheIdOfTheOneWhoWent() {
		merge();
		var byId = this.api.ask(
				"query($id: ID!, $ids: [ID!]!) { speaker(by: {id: $id}) { id } node(id: $id) { id ... on Speaker { name } } nodes(ids: $ids) { id } }",
				Map.of("id", this.jon, "ids", List.of(this.jonathan, this.jon)));
		assertThat(byId.text("speaker.id")).isEqualTo(this.jonathan);
		assertThat(byId.text("node.name")).isEqualTo("Jonathan Berg");
		assertThat(byId.texts("nodes.id")).containsExactly(this.jonathan, this.jonathan);
		assertThat(this.api.ask("{ speaker(by: {name: \"Jon Berg\"}) { id } }").one("speaker")).isNull();
		assertThat(this.api.ask("{ speakers { totalCount } }").one("speakers.totalCount")).isEqualTo(2);
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void mergesAffiliationsAndTeachesSpellings() {
		String labs = this.graph.affiliation("Lantern Labs");
		String lantern = this.graph.affiliation("Lantern");
		var merged = this.api.ask(
				"mutation($from: ID!, $into: ID!) { mergeAffiliations(input: {from: $from, into: $into}) { affiliation { name aliases talks { totalCount } } curation { kind affiliations { id } } } }",
				Map.of("from", labs, "into", lantern));
		assertThat(merged.one("mergeAffiliations.affiliation.talks.totalCount")).isEqualTo(2);
		assertThat(merged.texts("mergeAffiliations.affiliation.aliases")).containsExactly("Lantern", "Lantern Labs");
		assertThat(this.api.ask("query($id: ID!) { affiliation(by: {id: $id}) { id } }", Map.of("id", labs))
			.text("affiliation.id")).isEqualTo(lantern);
		var alias = this.api.ask(
				"mutation($id: ID!) { addAlias(input: {affiliation: $id, name: \"Laterne\"}) { affiliation { aliases } curation { summary } } }",
				Map.of("id", lantern));
		assertThat(alias.texts("addAlias.affiliation.aliases")).contains("Laterne");
		assertThat(this.api.ask("{ affiliation(by: {named: \"laterne gmbh\"}) { id } }").text("affiliation.id"))
			.isEqualTo(lantern);
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void splitsASpeaker() {
		var split = this.api.ask(
				"mutation($id: ID!, $talks: [ID!]!) { splitSpeaker(input: {speaker: $id, talks: $talks}) { speaker { talks { nodes { title } } } separated { id name talks { nodes { title } } } curation { kind } } }",
				Map.of("id", this.jonathan, "talks", List.of(this.graph.talk("C"))));
		assertThat(split.texts("splitSpeaker.speaker.talks.nodes.title")).containsExactly("B");
		assertThat(split.texts("splitSpeaker.separated.talks.nodes.title")).containsExactly("C");
		assertThat(this.api.ask("{ speaker(by: {name: \"Jonathan Berg\"}) { id } }").refusal())
			.contains(split.text("splitSpeaker.separated.id"), this.jonathan);
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void listsDecisionsTheLatestFirst() {
		String id = merge().text("mergeSpeakers.curation.id");
		this.api.ask(UNDO, Map.of("id", id));
		merge();
		var page = this.api.ask(
				"{ curations(first: 1) { totalCount nodes { id summary undoneAt } pageInfo { hasNextPage endCursor } } }");
		assertThat(page.one("curations.totalCount")).isEqualTo(2);
		assertThat(page.one("curations.nodes.undoneAt")).isNull();
		var rest = this.api.ask("query($after: String) { curations(after: $after) { nodes { id undoneAt undoneBy } } }",
				Map.of("after", page.text("curations.pageInfo.endCursor")));
		assertThat(rest.text("curations.nodes.id")).isEqualTo(id);
		assertThat(rest.text("curations.nodes.undoneBy")).isEqualTo("user");
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void pagesThroughSuggestions() {
		var first = this.api.ask(
				"{ suggestedMerges(kind: AFFILIATIONS, first: 1) { totalCount nodes { reason score explanation affiliations { name } speakers { id } } pageInfo { hasNextPage endCursor } } }");
		assertThat(first.texts("suggestedMerges.nodes.affiliations.name")).containsExactlyInAnyOrder("Red Hat",
				"RedHat");
		assertThat(first.text("suggestedMerges.nodes.reason")).isEqualTo("SAME_LETTERS");
		assertThat(first.all("suggestedMerges.nodes.speakers.id")).isEmpty();
		var rest = this.api.ask(
				"query($after: String) { suggestedMerges(kind: AFFILIATIONS, after: $after) { edges { node { explanation } } } }",
				Map.of("after", first.text("suggestedMerges.pageInfo.endCursor")));
		assertThat(rest.all("suggestedMerges.edges.node.explanation"))
			.hasSize((int) java.util.Objects.requireNonNull(first.one("suggestedMerges.totalCount")) - 1);
		assertThat(this.api.ask("{ suggestedMerges(kind: SPEAKERS) { nodes { speakers { name } } } }")
			.all("suggestedMerges.nodes.speakers.name")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ curations { nodes { id } } }", "{ suggestedMerges(kind: SPEAKERS) { totalCount } }",
			"mutation { mergeSpeakers(input: {from: \"a\", into: \"b\"}) { speaker { id } } }",
			"mutation { mergeAffiliations(input: {from: \"a\", into: \"b\"}) { affiliation { id } } }",
			"mutation { splitSpeaker(input: {speaker: \"a\", talks: []}) { speaker { id } } }",
			"mutation { addAlias(input: {affiliation: \"a\", name: \"b\"}) { affiliation { id } } }",
			"mutation { undoCuration(input: {curation: \"a\"}) { curation { id } } }" })
	void wantsAnAdministrator(String request) {
		assertThat(this.api.ask(request).refusal("UNAUTHORIZED")).doesNotContain("Exception");
	}

	@Test
	void showsDecisionsToAdministratorsOnly() {
		String id = this.context.getBean(io.github.schedulegateway.identity.Curator.class)
			.mergeSpeakers(this.jon, this.jonathan, "secret reason", "somebody")
			.id();
		assertThat(this.api.ask("query($id: ID!) { node(id: $id) { id ... on Curation { reason } } }", Map.of("id", id))
			.one("node")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "'}) DETACH DELETE n //", "speaker_", "speaker_00000000000000000000", "%00",
			"curation_00000000000000000000", "😀" })
	@WithMockUser(roles = "ADMIN")
	void refusesWhatIsNoId(String id) {
		for (String request : List.of(
				"mutation($id: ID!) { mergeSpeakers(input: {from: $id, into: $id}) { speaker { id } } }",
				"mutation($id: ID!) { mergeSpeakers(input: {from: $id, into: \"x\"}) { speaker { id } } }",
				"mutation($id: ID!) { mergeAffiliations(input: {from: $id, into: \"x\"}) { affiliation { id } } }",
				"mutation($id: ID!) { splitSpeaker(input: {speaker: $id, talks: [$id]}) { speaker { id } } }",
				"mutation($id: ID!) { addAlias(input: {affiliation: $id, name: \"x\"}) { affiliation { id } } }",
				UNDO)) {
			assertThat(this.api.ask(request, Map.of("id", id)).refusal()).doesNotContain("Exception", "MATCH",
					"io.github");
		}
	}

	/** Neither what the source published nor what is kept of it can be asked for. */
	@Test
	@WithMockUser(roles = "ADMIN")
	void tellsNobodyByWhatPeopleAreKnown() {
		String hmac = this.graph.strings("MATCH (k:SpeakerKey) WHERE k.key STARTS WITH 'mail:' RETURN k.key")
			.getFirst()
			.substring("mail:".length());
		merge();
		var answers = this.api.ask("""
				{ speakers { nodes { id name biography url avatar appearances { affiliationAsPrinted } } }
				  curations { nodes { id summary reason by } } suggestedMerges(kind: SPEAKERS) { nodes { explanation } }
				  changes { nodes { summary } } search(text: "Jon") { edges { highlights } } }""");
		assertThat(answers.response().toMap().toString()).contains("Jonathan Berg").doesNotContain(hmac, HASH);
		assertThat(this.api.ask("{ __schema { types { name fields { name } inputFields { name } } } }")
			.response()
			.toMap()
			.toString()).doesNotContainIgnoringCase("hash")
			.doesNotContainIgnoringCase("speakerKey")
			.doesNotContainIgnoringCase("email");
	}

}
