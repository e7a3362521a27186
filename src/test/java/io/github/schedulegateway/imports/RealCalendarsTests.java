package io.github.schedulegateway.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Schedules as conferences published them, against what an independent count found in
 * them; skipped where they are not there.
 */
@GatewayTest
class RealCalendarsTests {

	private static final Path DATA = Path.of(System.getProperty("schedule.data", "../shared/data"));

	private static final Pattern ROOM = Pattern.compile("Entries in room \"(.*)\" whose local start date is (\\S+) .*");

	private static final ImportOptions PLAIN = new ImportOptions(false, false, "a test");

	@Autowired
	private Driver driver;

	@Autowired
	private ScheduleImports imports;

	@BeforeEach
	void wipe() {
		EmbeddedServer.wipe(this.driver);
	}

	@ParameterizedTest
	@CsvSource({ "ical/kielux_2020.ics,", "ical/linux_conf_au_2020.ics,", "ical/pyconau-2023.ics,",
			"sessionize/gab-linz-2020.sessionize.json, Europe/Vienna",
			"sessionize/gab-linz-2021.sessionize.json, Europe/Vienna",
			"sessionize/droidcon-london-2024.gridsmart.json, Europe/London" })
	void importsWhatIsInThemAndNothingTheSecondTime(String file, @Nullable String zone) {
		Path path = file(file);
		JsonNode counts = truth(path).get("counts");
		ReadOptions options = new ReadOptions("real-2020", (zone != null) ? ZoneId.of(zone) : null, null);
		ScheduleImports.ReadDocument read = this.imports.read(path.toUri(), null, options);
		ImportResult result = this.imports.store(read, PLAIN);
		assertThat(result.counts().talks()).isEqualTo(number(counts, "talks_excluding_service_sessions"));
		assertThat(result.counts().breaks()).isEqualTo(number(counts, "service_sessions"));
		assertThat(result.counts().speakers()).isEqualTo(number(counts, "persons_distinct_by_id"));
		Schedule schedule = read.reading().schedule();
		assertThat(schedule.talks().stream().flatMap((talk) -> talk.appearances().stream()))
			.hasSize(number(counts, "person_assignments"));
		assertThat(schedule.tracks()).hasSize(number(counts, "tracks_distinct"));
		assertThat(entries(schedule).map(Entry::room).filter(Objects::nonNull).distinct())
			.hasSize(number(counts, "rooms_distinct_with_entries"));
		assertThat(result.counts().affiliations()).isZero();
		assertThat(this.imports.store(read, PLAIN).changed()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "ical/kielux_2020.ics,", "ical/linux_conf_au_2020.ics,", "ical/pyconau-2023.ics,",
			"sessionize/gab-linz-2020.sessionize.json, Europe/Vienna",
			"sessionize/gab-linz-2021.sessionize.json, Europe/Vienna",
			"sessionize/droidcon-london-2024.gridsmart.json, Europe/London" })
	void answersWhatWasAskedOfThem(String file, @Nullable String zone) {
		Path path = file(file);
		Schedule schedule = Readings.FORMATS
			.read(SourceDocument.ofFile(path, Readings.SETTINGS.maxSize()), null,
					new ReadOptions("real-2020", (zone != null) ? ZoneId.of(zone) : null, null))
			.schedule();
		List<List<String>> wanted = new ArrayList<>();
		List<List<String>> found = new ArrayList<>();
		for (JsonNode query : truth(path).get("sample_queries")) {
			Matcher room = ROOM.matcher(query.get("question").asString());
			if (room.matches()) {
				List<String> answer = new ArrayList<>();
				query.get("answer")
					.forEach((entry) -> answer
						.add(entry.get("start").asString() + " " + PlainText.line(entry.get("title").asString())));
				wanted.add(answer);
				found.add(entries(schedule).filter((entry) -> room.group(1).equals(entry.room()))
					.filter((entry) -> entry.start().startsWith(room.group(2)))
					.map((entry) -> entry.start() + " " + entry.title())
					.sorted()
					.limit(answer.size())
					.toList());
			}
		}
		assertThat(wanted).isNotEmpty();
		assertThat(found).isEqualTo(wanted);
	}

	@ParameterizedTest
	@CsvSource("sessionize/droidcon-london-2024.gridsmart.json, sessionize/droidcon-london-2024.speakers.json")
	void addsThePeopleOfAnotherView(String schedule, String speakers) {
		ReadOptions options = new ReadOptions("droidcon-2024", ZoneId.of("Europe/London"), null);
		this.imports.store(this.imports.read(file(schedule).toUri(), null, options), PLAIN);
		String people = "MATCH (s:Speaker) WHERE s.biography IS NOT NULL RETURN count(s) AS n";
		assertThat(number(people)).isZero();
		var read = this.imports.read(file(speakers).toUri(), null, options);
		ImportResult result = this.imports.store(read, PLAIN);
		assertThat(result.changed()).isTrue();
		assertThat(result.changes()).isEmpty();
		assertThat(number(people)).isGreaterThan(90);
		assertThat(this.imports.store(read, PLAIN).changed()).isFalse();
	}

	private int number(String statement) {
		try (var session = this.driver.session()) {
			return session.run(statement).single().get("n").asInt();
		}
	}

	private static int number(JsonNode counts, String name) {
		return counts.get(name).asInt();
	}

	private static Stream<Entry> entries(Schedule schedule) {
		return Stream.concat(schedule.talks().stream().map(RealCalendarsTests::entry),
				schedule.breaks()
					.stream()
					.map((one) -> new Entry(Objects.requireNonNull(one.startsAt()).toLocalDateTime() + ":00",
							one.room(), Objects.requireNonNull(one.title()))));
	}

	private static Entry entry(Talk talk) {
		return new Entry(Objects.requireNonNull(talk.startsAt()).toLocalDateTime() + ":00", talk.room(),
				Objects.requireNonNull(talk.title()));
	}

	private static Path file(String name) {
		Path path = DATA.resolve(name);
		Assumptions.assumeTrue(Files.exists(path), name + " is not there");
		return path;
	}

	private static JsonNode truth(Path file) {
		try {
			return new JsonMapper().readTree(Files.readString(Path.of(file + ".truth.json")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Entry(String start, @Nullable String room, String title) {
	}

}
