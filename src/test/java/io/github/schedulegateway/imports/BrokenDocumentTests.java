package io.github.schedulegateway.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Breaks every fixture of every format in many ways, the same at each run: whatever comes
 * of it is a schedule, or a refusal that names the place, and it comes in time.
 */
class BrokenDocumentTests {

	private static final Path FIXTURES = Path.of("src/test/resources/formats");

	/** Of no conference by itself: what it is of stands in the part that it lacks. */
	private static final String WITHOUT_HEAD = "indico/contribution-without-head.txt";

	private static final int TRIALS = 20;

	private static final int DEPTH = 3_000;

	/** Formats that say where they end, so that none is read that was cut. */
	private static final Set<String> ENDING = Set.of("json", "xml", "html", "ics");

	/** Members, elements and properties; or else words. */
	private static final List<Pattern> NAMES = List.of(
			Pattern.compile("(?<=\")\\w+(?=\" *:)|(?<=</?)[\\w-]+|(?m:^[A-Z-]+(?=[;:]))|(?m:(?<=^|[ {])\\w+(?=: ))"),
			Pattern.compile("\\w{2,}"));

	/** A line, or the way to a member. */
	private static final Pattern PLACE = Pattern
		.compile("(?:line|byte) \\d+(?:, .+)?|\\w+(?:\\[\\d+\\])?(?:\\.\\w+(?:\\[\\d+\\])?)*");

	private static final Pattern INTERNAL = Pattern.compile(
			"\\w(?:Exception|Error)\\b|\\b(?:java|tools\\.jackson|io\\.github|org\\.jsoup|org\\.yaml|net\\.fortuna)\\.");

	static Stream<String> fixtures() throws IOException {
		try (Stream<Path> files = Files.walk(FIXTURES)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> FIXTURES.relativize(file).toString())
				.sorted()
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void isReadOrRefusedInPlace(String fixture) {
		String text = Readings.formats(fixture).strip();
		String format = fixture.substring(fixture.lastIndexOf('.') + 1);
		byte[] page = text.getBytes(StandardCharsets.UTF_8);
		Random random = new Random(42);
		assertThat(isRefused(page)).as("as it is").isEqualTo(fixture.equals(WITHOUT_HEAD));
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			int refused = 0;
			for (int i = 0; i < TRIALS; i++) {
				boolean cut = isRefused(Arrays.copyOf(page, (int) ((long) page.length * i / TRIALS)));
				assertThat(cut || !ENDING.contains(format)).as("cut %d of %d", i, TRIALS).isTrue();
				refused += cut ? 1 : 0;
				refused += isRefused(flipped(page, random)) ? 1 : 0;
				refused += isRefused(withoutALine(text, random)) ? 1 : 0;
				refused += isRefused(withALineTwice(text, random)) ? 1 : 0;
				refused += isRefused(renamed(text, random)) ? 1 : 0;
				refused += isRefused(nested(text, format, random)) ? 1 : 0;
			}
			assertThat(refused).isGreaterThan(TRIALS / 2);
			assertThat(refused < 6 * TRIALS).isNotEqualTo(fixture.equals(WITHOUT_HEAD));
		});
	}

	@Test
	void isReadInTimeThoughMadeToStall() {
		String page = Readings.fixture("session-3.2-en_GB.html");
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			isRefused(page + "<!---->".repeat(270) + "x");
			isRefused(page.replace("alt=\"Kelp", "alt=\"" + "(".repeat(200_000)));
			isRefused(page.replace("<p>One.</p>", "<div>".repeat(100_000)));
			isRefused("12–14 Apr 2031\nEurope/Oslo timezone\n" + "1. a\n".repeat(200_000) + "12/04/2031, 14:00\n");
			isRefused("12/04/2031, 14:00\n".repeat(200_000));
		});
	}

	private static boolean isRefused(String document) {
		return isRefused(document.getBytes(StandardCharsets.UTF_8));
	}

	private static boolean isRefused(byte[] document) {
		return refusal(document) != null;
	}

	/** In the zone that the fixtures without any need. */
	private static @Nullable ImportRefused refusal(byte[] document) {
		try {
			SourceDocument source = SourceDocument.ofBytes("broken", document, null, null);
			Schedule schedule = Readings.FORMATS
				.read(source, null, new ReadOptions(null, ZoneId.of("Europe/Amsterdam"), null))
				.schedule();
			assertThat(times(schedule)).extracting(ZonedDateTime::getZone)
				.allMatch((zone) -> zone.equals(schedule.conference().timeZone()));
			return null;
		}
		catch (ImportRefused ex) {
			assertThat(ex.place()).as(ex.getMessage()).matches(PLACE);
			assertThat(ex.reason()).isNotBlank().hasSizeLessThan(500).doesNotContainPattern(INTERNAL);
			assertThat(ex).hasMessageStartingWith("broken, ");
			return ex;
		}
	}

	private static Stream<ZonedDateTime> times(Schedule schedule) {
		Stream<Talk> inSessions = schedule.sessions()
			.stream()
			.flatMap((session) -> session.blocks().stream())
			.flatMap((block) -> block.talks().stream());
		return Stream.concat(inSessions, schedule.talks().stream())
			.flatMap((talk) -> Stream.of(talk.startsAt(), talk.endsAt()))
			.filter(Objects::nonNull);
	}

	private static byte[] flipped(byte[] page, Random random) {
		byte[] copy = page.clone();
		for (int i = 0; i <= random.nextInt(8); i++) {
			copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
		}
		return copy;
	}

	private static String withoutALine(String text, Random random) {
		List<String> lines = new ArrayList<>(text.lines().toList());
		lines.remove(random.nextInt(lines.size()));
		return String.join("\n", lines);
	}

	private static String withALineTwice(String text, Random random) {
		List<String> lines = new ArrayList<>(text.lines().toList());
		int index = random.nextInt(lines.size());
		lines.add(index, lines.get(index));
		return String.join("\n", lines);
	}

	/** One of them, or all that have the name. */
	private static String renamed(String text, Random random) {
		Pattern names = NAMES.stream().filter((pattern) -> pattern.matcher(text).find()).findFirst().orElseThrow();
		MatchResult name = any(names, text, random);
		return random.nextBoolean() ? replaced(text, name, "other")
				: Pattern.compile("\\b" + Pattern.quote(name.group()) + "\\b").matcher(text).replaceAll("other");
	}

	/** In the place of a value, or among what stands there. */
	private static String nested(String text, String format, Random random) {
		return switch (format) {
			case "json" -> deep("[", "]", Pattern.compile("(?<=: ?)(?:\"[^\"]*\"|\\w+)"), text, random);
			case "yaml" -> deep("[", "]", Pattern.compile("(?<=: )[^\\s,}]+"), text, random);
			case "xml", "html" -> deep("<div>", "</div>", Pattern.compile("(?<=>)"), text, random);
			case "ics" -> deep("BEGIN:X\n", "END:X\n", Pattern.compile("(?m:^)"), text, random);
			default -> deep("(", ")", Pattern.compile("\\b"), text, random);
		};
	}

	private static String deep(String open, String close, Pattern places, String text, Random random) {
		int depth = 1 + random.nextInt(DEPTH);
		return replaced(text, any(places, text, random), open.repeat(depth) + close.repeat(depth));
	}

	private static MatchResult any(Pattern pattern, String text, Random random) {
		List<MatchResult> all = pattern.matcher(text).results().toList();
		return all.get(random.nextInt(all.size()));
	}

	private static String replaced(String text, MatchResult place, String by) {
		return text.substring(0, place.start()) + by + text.substring(place.end());
	}

}
