package io.github.schedulegateway.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.schedulegateway.ScheduleGateway;
import io.github.schedulegateway.Sketch.ATalk;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import static io.github.schedulegateway.Sketch.schedule;
import static io.github.schedulegateway.Sketch.session;
import static io.github.schedulegateway.Sketch.talk;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway with its embedded Neo4j that is killed while it imports leaves the graph as
 * before or as after. {@code -Dkilled.imports=20} kills it at more moments.
 */
class KilledImportIT {

	private static final int KILLS = Integer.getInteger("killed.imports", 3);

	@TempDir
	private Path folders;

	@Test
	void leavesTheGraphAsBeforeOrAsAfter() throws Exception {
		Portrait before = prepare();
		List<ImportingProcess> processes = new ArrayList<>();
		try {
			for (int i = 0; i <= KILLS; i++) {
				processes.add(ImportingProcess.start(copy("run-" + i)));
			}
			for (ImportingProcess process : processes) {
				process.awaitReady();
			}
			long millis = processes.getFirst().importWhole();
			Portrait after = portray(processes.getFirst().folder());
			assertThat(after.nodes()).isGreaterThan(before.nodes());
			for (int i = 1; i <= KILLS; i++) {
				processes.get(i).importAndKill(millis * i / (KILLS + 1));
				check(processes.get(i).folder(), before, after);
			}
		}
		finally {
			processes.forEach(ImportingProcess::kill);
		}
	}

	private Portrait prepare() {
		try (var gateway = open(this.folders.resolve("before"))) {
			store(gateway, before());
			return Portrait.of(gateway.getBean(Driver.class));
		}
	}

	private Path copy(String name) throws IOException {
		Path folder = this.folders.resolve(name);
		FileSystemUtils.copyRecursively(this.folders.resolve("before"), folder);
		return folder;
	}

	private static Portrait portray(Path folder) {
		try (var gateway = open(folder)) {
			return Portrait.of(gateway.getBean(Driver.class));
		}
	}

	/** Opens what was killed, which nothing may hold any more, and imports once more. */
	private static void check(Path folder, Portrait before, Portrait after) {
		try (var gateway = open(folder)) {
			Driver driver = gateway.getBean(Driver.class);
			assertThat(Portrait.of(driver)).isIn(before, after);
			store(gateway, after());
			assertThat(Portrait.of(driver)).isEqualTo(after);
		}
	}

	static ConfigurableApplicationContext open(Path folder) {
		return new SpringApplicationBuilder(ScheduleGateway.class).web(WebApplicationType.NONE)
			.run("--schedule.embedded.data=" + folder, "--schedule.sample=false", "--spring.main.banner-mode=off",
					"--logging.level.root=warn");
	}

	static void store(ConfigurableApplicationContext gateway, Schedule schedule) {
		gateway.getBean(Importer.class)
			.importSchedule(schedule, "INDICO_TEXT", "test", "0", new ImportOptions(false, false, "a test"));
	}

	private static Schedule before() {
		return schedule("large-2022", Scope.CONFERENCE, sessions(0, 20));
	}

	/**
	 * With talks that are new, and others that moved, changed their title or are gone.
	 */
	static Schedule after() {
		return schedule("large-2022", Scope.CONFERENCE, sessions(5, 40));
	}

	private static Session[] sessions(int from, int to) {
		return IntStream.range(from, to)
			.mapToObj((i) -> session("Session " + i, "09:00", "Room " + i,
					IntStream.range(0, 10).mapToObj((j) -> numbered(i, j, from)).toArray(ATalk[]::new)))
			.toArray(Session[]::new);
	}

	private static ATalk numbered(int session, int number, int moved) {
		String title = "Talk " + session + " " + number + ((number < 3) ? " from " + moved : "");
		return talk(title).id("x:" + session + "-" + number)
			.at("%02d:%02d".formatted(10 + number, (number % 2 == 0) ? moved : 0))
			.about("What it is about. ".repeat(30))
			.by("Speaker " + session, "Company " + session % 17)
			.by("Guest " + number * session, "Company " + number);
	}

}
