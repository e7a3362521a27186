package io.github.schedulegateway.imports;

import java.time.LocalDate;

import io.github.schedulegateway.schedule.StatedAffiliation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AffiliationsCsvTests {

	private static final String FILE = Readings.formats("affiliations/harbour.csv");

	@Test
	void readsItsLines() {
		assertThat(Readings.read(FILE).statedAffiliations()).containsExactly(
				new StatedAffiliation("Runa Vestergård", "Quay Works GmbH", LocalDate.of(2018, 1, 1),
						LocalDate.of(2022, 12, 31), "her own page"),
				new StatedAffiliation("Nørby, Odd", "Pier Society, The", null, LocalDate.of(2020, 6, 30),
						"https://pier.example/people"),
				new StatedAffiliation("Odd Nørby", "Independent", LocalDate.of(2020, 7, 1), null, null));
	}

	@Test
	void takesALineWithASourceAloneForItsEnd() {
		assertThat(Readings.read("Speaker, Affiliation, Source\n,,her own page\n").statedAffiliations())
			.containsExactly(new StatedAffiliation("", null, null, null, "her own page"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2018-01-01 | 2018 | line 2: “2018” is no day",
			"2018-01-01 | 2023-01-01 | line 2: ends before it begins", "Odd Nørby, | , | line 4: has no speaker",
			",Independent | , | line 4: has no affiliation", "her own page | a,b | line 2: has 6 values",
			"to,source | until,source | line 1: has a column “until”", "to,source | to,to | line 1",
			"Odd Nørby | \"Odd Nørby | line 4: is not well-formed CSV" })
	void saysWhereSomethingIsWrong(String right, String wrong, String message) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(FILE.replace(right, wrong)))
			.withMessageContaining(message);
	}

	@Test
	void refusesAFileThatStatesNothing() {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read("speaker,affiliation\n"))
			.withMessageContaining("states nothing");
	}

}
