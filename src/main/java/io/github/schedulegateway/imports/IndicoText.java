package io.github.schedulegateway.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.schedulegateway.imports.IndicoPage.Header;
import io.github.schedulegateway.imports.IndicoTextRows.Row;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Sponsor;
import io.github.schedulegateway.schedule.SponsorTier;
import io.github.schedulegateway.schedule.Talk;

import org.springframework.stereotype.Component;

/**
 * The page of a session in Indico as plain text, from a browser's copy or a text dump, or
 * that of a contribution. On the page of a session titles may be missing, since they are
 * links: then each contribution has its place in the list and its speakers.
 */
@Component
final class IndicoText implements ScheduleFormat {

	private static final String SPONSOR_NAME = ".*\\p{L}.*";

	@Override
	public Format format() {
		return Format.INDICO_TEXT;
	}

	@Override
	public boolean reads(SourceDocument document) {
		return !IndicoHtml.isHtml(document) && PageLines.of(document)
			.lines()
			.stream()
			.anyMatch((line) -> IndicoTextHead.isZone(line) || IndicoDates.isLong(line) || IndicoTextRows.isTime(line)
					|| IndicoTextContribution.isLabel(line));
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		PageLines lines = PageLines.of(document);
		IndicoTextRows parts = new IndicoTextRows(lines);
		List<Row> rows = parts.rows();
		if (rows.isEmpty() && IndicoTextContribution.is(lines)) {
			return IndicoTextContribution.read(lines, options);
		}
		IndicoTextHead top = new IndicoTextHead(lines, parts.begin());
		Header header = top.header(options);
		IndicoDates dates = new IndicoDates(document, header.days(), header.zone(), options.locale());
		IndicoTextHead.Head head = top.session(dates);
		if (rows.isEmpty()) {
			throw lines.refused(lines.size() - 1, "the page ends before its contributions");
		}
		List<Talk> talks = talks(lines, rows, dates);
		if (parts.end() == lines.size()) {
			throw lines.refused(lines.size() - 1, "the text ends with a contribution, so it may be cut:"
					+ " copy the page to its end, at least to “Powered by Indico”");
		}
		return new IndicoPage(header, null, null, head.title(), head.description(), head.startsAt(), head.place(),
				head.conveners(), talks, sponsors(lines, parts.end()), dates.warnings())
			.toSchedule(options);
	}

	private static List<Talk> talks(PageLines lines, List<Row> rows, IndicoDates dates) {
		boolean titled = hasTitles(rows);
		boolean numbered = rows.stream().anyMatch((row) -> row.number() != null);
		List<Talk> talks = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			Row row = rows.get(i);
			if (!titled) {
				checkPosition(lines, row, numbered, i + 1);
			}
			talks.add(talk(row, titled, dates, lines.place(row.time())));
		}
		return talks;
	}

	/**
	 * Most contributions have a title and speakers; or they have numbers of their own,
	 * not their places in a list, and one line each.
	 */
	private static boolean hasTitles(List<Row> rows) {
		long both = rows.stream().filter((row) -> row.words().size() > 1).count();
		return both * 2 >= rows.size() || (rows.stream().anyMatch((row) -> row.number() != null) && !inOrder(rows));
	}

	private static boolean inOrder(List<Row> rows) {
		Integer first = rows.getFirst().number();
		long steps = IntStream.range(1, rows.size()).filter((i) -> follows(rows.get(i - 1), rows.get(i))).count();
		return (first == null || first <= 3) && steps * 2 >= rows.size() - 1;
	}

	private static boolean follows(Row before, Row after) {
		return before.number() != null && after.number() != null && after.number() == before.number() + 1;
	}

	private static void checkPosition(PageLines lines, Row row, boolean numbered, int position) {
		if (row.words().size() > 1) {
			throw lines.refused(row.head(), "more lines above the time than the other contributions have");
		}
		if (numbered && (row.number() == null || row.number() != position)) {
			throw lines.refused(row.head(), "contribution " + position + " has "
					+ ((row.number() != null) ? "number " + row.number() : "no number") + ": the page misses a part");
		}
	}

	private static Talk talk(Row row, boolean titled, IndicoDates dates, String place) {
		List<String> words = row.words();
		int people = titled ? Math.min(1, words.size()) : 0;
		String title = (people == 1) ? words.getFirst().replaceFirst("^\\d{1,4}\\. ", "") : null;
		List<Appearance> speakers = IndicoPeople.read(String.join(", ", words.subList(people, words.size())))
			.stream()
			.map(IndicoPeople.Billed::asSpeaker)
			.toList();
		IndicoSummary summary = IndicoSummary.of(row.body());
		return new Talk(null, title, summary.text(), summary.truncated(), dates.read(row.startsAt(), place), null,
				false, null, null, null, null, speakers, List.of());
	}

	/**
	 * {@return the sponsors that are named from that line on}
	 */
	static List<SponsorTier> sponsors(PageLines lines, int from) {
		IndicoSponsors sponsors = new IndicoSponsors();
		int end = lines.first(from, lines.size(), (line) -> line.startsWith("Powered by Indico"));
		for (String line : lines.written(from, end)) {
			if (IndicoSponsors.isHeading(line)) {
				sponsors.heading(line);
			}
			else if (line.matches(SPONSOR_NAME)) {
				sponsors.add(new Sponsor(line, null, null, null));
			}
		}
		return sponsors.tiers();
	}

}
