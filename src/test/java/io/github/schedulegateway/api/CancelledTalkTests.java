package io.github.schedulegateway.api;

import java.util.List;
import java.util.Map;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch.ATalk;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.github.schedulegateway.Sketch.schedule;
import static io.github.schedulegateway.Sketch.session;
import static io.github.schedulegateway.Sketch.talk;
import static org.assertj.core.api.Assertions.assertThat;

/** A talk that left its source: who sees it, and what it still tells. */
@GatewayTest
@SuppressWarnings("NullAway.Init")
class CancelledTalkTests {

	private static final ATalk KEPT = talk("Kept").at("10:30").by("Ann Lee", "Acme");

	private static final ATalk GONE = talk("Gone").at("11:00")
		.by("Bo Ray", "Beta Ltd.")
		.about("All of it.")
		.url(Schedules.url("gone").toString());

	private static final String TALK = "talk(by: {url: \"https://talks.example/gone\"}%s) { id %s }";

	private static Api api;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context).holding(List.of(of(KEPT, GONE), of(KEPT)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ talks(%s) { totalCount nodes { title } } }",
			"{ conference(by: {slug: \"attic-2022\"}) { talks(%s) { totalCount nodes { title } } } }",
			"{ rooms(where: {name: {eq: \"Herbert\"}}) { nodes { talks(%s) { totalCount nodes { title } } } } }",
			"{ talks(%s, where: {room: {name: {eq: \"Herbert\"}}}) { totalCount nodes { title } } }",
			"{ talks(%s, orderBy: [{title: DESC}]) { totalCount nodes { title } } }" })
	void leavesItOutUnlessItIsAskedFor(String query) {
		String path = query.contains("conference(") ? "conference.talks"
				: query.contains("rooms(") ? "rooms.nodes.talks" : "talks";
		var plain = api.ask(query.formatted("first: 9"));
		assertThat(plain.texts(path + ".nodes.title")).containsExactly("Kept");
		assertThat(plain.one(path + ".totalCount")).isEqualTo(1);
		assertThat(api.ask(query.formatted("includeCancelled: false")).texts(path + ".nodes.title"))
			.containsExactly("Kept");
		var all = api.ask(query.formatted("includeCancelled: true"));
		assertThat(all.texts(path + ".nodes.title")).containsExactlyInAnyOrder("Kept", "Gone");
		assertThat(all.one(path + ".totalCount")).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "speaker(by: {name: \"Bo Ray\"})", "affiliation(by: {named: \"Beta\"})" })
	void leavesNoTalkToThoseWhoHaveNoOther(String who) {
		String field = who.substring(0, who.indexOf('('));
		String query = "{ " + who + " { talks(%s) { totalCount nodes { title cancelled } } } }";
		assertThat(api.ask(query.formatted("first: 9")).one(field + ".talks.totalCount")).isEqualTo(0);
		var all = api.ask(query.formatted("includeCancelled: true"));
		assertThat(all.text(field + ".talks.nodes.title")).isEqualTo("Gone");
		assertThat(all.one(field + ".talks.nodes.cancelled")).isEqualTo(true);
	}

	@Test
	void keepsThePersonAndTheOrganisationButNotThatTheyMet() {
		assertThat(api.ask("{ speakers { nodes { name } } }").texts("speakers.nodes.name")).contains("Bo Ray");
		assertThat(api.ask("{ speaker(by: {name: \"Bo Ray\"}) { affiliation { name } } }").one("speaker.affiliation"))
			.isNull();
		assertThat(api.ask("{ affiliation(by: {named: \"Beta\"}) { speakers { nodes { name } } } }")
			.all("affiliation.speakers.nodes.name")).isEmpty();
		assertThat(api.ask("{ affiliation(by: {named: \"Acme\"}) { speakers { nodes { name } } } }")
			.texts("affiliation.speakers.nodes.name")).containsExactly("Ann Lee");
		assertThat(api.ask("{ speakers(where: {affiliations: {some: {named: \"beta\"}}}) { totalCount } }")
			.one("speakers.totalCount")).isEqualTo(0);
		assertThat(api.ask("{ affiliations(where: {speakers: {some: {}}}) { nodes { name } } }")
			.texts("affiliations.nodes.name")).containsExactly("Acme");
	}

	@Test
	void findsItByNoSearch() {
		assertThat(api.ask("{ search(text: \"Gone\") { totalCount } }").one("search.totalCount")).isEqualTo(0);
		assertThat(api.ask("{ search(text: \"Kept\") { totalCount } }").one("search.totalCount")).isEqualTo(1);
	}

	@Test
	void looksItUpWhereThatIsAskedFor() {
		assertThat(api.ask("{ " + TALK.formatted("", "title") + " }").one("talk")).isNull();
		String id = api.ask("{ " + TALK.formatted(", includeCancelled: true", "title") + " }").text("talk.id");
		assertThat(api.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id)).one("node")).isNull();
		assertThat(
				api.ask("query($id: ID!) { talk(by: {id: $id}, includeCancelled: true) { title } }", Map.of("id", id))
					.text("talk.title"))
			.isEqualTo("Gone");
	}

	@Test
	void tellsAllThatItTold() {
		var talk = api.ask("{ " + TALK.formatted(", includeCancelled: true", """
				__typename cancelled abstract startsAt conference { slug } room { name } speakers { name }
				session { title talks { title } all: talks(includeCancelled: true) { title }
				  blocks { talks { title } all: talks(includeCancelled: true) { title } } }
				affiliations { name } appearances { affiliationAsPrinted speaker { name } talk { title cancelled } }""")
				+ " }");
		assertThat(talk.text("talk.__typename")).isEqualTo("Talk");
		assertThat(talk.one("talk.cancelled")).isEqualTo(true);
		assertThat(talk.text("talk.abstract")).isEqualTo("All of it.");
		assertThat(talk.text("talk.startsAt")).isEqualTo("2022-09-14T11:00:00+01:00");
		assertThat(talk.text("talk.conference.slug")).isEqualTo("attic-2022");
		assertThat(talk.text("talk.room.name")).isEqualTo("Herbert");
		assertThat(talk.texts("talk.speakers.name")).containsExactly("Bo Ray");
		assertThat(talk.texts("talk.affiliations.name")).containsExactly("Beta");
		assertThat(talk.text("talk.session.title")).isEqualTo("Containers");
		assertThat(talk.texts("talk.session.talks.title")).containsExactly("Kept");
		assertThat(talk.texts("talk.session.all.title")).containsExactly("Kept", "Gone");
		assertThat(talk.texts("talk.session.blocks.talks.title")).containsExactly("Kept");
		assertThat(talk.texts("talk.session.blocks.all.title")).containsExactly("Kept", "Gone");
		assertThat(talk.text("talk.appearances.speaker.name")).isEqualTo("Bo Ray");
		assertThat(talk.text("talk.appearances.talk.title")).isEqualTo("Gone");
		assertThat(talk.one("talk.appearances.talk.cancelled")).isEqualTo(true);
	}

	@Test
	void isToldByItsChange() {
		var change = api.ask("""
				{ changes(kinds: [TALK_CANCELLED]) { nodes {
				  talk { title } gone: talk(includeCancelled: true) { title } session { title }
				  before { title speakers room } after { title } } } }""");
		assertThat(change.one("changes.nodes.talk")).isNull();
		assertThat(change.text("changes.nodes.gone.title")).isEqualTo("Gone");
		assertThat(change.text("changes.nodes.session.title")).isEqualTo("Containers");
		assertThat(change.text("changes.nodes.before.title")).isEqualTo("Gone");
		assertThat(change.texts("changes.nodes.before.speakers")).containsExactly("Bo Ray");
		assertThat(change.one("changes.nodes.after")).isNull();
	}

	@Test
	void comesBackAsTheSame(@Autowired ApplicationContext context) {
		String id = api.ask("{ " + TALK.formatted(", includeCancelled: true", "title") + " }").text("talk.id");
		api.add(of(KEPT, GONE));
		var back = api.ask("{ " + TALK.formatted("", "cancelled") + " changes(first: 1) { nodes { kind } } }");
		assertThat(back.text("talk.id")).isEqualTo(id);
		assertThat(back.one("talk.cancelled")).isEqualTo(false);
		assertThat(back.text("changes.nodes.kind")).isEqualTo("TALK_ADDED");
		fill(context);
	}

	private static Schedule of(ATalk... talks) {
		return schedule("attic-2022", Scope.CONFERENCE, session("Containers", "10:00", "Herbert", talks));
	}

}
