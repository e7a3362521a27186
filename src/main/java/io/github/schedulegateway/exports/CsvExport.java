package io.github.schedulegateway.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.graph.Extract;
import io.github.schedulegateway.graph.StoredTalk;
import io.github.schedulegateway.schedule.Appearance;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The talks of a conference as a table for spreadsheets, by
 * <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>: with a byte order mark,
 * without which Excel does not read UTF-8, and with an apostrophe before what a
 * spreadsheet would take for a formula.
 */
@Component
final class CsvExport implements ExportFormat {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

	/** Those of full width count, too, where a spreadsheet folds them. */
	private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

	private static final List<String> HEAD = List.of("id", "title", "starts_at", "ends_at", "end_is_estimate",
			"time_zone", "room", "track", "session", "speakers", "affiliations", "language", "url", "abstract");

	@Override
	public String fileName() {
		return "talks.csv";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("text", "csv", StandardCharsets.UTF_8);
	}

	@Override
	public void write(Extract extract, OutputStream output) throws IOException {
		var writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
		writer.write('\uFEFF');
		var table = new CSVPrinter(writer, FORMAT);
		table.printRecord(HEAD);
		for (StoredTalk stored : extract.talks()) {
			if (!stored.cancelled()) {
				table.printRecord(cells(stored).map(CsvExport::harmless));
			}
		}
		table.flush();
	}

	private static Stream<String> cells(StoredTalk stored) {
		var talk = stored.talk();
		return Stream.of(stored.id(), text(talk.title()), time(talk.startsAt()), time(talk.endsAt()),
				(talk.endsAt() != null) ? String.valueOf(talk.estimatedEnd()) : "",
				text(stored.conference().timeZone()), text(talk.room()), text(talk.track()), text(stored.session()),
				each(stored, (appearance) -> appearance.person().name()), each(stored, Appearance::affiliation),
				text(talk.language()), text(talk.url()), text(talk.summary()));
	}

	/** One for each speaker, in their order, also where nothing is known of one. */
	private static String each(StoredTalk stored, Function<Appearance, @Nullable String> value) {
		return stored.talk()
			.appearances()
			.stream()
			.map((appearance) -> text(value.apply(appearance)))
			.collect(Collectors.joining("; "));
	}

	private static String time(@Nullable ZonedDateTime time) {
		return (time != null) ? TIME.format(time) : "";
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private static String harmless(String text) {
		return (!text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
