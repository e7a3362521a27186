package io.github.schedulegateway.api;

import java.util.List;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch;
import io.github.schedulegateway.Sketch.ATalk;
import io.github.schedulegateway.schedule.Schedule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.github.schedulegateway.Sketch.talk;
import static org.assertj.core.api.Assertions.assertThat;

/** Most formats know no sessions: their talks stand in none, and lack nothing else. */
@GatewayTest
@SuppressWarnings("NullAway.Init")
class TalksWithoutSessionsTests {

	private static final String CONFERENCE = "{ conference(by: {slug: \"open-2022\"}) { %s } }";

	private static Api api;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		List<ATalk> talks = List.of(talk("One").at("10:00").until("10:45").in("Herbert").by("Ada"),
				talk("Two").at("10:30").until("11:00").in("Herbert").by("Bea"),
				talk("Three").at("11:00").in("Pembroke").by("Ada"), talk("Four").by("Cai"));
		Schedule empty = Sketch.schedule("open-2022", Schedule.Scope.CONFERENCE);
		api = new Api(context)
			.holding(List.of(new Schedule(empty.conference(), empty.scope(), empty.venues(), empty.rooms(), List.of(),
					List.of(), talks.stream().map(ATalk::talk).toList(), List.of(), List.of(), List.of())));
	}

	@Test
	void standInNoSession() {
		var reply = api.ask("{ talks(orderBy: [{startsAt: ASC}]) { nodes { title session { title } endEstimated } } }");
		assertThat(reply.texts("talks.nodes.title")).containsExactly("One", "Two", "Three", "Four");
		assertThat(reply.texts("talks.nodes.session")).containsOnly("null");
		assertThat(reply.texts("talks.nodes.endEstimated")).containsOnly("false");
	}

	@Test
	void standInTheTimetable() {
		assertThat(
				api.ask(CONFERENCE.formatted("timetable { title room { name } }")).texts("conference.timetable.title"))
			.containsExactly("One", "Two", "Three", "Four");
	}

	@Test
	void standInTheAgenda() {
		var agenda = api
			.ask(CONFERENCE.formatted("agenda(at: \"2022-09-14T10:40:00+01:00\") { now { title } next { title } }"));
		assertThat(agenda.texts("conference.agenda.now.title")).containsExactlyInAnyOrder("One", "Two");
		assertThat(agenda.texts("conference.agenda.next.title")).containsExactly("Three");
	}

	@Test
	void standInEachOthersWay() {
		var conflicts = api.ask(CONFERENCE.formatted("conflicts { kind room { name } talks { title } }"));
		assertThat(conflicts.texts("conference.conflicts.kind")).containsExactly("ROOM_DOUBLE_BOOKED");
		assertThat(conflicts.texts("conference.conflicts.talks.title")).containsExactly("One", "Two");
	}

}
