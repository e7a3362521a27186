package io.github.schedulegateway.imports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Breaks every fixture in many ways, the same at each run: whatever comes of it is a
 * schedule, or a refusal that names the place.
 */
class BrokenDocumentTests {

	private static final int TRIALS = 150;

	@ParameterizedTest
	@ValueSource(strings = { "export-contributions.json", "export-sessions.json", "export-timetable.json",
			"ferry-contribution.html", "ferry-contributions.html", "ferry-timetable.html", "meeting.html",
			"contribution-en_GB.txt", "contribution-lossy-en_US.txt" })
	void isReadOrRefusedInWords(String fixture) {
		byte[] page = Readings.fixture(fixture).getBytes(StandardCharsets.UTF_8);
		Random random = new Random(42);
		assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
			int refused = 0;
			for (int i = 0; i < TRIALS; i++) {
				refused += isRefusedInWords(cut(page, i)) ? 1 : 0;
				refused += isRefusedInWords(flipped(page, random)) ? 1 : 0;
				refused += isRefusedInWords(withoutALine(page, random)) ? 1 : 0;
				refused += isRefusedInWords(withALineTwice(page, random)) ? 1 : 0;
			}
			assertThat(refused).isBetween(TRIALS / 2, 4 * TRIALS);
		});
	}

	private static boolean isRefusedInWords(byte[] document) {
		try {
			SourceDocument source = SourceDocument.ofBytes("broken", document, null, null);
			return Readings.FORMATS.read(source, null, ReadOptions.NONE).schedule().conference().timeZone() == null;
		}
		catch (ImportRefused ex) {
			assertThat(ex.place()).as(ex.getMessage()).isNotBlank();
			assertThat(ex).hasMessageNotContainingAny("Exception", "schedulegateway", "aaaaaaaaaa");
			return true;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "session-3.1-en_US.html", "session-3.2-en_GB.html", "session-head-en_US.html",
			"copy-3.1-en_US.txt", "dump-head-en_GB.txt" })
	void isReadOrRefusedInPlace(String fixture) {
		byte[] page = Readings.fixture(fixture).getBytes(StandardCharsets.UTF_8);
		Random random = new Random(42);
		assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
			int refused = 0;
			for (int i = 0; i < TRIALS; i++) {
				refused += isRefused(cut(page, i)) ? 1 : 0;
				refused += isRefused(flipped(page, random)) ? 1 : 0;
				refused += isRefused(withoutALine(page, random)) ? 1 : 0;
				refused += isRefused(withALineTwice(page, random)) ? 1 : 0;
			}
			assertThat(refused).isBetween(TRIALS / 2, 4 * TRIALS);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "frab/schedule.json", "frab/pentabarf.xml", "pretalx/schedule.json",
			"pretalx/schedule.xml", "pretalx/widget.json" })
	void isReadOrRefusedInPlaceThoughItHasNoSessions(String fixture) {
		byte[] page = Readings.formats(fixture).strip().getBytes(StandardCharsets.UTF_8);
		Random random = new Random(42);
		assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
			int refused = 0;
			for (int i = 0; i < TRIALS; i++) {
				assertThat(refusal(cut(page, i))).as("cut %d", i).isNotNull();
				refused += (refusal(flipped(page, random)) != null) ? 1 : 0;
				refused += (refusal(withoutALine(page, random)) != null) ? 1 : 0;
				refused += (refusal(withALineTwice(page, random)) != null) ? 1 : 0;
			}
			assertThat(refused).isBetween(TRIALS / 2, 3 * TRIALS);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "session-3.1-en_US.html", "session-3.2-en_GB.html", "session-head-en_US.html" })
	void isRefusedWhereverHtmlIsCut(String fixture) {
		byte[] page = Readings.fixture(fixture).getBytes(StandardCharsets.UTF_8);
		int end = Readings.fixture(fixture).getBytes(StandardCharsets.UTF_8).length - "</body>\n</html>\n".length();
		for (int length = 0; length < end; length += 37) {
			assertThat(isRefused(Arrays.copyOf(page, length))).as("cut at byte %d", length).isTrue();
		}
	}

	@Test
	void isReadInTimeThoughMadeToStall() {
		String page = Readings.fixture("session-3.2-en_GB.html");
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			isRefused((page + "<!---->".repeat(270) + "x").getBytes(StandardCharsets.UTF_8));
			isRefused(page.replace("alt=\"Kelp", "alt=\"" + "(".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
			isRefused(page.replace("<p>One.</p>", "<div>".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
			isRefused(("12–14 Apr 2031\nEurope/Oslo timezone\n" + "1. a\n".repeat(200_000) + "12/04/2031, 14:00\n")
				.getBytes(StandardCharsets.UTF_8));
			isRefused("12/04/2031, 14:00\n".repeat(200_000).getBytes(StandardCharsets.UTF_8));
		});
	}

	private static boolean isRefused(byte[] document) {
		try {
			SourceDocument source = SourceDocument.ofBytes("broken", document, null, null);
			assertThat(Readings.FORMATS.read(source, null, ReadOptions.NONE).schedule().sessions()).hasSize(1);
			return false;
		}
		catch (ImportRefused ex) {
			assertThat(ex.place()).as(ex.getMessage()).matches("(?:line|byte) \\d+");
			return true;
		}
	}

	/** In the zone that the fixtures without any need. */
	private static @Nullable ImportRefused refusal(byte[] document) {
		try {
			SourceDocument source = SourceDocument.ofBytes("broken", document, null, null);
			Readings.FORMATS.read(source, null, new ReadOptions(null, ZoneId.of("Europe/Amsterdam"), null));
			return null;
		}
		catch (ImportRefused ex) {
			assertThat(ex.place()).as(ex.getMessage()).matches("(?:line|byte) \\d+.*");
			assertThat(ex.reason()).doesNotContain("Exception", "tools.jackson", "java.");
			return ex;
		}
	}

	private static byte[] cut(byte[] page, int trial) {
		return Arrays.copyOf(page, (int) ((long) page.length * trial / TRIALS));
	}

	private static byte[] flipped(byte[] page, Random random) {
		byte[] copy = page.clone();
		for (int i = 0; i <= random.nextInt(8); i++) {
			copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
		}
		return copy;
	}

	private static byte[] withoutALine(byte[] page, Random random) {
		List<String> lines = lines(page);
		lines.remove(random.nextInt(lines.size()));
		return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] withALineTwice(byte[] page, Random random) {
		List<String> lines = lines(page);
		int index = random.nextInt(lines.size());
		lines.add(index, lines.get(index));
		return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
	}

	private static List<String> lines(byte[] page) {
		return new ArrayList<>(new String(page, StandardCharsets.UTF_8).lines().toList());
	}

}
