package io.github.schedulegateway.schedule;

import org.junit.jupiter.api.Test;

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

	@Test
	void tellsWhatIsNoSlug() {
		assertThat(Slugs.isSlug("lpc-2022")).isTrue();
		assertThat(Slugs.isSlug("LPC 2022")).isFalse();
		assertThat(Slugs.isSlug("-lpc")).isFalse();
		assertThat(Slugs.isSlug("")).isFalse();
	}

}
