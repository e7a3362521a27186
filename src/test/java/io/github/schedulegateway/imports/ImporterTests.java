package io.github.schedulegateway.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch.ATalk;
import io.github.schedulegateway.graph.ImportLock;
import io.github.schedulegateway.graph.ShrinkRefused;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.ScheduleChange;
import io.github.schedulegateway.schedule.ScheduleChange.Kind;
import io.github.schedulegateway.schedule.Sponsor;
import io.github.schedulegateway.schedule.SponsorTier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static io.github.schedulegateway.Sketch.conference;
import static io.github.schedulegateway.Sketch.page;
import static io.github.schedulegateway.Sketch.schedule;
import static io.github.schedulegateway.Sketch.session;
import static io.github.schedulegateway.Sketch.talk;
import static io.github.schedulegateway.Sketch.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GatewayTest
class ImporterTests {

	private static final String SLUG = "lpc-2022";

	private static final ImportOptions PLAIN = new ImportOptions(false, false, "a test");

	private static final ATalk ONE = talk(null).at("10:30").by("Pavel Tikhomirov", "Virtuozzo").about("One.");

	private static final ATalk TWO = talk("Tracing").at("10:05").by("Mathieu Desnoyers", "EfficiOS Inc.");

	private static final ATalk THREE = talk(null).at("13:00").by("Alexander Mikhalitsyn", "Virtuozzo Ltd.");

	@Autowired
	private Driver driver;

	@Autowired
	private Importer importer;

	@Autowired
	private PlatformTransactionManager transactions;

	@BeforeEach
	void wipe() {
		EmbeddedServer.wipe(this.driver);
	}

	@Test
	void writesWhatADocumentHolds() {
		ImportResult result = run(page(SLUG, ONE, TWO, THREE));
		assertThat(result.changed()).isTrue();
		assertThat(result.counts().talks()).isEqualTo(3);
		assertThat(result.counts().speakers()).isEqualTo(3);
		assertThat(result.counts().affiliations()).isEqualTo(2);
		assertThat(
				strings("""
						MATCH (:Affiliation {name: 'Virtuozzo'})<-[:REPRESENTING]-(:Appearance)-[:AT]->(talk:Talk)
						MATCH (talk)-[:HELD_IN]->(:Room {name: 'Herbert', capacity: 262})-[:LOCATED_IN]->(:Venue)
						MATCH (talk)-[:IN_BLOCK]->(:SessionBlock)-[:OF]->(:Session {title: 'Containers'})-[:PART_OF]->(c:Conference)
						MATCH (talk)-[:PART_OF]->(c)
						RETURN toString(talk.startsAt) ORDER BY talk.startsAtOrder"""))
			.containsExactly("2022-09-14T10:30:00+01:00[Europe/Dublin]", "2022-09-14T13:00:00+01:00[Europe/Dublin]");
	}

	@Test
	void recordsTheRunAndItsChanges() {
		ImportResult result = run(page(SLUG, ONE, TWO));
		assertThat(strings(
				"MATCH (run:ImportRun)-[:IMPORTED_INTO]->(:Conference) RETURN run.format + run.source + run.by"))
			.containsExactly("sketchtesta test");
		assertThat(strings(
				"MATCH (c:Change)-[:IN_RUN]->(:ImportRun) MATCH (c)-[:CHANGED]->(:Conference) RETURN c.summary ORDER BY c.position"))
			.containsExactlyElementsOf(result.changes().stream().map(ScheduleChange::summary).toList());
		assertThat(strings(
				"MATCH (c:Change {kind: 'TALK_ADDED'})-[:ABOUT]->(t:Talk) MATCH (c)-[:ABOUT]->(:Session) RETURN DISTINCT t.id"))
			.hasSize(2);
	}

	@Test
	void writesNothingTheSecondTime() {
		Schedule page = page(SLUG, ONE, TWO.until("10:25").about("Tracing\nin namespaces").url("https://example.org/2"),
				THREE.untilAbout("13:30"));
		run(page);
		String before = bookmark();
		ImportResult again = run(page);
		assertThat(again.changed()).isFalse();
		assertThat(again.changes()).isEmpty();
		assertThat(bookmark()).isEqualTo(before);
	}

	@Test
	void leavesNoTraceOfADryRun() {
		run(page(SLUG, ONE));
		String before = bookmark();
		ImportResult result = run(page(SLUG, ONE, TWO), new ImportOptions(true, false, null));
		assertThat(kinds(result)).containsExactly(Kind.TALK_ADDED);
		assertThat(result.dryRun()).isTrue();
		assertThat(bookmark()).isEqualTo(before);
	}

	@Test
	void letsTheCallerReadWhatADryRunWouldChange() {
		var transaction = new TransactionTemplate(this.transactions);
		transaction.executeWithoutResult((status) -> {
			run(page(SLUG, ONE), new ImportOptions(true, false, null));
			status.setRollbackOnly();
			assertThat(run(page(SLUG, ONE)).changed()).isFalse();
		});
		assertThat(count("Talk")).isZero();
	}

	@Test
	void joinsTheTransactionOfItsCaller() {
		var transaction = new TransactionTemplate(this.transactions);
		transaction.executeWithoutResult((status) -> {
			run(page(SLUG, ONE));
			assertThat(count("Talk")).isZero();
		});
		assertThat(count("Talk")).isOne();
	}

	@Test
	void givesTheSameIdsInAnEmptyGraph() {
		Schedule page = page(SLUG, ONE, TWO, THREE.id("indico:3"));
		String ids = "MATCH (n) WHERE NOT n:ImportRun AND NOT n:Change AND n.id IS NOT NULL RETURN n.id ORDER BY n.id";
		run(page);
		List<String> first = strings(ids);
		wipe();
		run(page);
		assertThat(strings(ids)).isEqualTo(first).hasSizeGreaterThan(15);
	}

	@Test
	void takesOnePersonTwiceOnAPageForOneSpeaker() {
		run(page(SLUG, TWO, talk("More").at("12:00").by("Mathieu  DESNOYERS", "EfficiOS")));
		assertThat(strings("MATCH (s:Speaker) WHERE COUNT { (s)-[:MADE]->() } = 2 RETURN s.name"))
			.containsExactly("Mathieu Desnoyers");
		assertThat(strings("MATCH (a:Affiliation) RETURN a.name")).containsExactly("EfficiOS");
		assertThat(strings("MATCH (a:Alias)-[:ALIAS_OF]->(:Affiliation) RETURN a.folded ORDER BY a.folded"))
			.containsExactly("efficios", "efficios inc");
	}

	@Test
	void mergesTextAndHtmlOfOnePage() {
		run(page(SLUG, ONE.aboutCut("Re-parenting may put processes having..."), TWO));
		List<String> ids = talkIds();
		ImportResult html = run(page(SLUG,
				ONE.id("indico:1241").url("https://example.org/1241").aboutCut("Re-parenting may put processes having"),
				TWO.id("indico:1239")));
		assertThat(talkIds()).isEqualTo(ids);
		assertThat(html.changes()).isEmpty();
		ImportResult text = run(page(SLUG, ONE, TWO));
		assertThat(talkIds()).isEqualTo(ids);
		assertThat(text.changes()).isEmpty();
		assertThat(strings("MATCH (t:Talk) RETURN t.sourceId ORDER BY t.sourceId")).containsExactly("indico:1239",
				"indico:1241");
	}

	@Test
	void doesNotForgetWhatAnotherDocumentSaid() {
		run(page(SLUG, TWO.about("All of it, to the end.").until("10:30").url("https://example.org/2")));
		run(page(SLUG,
				talk(null).at("10:05").by("Mathieu Desnoyers").aboutCut("All of it, to ...").untilAbout("10:45")));
		assertThat(strings(
				"MATCH (t:Talk) RETURN t.title + '|' + t.abstract + '|' + t.abstractTruncated + '|' + t.url + '|' + toString(time(t.endsAt)) + t.estimatedEnd"))
			.containsExactly("Tracing|All of it, to the end.|false|https://example.org/2|10:30:00+01:00false");
		assertThat(strings("MATCH (a:Appearance)-[:REPRESENTING]->(f) RETURN f.name")).containsExactly("EfficiOS");
	}

	@Test
	void dropsAStatedEndWhenTheTalkMoves() {
		run(page(SLUG, TWO.id("x:1").until("10:30")));
		run(page(SLUG, TWO.id("x:1").at("11:00").untilAbout("11:20")));
		assertThat(strings("MATCH (t:Talk) RETURN toString(time(t.endsAt)) + t.estimatedEnd + t.duration"))
			.containsExactly("11:20:00+01:00truePT20M");
		run(page(SLUG, TWO.id("x:1").at("12:00")));
		assertThat(strings("MATCH (t:Talk) WHERE t.endsAt IS NULL AND t.endsAtOrder = 9223372036854775807 RETURN t.id"))
			.hasSize(1);
	}

	@Test
	void tellsATalkAdded() {
		run(page(SLUG, ONE));
		assertThat(only(run(page(SLUG, ONE, TWO)), Kind.TALK_ADDED).summary())
			.isEqualTo("“Tracing” by Mathieu Desnoyers was added at 2022-09-14 10:05 in Herbert.");
	}

	@Test
	void tellsATalkMoved() {
		run(page(SLUG, TWO.until("10:30")));
		ScheduleChange moved = only(run(page(SLUG, TWO.at("11:00").until("11:30").in("Pembroke"))), Kind.TALK_MOVED);
		assertThat(moved.summary()).isEqualTo(
				"“Tracing” by Mathieu Desnoyers moved from 2022-09-14 10:05–10:30 in Herbert to 2022-09-14 11:00–11:30 in Pembroke.");
		assertThat(Objects.requireNonNull(moved.before()).startsAt()).isEqualTo(time("10:05"));
		assertThat(Objects.requireNonNull(moved.after()).room()).isEqualTo("Pembroke");
		only(run(page(SLUG, TWO.at("11:00").until("11:40").in("Pembroke"))), Kind.TALK_MOVED);
	}

	@Test
	void takesANewGuessOfTheEndForNoMove() {
		run(page(SLUG, TWO.untilAbout("10:30")));
		ImportResult result = run(page(SLUG, TWO.untilAbout("10:35")));
		assertThat(result.changed()).isTrue();
		assertThat(result.changes()).isEmpty();
	}

	@Test
	void tellsATalkRetitled() {
		run(page(SLUG, ONE));
		assertThat(only(run(page(SLUG, talk("Restoring").at("10:30").by("Pavel Tikhomirov", "Virtuozzo"))),
				Kind.TALK_RETITLED)
			.summary()).isEqualTo("A talk by Pavel Tikhomirov is now called “Restoring”.");
		assertThat(run(page(SLUG, ONE)).changes()).isEmpty();
	}

	@Test
	void tellsOtherSpeakers() {
		run(page(SLUG, TWO));
		only(run(page(SLUG, TWO.by("Christian Brauner"))), Kind.TALK_SPEAKERS_CHANGED);
		only(run(page(SLUG, talk("Tracing").at("10:05").by("Christian Brauner"))), Kind.TALK_SPEAKERS_CHANGED);
		assertThat(count("Appearance")).isOne();
		assertThat(count("Speaker")).isEqualTo(2);
	}

	@Test
	void tellsSessionsAddedMovedAndRemoved() {
		run(schedule(SLUG, Scope.CONFERENCE, session("A", "09:00", null, ONE), session("B", "10:00", null, TWO)));
		assertThat(kinds(run(
				schedule(SLUG, Scope.CONFERENCE, session("A", "09:30", null, ONE), session("C", "10:00", null, TWO)))))
			.containsExactlyInAnyOrder(Kind.SESSION_MOVED, Kind.SESSION_REMOVED, Kind.SESSION_ADDED);
		assertThat(count("SessionBlock")).isEqualTo(2);
	}

	@Test
	void tellsSponsorsAddedAndRemoved() {
		run(page(SLUG, ONE));
		assertThat(only(run(sponsored("ACME Inc.")), Kind.SPONSOR_ADDED).summary())
			.isEqualTo("“ACME Inc.” became a sponsor.");
		assertThat(
				strings("MATCH (:SponsorTier {name: 'Gold', rank: 1})<-[:IN_TIER]-(:Sponsor)-[:IS]->(a) RETURN a.name"))
			.containsExactly("ACME");
		assertThat(kinds(run(sponsored("Other")))).containsExactlyInAnyOrder(Kind.SPONSOR_REMOVED, Kind.SPONSOR_ADDED);
		assertThat(run(page(SLUG, ONE)).changed()).isFalse();
	}

	@Test
	void cancelsWhatASessionDroppedAndTakesItBack() {
		run(page(SLUG, ONE, TWO, THREE));
		List<String> ids = talkIds();
		only(run(page(SLUG, ONE, THREE)), Kind.TALK_CANCELLED);
		assertThat(strings(
				"MATCH (:Speaker)-[:MADE]->()-[:AT]->(t:CancelledTalk {cancelled: true})-[:HELD_IN]->() WHERE NOT t:Talk RETURN t.title"))
			.containsExactly("Tracing");
		assertThat(run(page(SLUG, ONE, THREE)).changed()).isFalse();
		only(run(page(SLUG, ONE, TWO, THREE)), Kind.TALK_ADDED);
		assertThat(talkIds()).isEqualTo(ids);
		assertThat(strings("MATCH (t) WHERE t.cancelled IS NOT NULL OR t:CancelledTalk RETURN t.id")).isEmpty();
	}

	@Test
	void leavesAloneTheSessionsThatAPageDoesNotName() {
		run(schedule(SLUG, Scope.CONFERENCE, session("A", "09:00", null, ONE),
				session("Containers", "10:00", "Herbert", TWO)));
		assertThat(kinds(run(page(SLUG, TWO, THREE)))).containsExactly(Kind.TALK_ADDED);
		assertThat(count("Talk")).isEqualTo(3);
	}

	@Test
	void refusesAnotherDocumentOfAsManyTalks() {
		run(page(SLUG, ONE, TWO, THREE));
		ATalk[] others = Stream.of("10:30", "11:30", "12:30")
			.map((time) -> talk("Another at " + time).at(time).by("Somebody " + time))
			.toArray(ATalk[]::new);
		assertThatExceptionOfType(ShrinkRefused.class).isThrownBy(() -> run(page(SLUG, others)))
			.withMessageContaining("0 of the 3 talks");
	}

	@Test
	void refusesADocumentThatLostHalfOfItsTalks() {
		run(page(SLUG, ONE, TWO, THREE));
		String before = bookmark();
		assertThatExceptionOfType(ShrinkRefused.class).isThrownBy(() -> run(page(SLUG, ONE)))
			.withMessageContaining("1 of the 3 talks");
		assertThat(bookmark()).isEqualTo(before);
		run(page(SLUG, ONE), new ImportOptions(false, true, null));
		assertThat(count("CancelledTalk")).isEqualTo(2);
	}

	@Test
	void callsAConferenceByItsVenueAndSaysSo() {
		ImportResult first = run(schedule(null, Scope.SESSIONS, session("Containers", "10:00", "Herbert", ONE)));
		assertThat(first.warnings()).singleElement().asString().contains("clayton-hotel-2022-09-12");
		ImportResult again = run(schedule(null, Scope.SESSIONS, session("Containers", "10:00", "Herbert", ONE)));
		assertThat(again.changed()).isFalse();
		assertThat(again.warnings()).isEmpty();
		assertThat(again.conference()).isEqualTo(first.conference());
	}

	@Test
	void findsAConferenceByItsDatesAndVenue() {
		ImportResult named = run(page(SLUG, ONE));
		ImportResult nameless = run(schedule(null, Scope.SESSIONS, session("Containers", "10:00", "Herbert", ONE)));
		assertThat(nameless.conference()).isEqualTo(named.conference());
		assertThat(nameless.changed()).isFalse();
	}

	@Test
	void takesTheNameThatALaterDocumentKnows() {
		run(page(SLUG, ONE));
		Schedule page = page(SLUG, ONE);
		var plain = conference(SLUG);
		var named = new Conference(SLUG, "Linux Plumbers Conference 2022", "lpc", null, plain.timeZone(),
				plain.startDate(), plain.endDate());
		run(new Schedule(named, page.scope(), page.venues(), page.rooms(), page.tracks(), page.sessions(), page.talks(),
				page.breaks(), page.sponsorTiers(), page.warnings()));
		assertThat(run(page).changed()).isFalse();
		assertThat(strings("MATCH (c:Conference) RETURN c.name + c.nameFolded + c.series"))
			.containsExactly("Linux Plumbers Conference 2022linux plumbers conference 2022lpc");
		assertThat(count("Speaker")).isOne();
	}

	@Test
	void keepsTwoTalksOfOneSlotAndDropsARepeat() {
		ATalk twin = talk("Twin").at("10:05").by("Mathieu Desnoyers");
		ImportResult result = run(page(SLUG, TWO, twin, twin));
		assertThat(count("Talk")).isEqualTo(2);
		assertThat(result.warnings()).singleElement().asString().contains("1 of 3 talks");
		assertThat(run(page(SLUG, twin, TWO)).changed()).isFalse();
	}

	@Test
	void keepsTwoTalksOfOneSourceId() {
		run(page(SLUG, TWO.id("x:1"), ONE.id("x:1")));
		assertThat(count("Talk")).isEqualTo(2);
		assertThat(run(page(SLUG, TWO.id("x:1"), ONE.id("x:1"))).changed()).isFalse();
	}

	@Test
	void givesAFreedSlotToAnotherTalk() {
		run(page(SLUG, TWO.id("x:1")));
		String id = talkIds().getFirst();
		run(page(SLUG, TWO.id("x:1").at("15:00"), talk("New").at("10:05").by("Mathieu Desnoyers").id("x:2")));
		assertThat(strings("MATCH (t:Talk {title: 'Tracing'}) RETURN t.id")).containsExactly(id);
		assertThat(count("Talk")).isEqualTo(2);
	}

	@Test
	void writesHostileTextsAsTheyAre() {
		String hostile = "'\"`}) DETACH DELETE n //\u0000\t😀\ud800 $x ${y} \\u0027 " + "é".repeat(10_000);
		Schedule page = schedule(SLUG, Scope.SESSIONS,
				session(hostile, "10:00", hostile,
						talk(hostile).at("10:00")
							.about(hostile)
							.by(hostile, hostile)
							.id(hostile.substring(0, 100))
							.url("https://example.org/" + "a".repeat(9000))));
		run(page);
		assertThat(run(page).changed()).isFalse();
		assertThat(
				strings("MATCH (t:Talk) WHERE size(t.title) > 10000 AND size(t.titleFolded) <= 200 RETURN t.abstract"))
			.containsExactly(hostile.replace('\ud800', '?'));
	}

	@Test
	void callsAnAffiliationAsMostTalksDo() {
		run(page(SLUG, talk("1").at("10:00").by("A", "RED HAT Inc."), talk("2").at("11:00").by("B", "Red Hat, Inc."),
				talk("3").at("12:00").by("C", "Red Hat")));
		assertThat(strings("MATCH (a:Affiliation) RETURN a.name")).containsExactly("Red Hat");
		run(page(SLUG, talk("1").at("10:00").by("A", "RED HAT Inc."), talk("2").at("11:00").by("B", "RED HAT, Inc."),
				talk("3").at("12:00").by("C", "Red Hat")));
		assertThat(strings("MATCH (a:Affiliation) RETURN a.name + a.nameFolded")).containsExactly("RED HATred hat");
	}

	@Test
	void splitsOrganisationsThatAreAllKnown() {
		run(page(SLUG, talk("1").at("10:00").by("A", "OpenVZ / CRIU / Odin / Parallels")));
		assertThat(strings("MATCH (a:Affiliation) RETURN a.name")).containsExactly("OpenVZ / CRIU / Odin / Parallels");
		wipe();
		run(page(SLUG, talk("1").at("10:00").by("A", "OpenVZ / CRIU"), talk("2").at("11:00").by("B", "CRIU"),
				talk("3").at("12:00").by("C", "OpenVZ"), talk("4").at("12:00").by("D", "Independent")));
		assertThat(strings("MATCH (a:Affiliation) RETURN a.name ORDER BY a.name")).containsExactly("CRIU", "OpenVZ");
		assertThat(strings(
				"MATCH (p:Appearance) WHERE COUNT { (p)-[:REPRESENTING]->() } = 2 RETURN p.affiliationAsPrinted"))
			.containsExactly("OpenVZ / CRIU");
	}

	@Test
	void leavesTheGraphAsItWasWhenWritingFails() {
		run(page(SLUG, ONE, TWO, THREE));
		String taken = strings("MATCH (:Speaker {name: 'Mathieu Desnoyers'})-[:MADE]->(a:Appearance) RETURN a.id")
			.getFirst();
		wipe();
		run(page(SLUG, ONE));
		// in the way of what is to be written; a constraint made for it would cost all
		// plans
		execute("CREATE (:Appearance {id: $id})", Map.of("id", taken));
		String before = bookmark();
		assertThatException().isThrownBy(() -> run(page(SLUG, ONE, TWO, THREE))).withStackTraceContaining(taken);
		assertThat(bookmark()).isEqualTo(before);
		execute("MATCH (stray:Appearance {id: $id}) DELETE stray", Map.of("id", taken));
		assertThat(kinds(run(page(SLUG, ONE, TWO, THREE)))).containsExactly(Kind.TALK_ADDED, Kind.TALK_ADDED);
	}

	@Test
	void letsImportsAtTheSameTimeWaitForEachOther() throws Exception {
		List<Callable<ImportResult>> imports = IntStream.range(0, 6)
			.<Callable<ImportResult>>mapToObj((i) -> () -> run(page("conference-" + i % 3, ONE, TWO, THREE)))
			.toList();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var results = threads.invokeAll(imports);
			long changed = 0;
			for (var result : results) {
				changed += result.get().changed() ? 1 : 0;
			}
			assertThat(changed).isEqualTo(3);
		}
		assertThat(count("Talk")).isEqualTo(9);
		assertThat(count("Affiliation")).isEqualTo(2);
	}

	@Test
	void refusesAnImportWhileAnotherDoesNotEnd() {
		run(page(SLUG, ONE));
		try (var session = this.driver.session(); var other = session.beginTransaction()) {
			other.run("MATCH (lock:ImportLock) SET lock.taken = true").consume();
			assertThatExceptionOfType(ImportLock.ImportRunning.class).isThrownBy(() -> run(page(SLUG, ONE, TWO)));
		}
		assertThat(run(page(SLUG, ONE, TWO)).changed()).isTrue();
	}

	private void execute(String cypher, Map<String, Object> parameters) {
		this.driver.executableQuery(cypher).withParameters(parameters).execute();
	}

	private static Schedule sponsored(String sponsor) {
		Schedule page = page(SLUG, ONE);
		var tiers = List.of(new SponsorTier("Gold", List.of(new Sponsor(sponsor, null, null, null))),
				new SponsorTier("Silver", List.of()));
		return new Schedule(page.conference(), page.scope(), page.venues(), page.rooms(), page.tracks(),
				page.sessions(), page.talks(), page.breaks(), tiers, page.warnings());
	}

	private ImportResult run(Schedule schedule) {
		return run(schedule, PLAIN);
	}

	private ImportResult run(Schedule schedule, ImportOptions options) {
		return this.importer.importSchedule(schedule, "sketch", "test", "0", options);
	}

	private static ScheduleChange only(ImportResult result, Kind kind) {
		assertThat(kinds(result)).containsExactly(kind);
		return result.changes().getFirst();
	}

	private static List<Kind> kinds(ImportResult result) {
		return result.changes().stream().map(ScheduleChange::kind).toList();
	}

	private List<String> talkIds() {
		return strings("MATCH (t:Talk) RETURN t.id ORDER BY t.id");
	}

	private long count(String label) {
		return this.driver.executableQuery("MATCH (n) WHERE $label IN labels(n) RETURN count(n) AS n")
			.withParameters(Map.of("label", label))
			.execute()
			.records()
			.getFirst()
			.get("n")
			.asLong();
	}

	private List<String> strings(String cypher) {
		return this.driver.executableQuery(cypher).execute().records().stream().map(ImporterTests::first).toList();
	}

	private static String first(Record row) {
		return row.get(0).asString();
	}

	private String bookmark() {
		try (var session = this.driver.session()) {
			session.executeRead((tx) -> tx.run("RETURN 1").consume());
			return session.lastBookmarks().toString();
		}
	}

}
