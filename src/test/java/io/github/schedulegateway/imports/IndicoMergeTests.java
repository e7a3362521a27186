package io.github.schedulegateway.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.GraphText;
import io.github.schedulegateway.schedule.ScheduleChange;
import io.github.schedulegateway.schedule.ScheduleChange.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Imports what Indico tells of one event in many ways, in any order. */
@GatewayTest
class IndicoMergeTests {

	private static final List<String> DOCUMENTS = List.of("export-sessions.json", "export-contributions.json",
			"export-timetable.json", "ferry-session.html", "ferry-contribution.html");

	private static final List<String> MORE = List.of("export-subcontributions.json", "export-session.json",
			"ferry-contributions.html", "ferry-contribution-authors.html", "ferry-timetable.html");

	private static final String SLUG = "ferry-days-2031";

	@Autowired
	private Driver driver;

	@Autowired
	private ScheduleImports imports;

	@BeforeEach
	void wipe() {
		EmbeddedServer.wipe(this.driver);
	}

	@Test
	void isTheSameInWhateverOrder() {
		DOCUMENTS.forEach(this::run);
		List<String> expected = graph();
		for (List<String> order : orders(DOCUMENTS, 20)) {
			wipe();
			order.forEach(this::run);
			assertThat(graph()).as("in the order %s", order).isEqualTo(expected);
		}
	}

	@Test
	void isTheSameInWhateverOrderOfAllItsPagesAndExports() {
		List<String> all = new ArrayList<>(DOCUMENTS);
		all.addAll(MORE);
		all.forEach(this::run);
		List<String> expected = graph();
		for (List<String> order : orders(all, 4)) {
			wipe();
			order.forEach(this::run);
			assertThat(graph()).as("in the order %s", order).isEqualTo(expected);
			order.forEach((document) -> assertThat(run(document).changed()).as("%s again, after %s", document, order)
				.isFalse());
		}
	}

	@Test
	void isOneConferenceThoughATimetableDoesNotNameIt() {
		assertThat(run("export-timetable.json", null).warnings()).singleElement()
			.asString()
			.contains("ferry-terminal-2031-03-03");
		DOCUMENTS.forEach((document) -> run(document, null));
		assertThat(strings("MATCH (c:Conference) RETURN c.slug + '|' + c.name"))
			.containsExactly("ferry-days-2031|Ferry Days 2031");
		DOCUMENTS.forEach((document) -> assertThat(run(document, null).changed()).as(document).isFalse());
	}

	@Test
	void keepsBlocksApartAndSessionsTogether() {
		DOCUMENTS.forEach(this::run);
		assertThat(strings("MATCH (s:Session) RETURN s.sourceId + ' ' + s.title ORDER BY s.sourceId"))
			.containsExactly("indico:17 Storage and Memory", "indico:18 Night watch", "indico:19 Posters");
		assertThat(strings("""
				MATCH (b:SessionBlock {title: 'Memory'})-[:HELD_IN]->(r) MATCH (t:Talk)-[:IN_BLOCK]->(b)
				MATCH (t)-[:HELD_IN]->(own)
				RETURN toString(b.startsAt) + ' ' + r.name + ': ' + t.title + ' in ' + own.name ORDER BY t.sourceId"""))
			.containsExactly("2031-03-05T13:00:00+01:00[Europe/Oslo] Pier: Boats as caches in Boathouse",
					"2031-03-05T13:00:00+01:00[Europe/Oslo] Pier: Where the tide writes in Pier");
	}

	@Test
	void takesTheRoomOfMostOfItsSessionForATalkWithout() {
		run("export-contributions.json");
		assertThat(strings("MATCH (:Talk {sourceId: 'indico:905'})-[:HELD_IN]->(r) RETURN r.name"))
			.containsExactly("Quay");
	}

	@Test
	void cancelsNoTalkWithoutATimeForATimetable() {
		run("export-contributions.json");
		for (String document : List.of("export-timetable.json", "export-sessions.json", "export-session.json")) {
			assertThat(run(document).changes()).extracting(ScheduleChange::kind).doesNotContain(Kind.TALK_CANCELLED);
		}
		assertThat(strings("MATCH (t:Talk {sourceId: 'indico:903'})-[:IN_BLOCK]->(b) RETURN b.title"))
			.containsExactly("Disks");
	}

	@Test
	void cancelsWhatATimetableDropped() {
		run("export-timetable.json");
		ImportResult result = run(document("export-timetable.json").replaceFirst("\"c3904\"", "\"c1\"")
			.replaceFirst("\"contributionId\": 904", "\"contributionId\": 1")
			.replaceFirst("Pages and what they cost", "Another")
			.replaceFirst("(?s)\"b611\": \\{.*?\"title\": \"Lunch\"\\s*\\},", ""), SLUG, true);
		assertThat(result.changes()).extracting(ScheduleChange::kind)
			.containsExactlyInAnyOrder(Kind.TALK_ADDED, Kind.TALK_CANCELLED);
		assertThat(strings("MATCH (b:Break) RETURN b.sourceId ORDER BY b.sourceId")).containsExactly("indico:b610",
				"indico:b612", "indico:b613");
		assertThat(run("export-contributions.json").changes()).extracting(ScheduleChange::kind)
			.contains(Kind.TALK_ADDED, Kind.TALK_CANCELLED);
	}

	@Test
	void takesTheTimeFromATalkThatIsNotScheduledAnyMore() {
		run("export-contributions.json");
		String later = document("export-contributions.json").replaceFirst(
				"(?s)(\"db_id\": 904,.*?\"startDate\": )\\{.*?\\}(,\\s*\"endDate\": )\\{.*?\\}", "$1null$2null");
		assertThat(run(later, SLUG, true).changes()).extracting(ScheduleChange::kind).containsExactly(Kind.TALK_MOVED);
		assertThat(strings("MATCH (t:Talk {sourceId: 'indico:904'}) WHERE t.startsAt IS NULL RETURN t.title"))
			.containsExactly("Pages and what they cost");
	}

	@Test
	void findsTheBlockOfATalkThatAPageMoves() {
		DOCUMENTS.forEach(this::run);
		String moved = document("ferry-session.html").replace("3/4/31, 10:15 AM", "3/5/31, 2:30 PM");
		run(moved, SLUG, true);
		assertThat(strings("MATCH (:Talk {sourceId: 'indico:904'})-[:IN_BLOCK]->(b) RETURN b.title"))
			.containsExactly("Memory");
		assertThat(strings("MATCH (b:SessionBlock)-[:OF]->(:Session {sourceId: 'indico:17'}) RETURN b.title"))
			.hasSize(2);
	}

	@Test
	void leavesATalkInTheOneOfTwoSessionsOfThatName() {
		String sessions = document("export-sessions.json").replace("Night watch", "Posters");
		run(sessions, SLUG, true);
		run(document("export-contributions.json").replace("Night watch", "Posters"), SLUG, true);
		assertThat(strings("MATCH (:Talk {sourceId: 'indico:910'})-[:IN_BLOCK]->()-[:OF]->(s) RETURN s.sourceId"))
			.containsExactly("indico:18");
	}

	@Test
	void knowsASessionByItsBlockThoughAPageTitlesItOtherwise() {
		DOCUMENTS.forEach(this::run);
		String meeting = document("meeting.html").replace("event/78", "event/77")
			.replace("b-701-dredging-north", "b-503-night")
			.replace("b-702-dredging-south", "b-504-posters")
			.replace("Dredging: North basin", "Night watch: Deck")
			.replace("Dredging: South basin", "Posters: Hall");
		run(meeting, SLUG, true);
		assertThat(strings("MATCH (s:Session) RETURN s.title ORDER BY s.title")).contains("Night watch", "Posters")
			.doesNotContain("Night watch: Deck");
	}

	@Test
	void addsThePageOfAContributionToTheSeed() {
		Path shared = Path.of(System.getProperty("schedule.data", "../shared/data"));
		Path seed = shared.resolve("../seed/lpc-2022-containers-checkpoint-restore-mc.txt");
		assumeThat(Files.exists(seed)).isTrue();
		store(SourceDocument.ofFile(seed, Readings.SETTINGS.maxSize()));
		for (String form : List.of("en_GB", "en_US.lossy-extractor", "en_US")) {
			Path page = shared.resolve("lpc/lpc2022-contribution-1240." + form + ".txt");
			assertThat(store(SourceDocument.ofFile(page, Readings.SETTINGS.maxSize())).changes())
				.extracting(ScheduleChange::kind)
				.isSubsetOf(Kind.TALK_RETITLED);
		}
		assertThat(strings("MATCH (t:Talk) RETURN coalesce(t.title, '') ORDER BY t.startsAtOrder")).hasSize(9)
			.element(4)
			.isEqualTo("cgroup rstat's advanced adoption");
		assertThat(strings("MATCH (t:Talk {title: \"cgroup rstat's advanced adoption\"}) RETURN toString(t.duration)"))
			.containsExactly("PT25M");
		assertThat(strings("MATCH (s:Session) RETURN s.title")).hasSize(1);
	}

	@Test
	void keepsNoHashOfAnAddress() {
		DOCUMENTS.forEach(this::run);
		assertThat(graph()).noneMatch((line) -> line.contains("aaaaaaaa") || line.contains("bbbbbbbb"));
	}

	private ImportResult store(SourceDocument document) {
		return this.imports.store(this.imports.read(document, null, ReadOptions.NONE),
				new ImportOptions(false, false, "a test"));
	}

	private ImportResult run(String document) {
		return run(document, SLUG);
	}

	private ImportResult run(String document, @Nullable String slug) {
		return run(document(document), slug, false);
	}

	private ImportResult run(String content, @Nullable String slug, boolean allowShrink) {
		return this.imports.store(
				this.imports.read(SourceDocument.ofContent(content), null, new ReadOptions(slug, null, null)),
				new ImportOptions(false, allowShrink, "a test"));
	}

	private static String document(String name) {
		return Readings.fixture(name);
	}

	/** Different ones at each place, the same at each run; each document comes first. */
	private static List<List<String>> orders(List<String> documents, int number) {
		List<List<String>> orders = new ArrayList<>();
		Random random = new Random(77);
		for (int i = 0; i < number; i++) {
			List<String> order = new ArrayList<>(documents);
			Collections.shuffle(order, random);
			String first = documents.get(i % documents.size());
			order.remove(first);
			order.addFirst(first);
			orders.add(order);
		}
		return orders;
	}

	private List<String> graph() {
		return GraphText.of(this.driver);
	}

	private List<String> strings(String cypher) {
		return this.driver.executableQuery(cypher)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get(0).asString())
			.toList();
	}

}
