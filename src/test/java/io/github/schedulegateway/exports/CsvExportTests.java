package io.github.schedulegateway.exports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.github.schedulegateway.graph.Extract;
import io.github.schedulegateway.graph.StoredTalk;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvExportTests {

	@Test
	void writesARowForATalk() throws Exception {
		String table = csv(Regatta.ROPES);

		assertThat(table).startsWith("\uFEFF\"id\",\"title\",\"starts_at\",").endsWith("\r\n");
		assertThat(rows(table)).containsExactly(
				"\"talk_1\",\"Ropes & lines\",\"2024-10-26 10:00\",\"2024-10-26 10:30\",\"false\",\"Europe/Berlin\","
						+ "\"Hall A\",\"Craft\",\"Rigging\",\"Ada Quill; Bo Larsen\","
						+ "\"Lantern Labs; Foo \"\"Bar\"\"; Ltd: ^x\",\"\",\"\",\"How hemp is laid.\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"https://x\")", "＝1",
			"＋1", "－1", "＠x" })
	void letsNoCellBeAFormula(String text) throws Exception {
		Talk talk = Regatta.talk(null, text, text, null, null, text, text,
				List.of(Regatta.speaks(Person.named(text), text)));

		String quoted = "\"'" + text.replace("\"", "\"\"") + "\"";
		assertThat(csv(talk).split("\r\n\"talk_1\"", 2)[1])
			.isEqualTo("," + String.join(",", quoted, "\"\"", "\"\"", "\"\"", "\"Europe/Berlin\"", quoted, quoted,
					"\"Rigging\"", quoted, quoted, "\"\"", "\"\"", quoted) + "\r\n");
	}

	@Test
	void quotesWhatWouldEndACell() throws Exception {
		Talk talk = Regatta.talk(null, "a \"b\", c\r\nd;\te", null, null, null, null, null, List.of());

		assertThat(csv(talk)).contains(",\"a \"\"b\"\", c\r\nd;\te\",");
	}

	private static String csv(Talk talk) throws Exception {
		var conference = Regatta.schedule().conference();
		var stored = new StoredTalk("talk_1", 0, Instant.EPOCH, false, conference, "Rigging", talk, List.of());
		var cancelled = new StoredTalk("talk_2", 0, Instant.EPOCH, true, conference, null, talk, List.of());
		var bytes = new ByteArrayOutputStream();
		new CsvExport().write(new Extract("Regatta", Instant.EPOCH, conference, false, List.of(), List.of(),
				List.of(stored, cancelled)), bytes);
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static List<String> rows(String table) {
		return Arrays.stream(table.split("\r\n")).skip(1).toList();
	}

}
