package io.github.schedulegateway.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.GraphText;
import io.github.schedulegateway.RandomSchedules;
import io.github.schedulegateway.graph.Extracts;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.ImportResult;
import io.github.schedulegateway.imports.Importer;
import io.github.schedulegateway.imports.ReadOptions;
import io.github.schedulegateway.imports.ScheduleImports;
import io.github.schedulegateway.imports.SourceDocument;
import io.github.schedulegateway.schedule.Schedule;
import net.jqwik.api.Arbitrary;
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

/** Whatever the schedule: exported and imported again, the graph is the same. */
@GatewayTest
class RoundTripProperties {

	private static final List<String> FILES = List.of("schedule.json", "schedule.xml", "schedule.ics");

	private static final ImportOptions OPTIONS = new ImportOptions(false, true, "a test");

	@Autowired
	private Driver driver;

	@Autowired
	private Importer importer;

	@Autowired
	private ScheduleImports imports;

	@Autowired
	private Extracts extracts;

	@Autowired
	private List<ExportFormat> formats;

	/** What extensions of Jupiter do, which are no part of jqwik. */
	@BeforeProperty
	void start() throws Exception {
		new TestContextManager(getClass()).prepareTestInstance(this);
	}

	@Provide
	Arbitrary<Schedule> schedules() {
		return RandomSchedules.schedules();
	}

	@Property(tries = 25, seed = "42", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void bringsNoChangeWhereItCameFrom(@ForAll("schedules") Schedule schedule) throws IOException {
		EmbeddedServer.wipe(this.driver);
		this.importer.importSchedule(schedule, "test", "test", "0", OPTIONS);
		List<String> graph = GraphText.of(this.driver);
		for (String file : FILES) {
			ImportResult result = put(export(file));
			assertThat(GraphText.of(this.driver)).as(file).containsExactlyElementsOf(graph);
			assertThat(result.changes()).as(file).isEmpty();
			assertThat(result.changed()).as(file).isFalse();
		}
	}

	@Property(tries = 15, seed = "43", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void saysTheSameWhereNothingWas(@ForAll("schedules") Schedule schedule) throws IOException {
		for (String file : FILES) {
			EmbeddedServer.wipe(this.driver);
			this.importer.importSchedule(schedule, "test", "test", "0", OPTIONS);
			String first = export(file);
			EmbeddedServer.wipe(this.driver);
			put(first);
			String again = export(file);

			assertThat(timeless(again)).as(file).isEqualTo(timeless(first));
		}
	}

	/** But for ids, and when the conference and its talks were changed. */
	private static String timeless(String export) {
		return export.replaceFirst("(\"version\":\"|<version>)[^\"<]*", "$1")
			.replaceAll("(?m)^(UID|DTSTAMP|LAST-MODIFIED|SEQUENCE):.*$", "$1");
	}

	private String export(String file) throws IOException {
		ExportFormat format = this.formats.stream()
			.filter((one) -> one.fileName().equals(file))
			.findFirst()
			.orElseThrow();
		var output = new ByteArrayOutputStream();
		format.write(this.extracts.ofConference(RandomSchedules.SLUG, Instant.now().plusSeconds(60)).orElseThrow(),
				output);
		return output.toString(StandardCharsets.UTF_8);
	}

	private ImportResult put(String export) {
		return this.imports.store(this.imports.read(SourceDocument.ofContent(export), null,
				new ReadOptions(RandomSchedules.SLUG, null, null)), OPTIONS);
	}

}
