package io.github.schedulegateway.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.GraphText;
import io.github.schedulegateway.RandomSchedules;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the documents of a conference: imported in any order they make the same graph,
 * and each again changes nothing.
 */
@GatewayTest
class OrderProperties {

	@Autowired
	private Driver driver;

	@Autowired
	private Importer importer;

	/** What extensions of Jupiter do, which are no part of jqwik. */
	@BeforeProperty
	void start() throws Exception {
		new TestContextManager(getClass()).prepareTestInstance(this);
	}

	@Provide
	Arbitrary<Orders> orders() {
		return RandomSchedules.schedules().map(OrderProperties::documents).flatMap(OrderProperties::orders);
	}

	@Provide
	Arbitrary<Orders> editions() {
		return Combinators.combine(RandomSchedules.edition(0), RandomSchedules.edition(1), RandomSchedules.edition(2))
			.as((first, second, third) -> List.of(first, second, third))
			.flatMap(OrderProperties::orders);
	}

	private static Arbitrary<Orders> orders(List<Schedule> documents) {
		Arbitrary<List<Schedule>> shuffled = Arbitraries.shuffle(documents);
		return Combinators.combine(shuffled, shuffled).as(Orders::new);
	}

	@Property(tries = 20, seed = "44", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void isTheSameInWhateverOrder(@ForAll("orders") Orders orders) {
		List<String> graph = importAll(orders.one());
		orders.one().forEach((again) -> assertThat(add(again).changed()).as("again: %s", again).isFalse());

		assertThat(importAll(orders.other())).containsExactlyElementsOf(graph);
	}

	@Property(tries = 20, seed = "45", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void isTheSameInWhateverOrderOfEditions(@ForAll("editions") Orders orders) {
		isTheSameInWhateverOrder(orders);
	}

	private List<String> importAll(List<Schedule> documents) {
		EmbeddedServer.wipe(this.driver);
		documents.forEach(this::add);
		return GraphText.of(this.driver);
	}

	private ImportResult add(Schedule document) {
		return this.importer.importSchedule(document, "test", "test", "0", new ImportOptions(false, false, null));
	}

	/**
	 * As Indico gives them: all of it, what has a time, the page of each session, and
	 * that of each of its talks, who pays.
	 */
	private static List<Schedule> documents(Schedule whole) {
		List<Schedule> documents = new ArrayList<>(
				List.of(whole, with(whole, Scope.TIMETABLE, whole.sessions(), whole.talks())));
		for (Session session : whole.sessions()) {
			documents.add(with(whole, Scope.SESSIONS, List.of(page(session)), List.of()));
			Stream<Talk> talks = session.blocks().stream().flatMap((block) -> block.talks().stream());
			talks.forEach((talk) -> documents.add(with(whole, Scope.PARTS, List.of(alone(session, talk)), List.of())));
		}
		documents.add(Schedule.ofSponsors(whole.conference(), whole.sponsorTiers()));
		return documents;
	}

	/** The page of a session tells no ids of talks, and cuts what they are about. */
	private static Session page(Session session) {
		SessionBlock block = session.blocks().getFirst();
		return new Session(session.sourceId(), session.title(), null, null, null, List.of(),
				List.of(new SessionBlock(block.sourceId(), null, block.startsAt(), block.endsAt(), block.room(),
						block.talks().stream().map(OrderProperties::cut).toList())));
	}

	private static Talk cut(Talk talk) {
		String summary = talk.summary();
		boolean cut = !talk.summaryTruncated() && summary != null && summary.length() > 12;
		return new Talk(null, talk.title(), (cut && summary != null) ? summary.substring(0, 3) + "…" : summary,
				cut || talk.summaryTruncated(), talk.startsAt(), talk.endsAt(), false, null, null, talk.room(), null,
				talk.appearances(), List.of());
	}

	/** The page of a talk names its session, and no block. */
	private static Session alone(Session session, Talk talk) {
		return Session.undivided(session.sourceId(), session.title(), null, null, List.of(),
				new SessionBlock(null, null, null, null, null, List.of(talk)));
	}

	private static Schedule with(Schedule whole, Scope scope, List<Session> sessions, List<Talk> talks) {
		boolean all = scope.everywhere();
		return new Schedule(whole.conference(), scope, whole.venues(), whole.rooms(), whole.tracks(), sessions, talks,
				all ? whole.breaks() : List.of(), (scope == Scope.CONFERENCE) ? whole.sponsorTiers() : List.of(),
				List.of());
	}

	/** Two orders of the same documents. */
	private record Orders(List<Schedule> one, List<Schedule> other) {
	}

}
