package io.github.schedulegateway.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads schedules as conferences published them, where there are any, and compares with
 * what an independent script counted in them: {@code FILE.truth.json} beside each.
 */
@EnabledIf("areThere")
class RealSchedulesTests {

	private static final Path DATA = Path.of(System.getProperty("schedule.data", "../shared/data"));

	private static final List<String> FOLDERS = List.of("frab-json", "frab-xml", "ical", "sessionize");

	/** Of files that name no zone and print no offset. */
	private static final Map<String, ZoneId> ZONES = Map.of("fosdem-2013.xml", ZoneId.of("Europe/Brussels"),
			"fosdem-2017.xml", ZoneId.of("Europe/Brussels"), "fosdem-2023.xml", ZoneId.of("Europe/Brussels"),
			"gab-linz-2020.sessionize.json", ZoneId.of("Europe/Vienna"), "gab-linz-2021.sessionize.json",
			ZoneId.of("Europe/Vienna"), "droidcon-london-2024.gridsmart.json", ZoneId.of("Europe/London"));

	/**
	 * Where the script is wrong: it does not see names that stand in elements of their
	 * own.
	 */
	private static final Map<String, Map<String, Integer>> BETTER = Map.of("35c3-everything.xml",
			Map.of("persons_distinct_by_name", 493), "35c3-wiki.xml",
			Map.of("persons_distinct_by_name", 37, "person_assignments", 71));

	static boolean areThere() {
		return Files.isDirectory(DATA);
	}

	@ParameterizedTest
	@MethodSource("files")
	void holdWhatWasCountedIndependently(Path file) {
		Map<String, Integer> better = BETTER.getOrDefault(name(file), Map.of());
		JsonNode counts = truth(file).get("counts");
		counted(read(file)).forEach((name, count) -> assertThat(count).as(name)
			.isEqualTo(better.getOrDefault(name, counts.get(name).asInt())));
	}

	@ParameterizedTest
	@MethodSource("files")
	void tellWhoSpeaksWhenAndWhere(Path file) {
		Set<Entry> entries = all(read(file)).map(Entry::of).collect(Collectors.toSet());
		List<Entry> asked = answers(truth(file)).map(Entry::of).toList();
		assertThat(entries).containsAll(asked);
	}

	static Stream<Path> files() {
		return FOLDERS.stream().map(DATA::resolve).filter(Files::isDirectory).flatMap(RealSchedulesTests::files);
	}

	private static Stream<Path> files(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> Files.exists(file.resolveSibling(name(file) + ".truth.json")))
				.sorted()
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Schedule read(Path file) {
		return Readings.FORMATS
			.read(SourceDocument.ofFile(file, Readings.SETTINGS.maxSize()), null,
					new ReadOptions(null, ZONES.get(name(file)), null))
			.schedule();
	}

	private static JsonNode truth(Path file) {
		return JsonMapper.shared().readTree(file.resolveSibling(name(file) + ".truth.json"));
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

	private static Map<String, Integer> counted(Schedule schedule) {
		List<Object> all = all(schedule).toList();
		return Map.of("entries_total", all.size(), "service_sessions", schedule.breaks().size(),
				"persons_distinct_by_name", distinct(all, (one) -> Entry.of(one).persons().stream()),
				"person_assignments", all.stream().mapToInt((one) -> Entry.of(one).persons().size()).sum(),
				"rooms_distinct_with_entries", distinct(all, (one) -> Stream.ofNullable(Entry.of(one).room())),
				"tracks_distinct",
				distinct(all, (one) -> (one instanceof Talk talk) ? Stream.ofNullable(talk.track()) : Stream.empty()),
				"days_distinct_local_start_dates",
				distinct(all, (one) -> Stream.of(Entry.of(one).start()).map((start) -> start.substring(0, 10))));
	}

	private static int distinct(List<Object> all, Function<Object, Stream<String>> values) {
		return (int) all.stream().flatMap(values).distinct().count();
	}

	private static Stream<Object> all(Schedule schedule) {
		Stream<Talk> inSessions = schedule.sessions()
			.stream()
			.flatMap((session) -> session.blocks().stream())
			.flatMap((block) -> block.talks().stream());
		return Stream.of(inSessions, schedule.talks().stream(), schedule.breaks().stream()).flatMap((stream) -> stream);
	}

	private static @Nullable ZonedDateTime startOf(Object one) {
		return (one instanceof Talk talk) ? talk.startsAt() : ((Break) one).startsAt();
	}

	/** Entries that answer one of the questions, with their times. */
	private static Stream<JsonNode> answers(JsonNode truth) {
		return truth.get("sample_queries")
			.valueStream()
			.map((question) -> question.get("answer"))
			.filter(JsonNode::isArray)
			.flatMap(JsonNode::valueStream)
			.filter((answer) -> answer.has("persons") && answer.has("title"));
	}

	/** One entry of a schedule, as the questions name it. */
	private record Entry(String start, @Nullable String room, @Nullable String title, Set<String> persons) {

		static Entry of(Object one) {
			return (one instanceof Talk talk)
					? new Entry(instant(talk.startsAt()), talk.room(), talk.title(),
							talk.appearances()
								.stream()
								.map((appearance) -> appearance.person().name())
								.collect(Collectors.toCollection(TreeSet::new)))
					: new Entry(instant(startOf(one)), ((Break) one).room(), ((Break) one).title(), Set.of());
		}

		static Entry of(JsonNode answer) {
			Set<String> persons = answer.get("persons")
				.valueStream()
				.map((person) -> PlainText.line(person.stringValue()))
				.collect(Collectors.toCollection(TreeSet::new));
			String room = answer.get("room").asString("");
			return new Entry(local(answer.get("start").stringValue()), room.isEmpty() ? null : PlainText.line(room),
					PlainText.line(answer.get("title").asString("")), persons);
		}

		/** With the offset where the file prints one. */
		private static String local(String start) {
			return (start.length() > 19) ? OffsetDateTime.parse(start).toLocalDateTime().toString()
					: java.time.LocalDateTime.parse(start).toString();
		}

		private static String instant(@Nullable ZonedDateTime time) {
			return (time != null) ? Objects.requireNonNull(time).toLocalDateTime().toString() : "";
		}

	}

}
