package io.github.schedulegateway.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.api.Recount.Span;
import io.github.schedulegateway.imports.ReadOptions;
import io.github.schedulegateway.imports.ScheduleFormats;
import io.github.schedulegateway.imports.SourceDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every analysis of all schedules together as conferences published them, where there are
 * any, against a recount from who stands where in the graph.
 */
@GatewayTest
@EnabledIf("areThere")
@SuppressWarnings("NullAway.Init")
class RealAnalyticsTests {

	private static final Path DATA = Path.of(System.getProperty("schedule.data", "../shared/data"));

	/** Of files that name no zone and print no offset. */
	private static final Map<String, ZoneId> ZONES = Map.of("fosdem", ZoneId.of("Europe/Brussels"), "gab-linz",
			ZoneId.of("Europe/Vienna"), "droidcon", ZoneId.of("Europe/London"));

	private static Api api;

	private static Recount all;

	static boolean areThere() {
		return Files.isDirectory(DATA);
	}

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) throws IOException {
		api = new Api(context);
		EmbeddedServer.wipe(api.driver());
		ScheduleFormats formats = context.getBean(ScheduleFormats.class);
		try (Stream<Path> files = Files.walk(DATA)) {
			for (Path file : files
				.filter((path) -> Files.exists(path.resolveSibling(path.getFileName() + ".truth.json")))
				.sorted()
				.toList()) {
				String name = file.getFileName().toString();
				ZoneId zone = ZONES.entrySet()
					.stream()
					.filter((one) -> name.startsWith(one.getKey()))
					.map(Map.Entry::getValue)
					.findFirst()
					.orElse(null);
				api.add(formats
					.read(SourceDocument.ofFile(file, DataSize.ofMegabytes(32)), null,
							new ReadOptions(null, zone, null))
					.schedule());
			}
		}
		all = GraphStages.recount(api.driver());
		assertThat(all.stages()).hasSizeGreaterThan(1000);
	}

	@Test
	void countsWhatARecountCounts() {
		new Analyses(api, all, Span.ALL).areRight();
		String largest = all.stages().getFirst().conference().id();
		new Analyses(api, all, new Span(List.of(largest), null, null, null)).areRight();
		new Analyses(api, all, new Span(null, null, LocalDate.of(2017, 1, 1), LocalDate.of(2023, 6, 1))).areRight();
	}

	@Test
	void tellsWhatMakesALink() {
		new Analyses(api, all, Span.ALL).haveEvidence();
	}

	@Test
	void goesAroundASpeakerAndFindsTheShortestWays() {
		List<String> speakers = new ArrayList<>(
				new TreeSet<>(all.stages().stream().flatMap((stage) -> stage.speakers().stream()).toList()));
		Random random = new Random(3);
		Analyses analyses = new Analyses(api, all, Span.ALL);
		for (int i = 0; i < 3; i++) {
			String from = speakers.get(random.nextInt(speakers.size()));
			analyses.reach(from);
			Map<String, Integer> hops = all.hops(from);
			for (int j = 0; j < 8; j++) {
				String to = speakers.get(random.nextInt(speakers.size()));
				analyses.lead(from, to, hops.getOrDefault(to, -1));
			}
		}
	}

	@Test
	void tellsWhoCameBack() {
		Analyses analyses = new Analyses(api, all, Span.ALL);
		for (String series : List.of("fosdem", "c3")) {
			assertThat(Analyses.lines(
					analyses.list("returningSpeakers(series: \"" + series
							+ "\", first: 100) { speaker { id } editions talks conferences { id } }"),
					"speaker.id editions talks conferences(id)"))
				.isEqualTo(all.returningSpeakers(series, 2, 100));
			assertThat(Analyses.lines(
					analyses.list("editions(series: \"" + series
							+ "\") { conference { id } speakers newcomers returning returningFromPrevious }"),
					"conference.id speakers newcomers returning returningFromPrevious"))
				.isEqualTo(all.editions(series));
		}
	}

}
