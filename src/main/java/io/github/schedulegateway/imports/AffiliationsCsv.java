package io.github.schedulegateway.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.StatedAffiliation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * For whom speakers stood and when, as CSV with the columns speaker, affiliation, from,
 * to and source: for the many formats that carry no affiliation. It holds for all
 * editions of a conference. A line with nothing but a source withdraws what that source
 * stated.
 */
@Component
final class AffiliationsCsv implements ScheduleFormat {

	private static final int LINES = 50_000;

	private static final Set<String> COLUMNS = Set.of("speaker", "affiliation", "from", "to", "source");

	private static final CSVFormat CSV = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setIgnoreHeaderCase(true)
		.setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
		.setIgnoreEmptyLines(true)
		.setTrim(true)
		.get();

	@Override
	public Format format() {
		return Format.AFFILIATIONS_CSV;
	}

	@Override
	public boolean reads(SourceDocument document) {
		String header = document.text().lines().findFirst().orElse("");
		List<String> names = List.of(header.replace("\"", "").toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
		return names.contains("speaker") && names.contains("affiliation");
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		try (CSVParser lines = CSVParser.parse(new StringReader(document.text()), CSV)) {
			lines.getHeaderNames().forEach((name) -> check(document, name));
			List<StatedAffiliation> stated = lines(document, lines);
			if (stated.isEmpty()) {
				throw document.refused("line 1", "states nothing below its header");
			}
			return Schedule.ofAffiliations(new Conference(options.conference(), null, null, null, null, null, null),
					stated);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw document.refused("line 1", "has no header of well-formed CSV");
		}
	}

	/** A misspelt column would lose what stands in it. */
	private static void check(SourceDocument document, String column) {
		if (!COLUMNS.contains(column.toLowerCase(Locale.ROOT))) {
			throw document.refused("line 1",
					"has a column “" + column + "”; those that are read are speaker, affiliation, from, to and source");
		}
	}

	private static List<StatedAffiliation> lines(SourceDocument document, CSVParser lines) {
		List<StatedAffiliation> stated = new ArrayList<>();
		try {
			for (CSVRecord line : lines) {
				String place = "line " + lines.getCurrentLineNumber();
				if (stated.size() == LINES) {
					throw document.refused(place, "holds more than " + LINES + " lines");
				}
				stated.add(stated(document, line, place));
			}
			return stated;
		}
		catch (UncheckedIOException ex) {
			throw document.refused("line " + Math.max(1, lines.getCurrentLineNumber()), "is not well-formed CSV");
		}
	}

	private static StatedAffiliation stated(SourceDocument document, CSVRecord line, String place) {
		if (!line.isConsistent()) {
			throw document.refused(place, "has " + line.size() + " values where the header names another number");
		}
		String speaker = value(line, "speaker");
		String affiliation = value(line, "affiliation");
		String source = value(line, "source");
		LocalDate from = day(document, value(line, "from"), place);
		LocalDate to = day(document, value(line, "to"), place);
		if (speaker == null && affiliation == null && from == null && to == null && source != null) {
			return new StatedAffiliation("", null, null, null, source);
		}
		if (speaker == null || affiliation == null) {
			throw document.refused(place, "has no " + ((speaker == null) ? "speaker" : "affiliation"));
		}
		if (from != null && to != null && to.isBefore(from)) {
			throw document.refused(place, "ends before it begins");
		}
		return new StatedAffiliation(speaker, affiliation, from, to, source);
	}

	private static @Nullable String value(CSVRecord line, String column) {
		String value = line.isMapped(column) ? PlainText.line(line.get(column)) : "";
		return value.isEmpty() ? null : value;
	}

	private static @Nullable LocalDate day(SourceDocument document, @Nullable String day, String place) {
		try {
			return (day != null) ? LocalDate.parse(day) : null;
		}
		catch (DateTimeParseException ex) {
			throw document.refused(place, "“" + day + "” is no day such as 2022-09-14");
		}
	}

}
