package io.github.schedulegateway.schedule;

import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GuidsTests {

	private static final String SOURCE = "0F8FAD5B-d9cb-469f-a165-70867728950e";

	@Test
	void isTheOneThatTheSourceGave() {
		assertThat(Guids.of("talk_1", "guid:" + SOURCE)).isEqualTo(SOURCE);
		assertThat(Guids.sourceId(SOURCE)).isEqualTo("guid:" + SOURCE);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "indico:7", "guid:7", "guid:1-1-1-1-1", "guid:" })
	void isMadeOfTheIdWhereTheSourceGaveNone(String sourceId) {
		UUID made = UUID.fromString(Guids.of("talk_1", sourceId));

		assertThat(made.version()).isEqualTo(8);
		assertThat(made.variant()).isEqualTo(2);
		assertThat(Guids.of("talk_1", null)).isEqualTo(made.toString());
		assertThat(Guids.sourceId(made.toString())).isNull();
		assertThat(Guids.sourceId(made.toString().toUpperCase(java.util.Locale.ROOT))).isNull();
	}

	@Test
	void differsFromIdToId() {
		assertThat(IntStream.range(0, 10_000).mapToObj((i) -> Guids.of("talk_" + i, null))).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "1-1-1-1-1", "not a guid" })
	void leavesToTheSourceWhatItCallsAGuid(String guid) {
		assertThat(Guids.sourceId(guid)).isEqualTo("guid:" + guid);
	}

}
