package io.github.schedulegateway.imports;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch.ATalk;
import io.github.schedulegateway.graph.ShrinkRefused;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.ScheduleChange;
import io.github.schedulegateway.schedule.ScheduleChange.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static io.github.schedulegateway.Sketch.page;
import static io.github.schedulegateway.Sketch.schedule;
import static io.github.schedulegateway.Sketch.session;
import static io.github.schedulegateway.Sketch.talk;
import static io.github.schedulegateway.Sketch.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GatewayTest
class RecordedChangesTests {

	private static final String SLUG = "lpc-2022";

	private static final ATalk ONE = talk("One").id("x:1").at("10:00").by("Ann Lee", "Acme");

	private static final ATalk TWO = talk("Two").id("x:2").at("11:00").by("Bo Ray", "Beta Ltd.");

	private static final ATalk THREE = talk("Three").id("x:3").at("12:00").by("Cy Fox");

	@Autowired
	private Importer importer;

	@BeforeEach
	void wipe(@Autowired Driver driver) {
		EmbeddedServer.wipe(driver);
	}

	@Test
	void tellsSeveralKindsOfOneTalk() {
		run(page(SLUG, ONE, TWO), false);
		var changes = run(
				page(SLUG, ONE,
						talk("Second").id("x:2").at("15:00").in("Pembroke").by("Bo Ray", "Beta Ltd.").by("Di Orr")),
				false)
			.changes();
		assertThat(changes).extracting(ScheduleChange::kind)
			.containsExactly(Kind.TALK_MOVED, Kind.TALK_RETITLED, Kind.TALK_SPEAKERS_CHANGED);
		assertThat(changes).extracting(ScheduleChange::talk).containsOnly(changes.getFirst().talk());
		assertThat(changes).allSatisfy((change) -> {
			assertThat(change.before())
				.isEqualTo(new ScheduleChange.State("Two", time("11:00"), null, "Herbert", List.of("Bo Ray")));
			assertThat(change.after()).isEqualTo(
					new ScheduleChange.State("Second", time("15:00"), null, "Pembroke", List.of("Bo Ray", "Di Orr")));
		});
	}

	@Test
	void tellsATalkThatComesBackElsewhereAsAdded() {
		run(page(SLUG, ONE, TWO, THREE), false);
		String talk = run(page(SLUG, ONE, THREE), false).changes().getFirst().talk();
		ScheduleChange back = run(page(SLUG, ONE, talk("Two again").id("x:2").at("16:00").by("Bo Ray"), THREE), false)
			.changes()
			.getFirst();
		assertThat(back.kind()).isEqualTo(Kind.TALK_ADDED);
		assertThat(back.talk()).isEqualTo(talk);
		assertThat(back.before()).isNull();
		assertThat(Objects.requireNonNull(back.after()).title()).isEqualTo("Two again");
	}

	@Test
	void answersADryRunWithTheListOfTheImport() {
		run(schedule(SLUG, Scope.CONFERENCE, session("A", "09:00", "Herbert", ONE, TWO),
				session("B", "10:00", null, THREE)), false);
		Schedule next = schedule(SLUG, Scope.CONFERENCE,
				session("A", "09:30", "Herbert", ONE.at("10:15"), talk("New").id("x:4").at("13:00").by("Bo Ray")),
				session("C", "10:00", null, talk("Third").id("x:3").at("12:00").by("Di Orr")));
		ImportResult dry = run(next, true);
		ImportResult done = run(next, false);
		assertThat(dry.changes()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
			.isEqualTo(done.changes());
		assertThat(done.changes()).extracting(ScheduleChange::kind)
			.contains(Kind.SESSION_MOVED, Kind.SESSION_ADDED, Kind.SESSION_REMOVED, Kind.TALK_MOVED, Kind.TALK_ADDED,
					Kind.TALK_CANCELLED, Kind.TALK_RETITLED, Kind.TALK_SPEAKERS_CHANGED);
		assertThat(dry.counts()).isEqualTo(done.counts());
		assertThat(dry.warnings()).isEqualTo(done.warnings());
	}

	@ParameterizedTest
	@CsvSource({ "4, 2", "5, 3", "1, 1" })
	void takesADocumentThatLostHalfOfItsTalks(int before, int after) {
		run(pageOf(before), false);
		var changes = run(pageOf(after), false).changes();
		assertThat(changes).hasSize(before - after).allMatch((change) -> change.kind() == Kind.TALK_CANCELLED);
	}

	@ParameterizedTest
	@CsvSource({ "4, 1", "5, 2", "1, 0" })
	void refusesADocumentThatLostMore(int before, int after) {
		run(pageOf(before), false);
		assertThatExceptionOfType(ShrinkRefused.class).isThrownBy(() -> run(pageOf(after), false));
		assertThatExceptionOfType(ShrinkRefused.class).isThrownBy(() -> run(pageOf(after), true));
	}

	@Test
	void countsATalkOnceThoughItStandsThereTwice() {
		run(pageOf(5), false);
		ATalk only = talk("Talk 0").id("x:0").at("10:00").by("Speaker 0");
		assertThatExceptionOfType(ShrinkRefused.class).isThrownBy(() -> run(page(SLUG, only, only, only), false))
			.withMessageContaining("1 of the 5 talks");
	}

	private static Schedule pageOf(int talks) {
		return page(SLUG,
				IntStream.range(0, talks)
					.mapToObj((i) -> talk("Talk " + i).id("x:" + i).at("1" + i + ":00").by("Speaker " + i))
					.toArray(ATalk[]::new));
	}

	private ImportResult run(Schedule schedule, boolean dryRun) {
		return this.importer.importSchedule(schedule, "sketch", "test", "0", new ImportOptions(dryRun, false, null));
	}

}
