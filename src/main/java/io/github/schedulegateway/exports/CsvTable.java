package io.github.schedulegateway.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * A table for spreadsheets, by <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC
 * 4180</a>: with a byte order mark, without which Excel does not read UTF-8 and which
 * pandas and R skip, and with an apostrophe before what a spreadsheet would take for a
 * formula.
 */
public final class CsvTable {

	/** Of what is written. */
	public static final MediaType MEDIA_TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

	/** Those of full width count, too, where a spreadsheet folds them. */
	private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

	private CsvTable() {
	}

	/**
	 * Writes all of it, and leaves the stream open.
	 * @param head the names of the columns
	 * @param rows as many values each; what is null becomes an empty cell, and numbers
	 * are no formulas, whatever their sign
	 */
	public static void write(List<String> head, Stream<? extends List<? extends @Nullable Object>> rows,
			OutputStream output) throws IOException {
		var writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
		writer.write('\uFEFF');
		var table = new CSVPrinter(writer, FORMAT);
		table.printRecord(head);
		for (var left = rows.iterator(); left.hasNext();) {
			table.printRecord(left.next().stream().map(CsvTable::cell));
		}
		table.flush();
	}

	private static String cell(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case Number number -> number.toString();
			// in small letters R takes them for words
			case Boolean truth -> truth ? "TRUE" : "FALSE";
			default -> harmless(value.toString());
		};
	}

	private static String harmless(String text) {
		return (!text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
