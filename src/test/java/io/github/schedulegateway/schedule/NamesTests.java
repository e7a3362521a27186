package io.github.schedulegateway.schedule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTests {

	@ParameterizedTest
	@CsvSource({ "'  Mathieu \t DESNOYERS ', mathieu desnoyers", "Michal Koutný, michal koutny",
			"Müller GmbH, muller gmbh", "ＡＣＭＥ, acme", "İzmir, izmir", "a\u0000\u200Bb, a b", "ﬁsh, fish", "'…', ...",
			"' \u00A0\t', ''" })
	void foldsCaseAccentsWidthAndSpace(String name, String folded) {
		assertThat(Names.fold(name)).isEqualTo(folded);
	}

}
