package io.github.schedulegateway.schedule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugsTests {

	@Test
	void derivesASlugFromAName() {
		assertThat(Slugs.of("Linux Plumbers Conference 2022")).isEqualTo("linux-plumbers-conference-2022");
		assertThat(Slugs.of("  Días de “Código” 2031! ")).isEqualTo("dias-de-codigo-2031");
		assertThat(Slugs.of("会议")).isNull();
		assertThat(Slugs.isSlug(String.valueOf(Slugs.of("a-".repeat(200))))).isTrue();
	}

	@Test
	void derivesTheSeriesFromASlug() {
		assertThat(Slugs.series("lpc-2022")).isEqualTo("lpc");
		assertThat(Slugs.series("lpc2022")).isEqualTo("lpc");
		assertThat(Slugs.series("fosdem")).isEqualTo("fosdem");
		assertThat(Slugs.series("2022")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "31c3, c3", "32c3, c3", "35c3, c3", "camp2019, camp", "kielux-2020, kielux", "lpc-22, lpc",
			"2024-regatta, regatta", "21st-regatta, regatta", "3rd-regatta-2022, 3rd-regatta", "web3-2024, web3",
			"4developers, 4developers", "100, " })
	void isTheSameForAllEditions(String slug, @Nullable String series) {
		assertThat(Slugs.series(slug)).isEqualTo(series);
	}

	@Test
	void tellsWhatIsNoSlug() {
		assertThat(Slugs.isSlug("lpc-2022")).isTrue();
		assertThat(Slugs.isSlug("LPC 2022")).isFalse();
		assertThat(Slugs.isSlug("-lpc")).isFalse();
		assertThat(Slugs.isSlug("")).isFalse();
	}

}
