package io.github.schedulegateway.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;

import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/** Reads documents in tests as the gateway does. */
final class Readings {

	static final ImportSettings SETTINGS = new ImportSettings(DataSize.ofMegabytes(16), Duration.ofSeconds(20), false);

	static final ScheduleFormats FORMATS = new ScheduleFormats(List.of(new AffiliationsCsv(), new ICalendar(),
			new IndicoHtml(), new IndicoText(), new IndicoJson(), new IndicoTimetable(), new FrabJson(),
			new ScheduleXml(), new PretalxWidget(), new Sessionize(), new SponsorsYaml()), SETTINGS);

	private Readings() {
	}

	static String fixture(String name) {
		return formats("indico/" + name);
	}

	/**
	 * {@return a fixture of any format, by its path below {@code formats}}
	 */
	static String formats(String path) {
		try (InputStream input = Objects.requireNonNull(Readings.class.getResourceAsStream("/formats/" + path), path)) {
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Schedule read(String content) {
		return read(content, ReadOptions.NONE);
	}

	static Schedule read(String content, ReadOptions options) {
		return FORMATS.read(SourceDocument.ofContent(content), null, options).schedule();
	}

	static Schedule readFixture(String name) {
		return read(fixture(name));
	}

	static Schedule read(Path file) {
		return FORMATS.read(SourceDocument.ofFile(file, SETTINGS.maxSize()), null, ReadOptions.NONE).schedule();
	}

	static Session session(Schedule schedule) {
		return schedule.sessions().getFirst();
	}

	static SessionBlock block(Schedule schedule) {
		return session(schedule).blocks().getFirst();
	}

	static List<Talk> talks(Schedule schedule) {
		return block(schedule).talks();
	}

	/**
	 * {@return "A B (X)" for each speaker, "A B" where there is no affiliation}
	 */
	static List<String> speakers(Talk talk) {
		return talk.appearances()
			.stream()
			.map((one) -> one.person().name() + ((one.affiliation() != null) ? " (" + one.affiliation() + ")" : ""))
			.toList();
	}

	/**
	 * {@return the local time, "" where there is none}
	 */
	static String time(@Nullable ZonedDateTime time) {
		return (time != null) ? time.toLocalTime().toString() : "";
	}

	/**
	 * {@return the abstract, "" where there is none}
	 */
	static String summary(Talk talk) {
		return Objects.requireNonNullElse(talk.summary(), "");
	}

}
