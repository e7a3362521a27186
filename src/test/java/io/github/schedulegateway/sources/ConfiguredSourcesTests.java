package io.github.schedulegateway.sources;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.schedulegateway.imports.Format;
import io.github.schedulegateway.imports.ReadOptions;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConfiguredSourcesTests {

	@Test
	void readsWhatIsConfigured() {
		assertThat(sources(Map.of("[0].name", "harbour", "[0].url", "https://harbour.example/page?key=hidden",
				"[0].format", "indico-html", "[0].conference", "harbour-2031", "[0].interval", "2h", "[0].time-zone",
				"Europe/Oslo", "[0].locale", "en_GB")))
			.containsExactly(new ConfiguredSource("harbour", URI.create("https://harbour.example/page?key=hidden"),
					Format.INDICO_HTML, Duration.ofHours(2),
					new ReadOptions("harbour-2031", ZoneId.of("Europe/Oslo"), Locale.UK)));
	}

	@Test
	void callsASourceByItsConferenceAndLooksEveryQuarterOfAnHour() {
		ConfiguredSource source = sources(
				Map.of("[0].url", "https://harbour.example/page", "[0].conference", "harbour-2031"))
			.getFirst();
		assertThat(source.name()).isEqualTo("harbour-2031");
		assertThat(source.interval()).isEqualTo(Duration.ofMinutes(15));
		assertThat(source.format()).isNull();
	}

	@Test
	void hasNoSourcesUnlessTold() {
		assertThat(sources(Map.of())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					[0].url        | ftp://harbour.example/hidden             | url has to be an address, beginning with http:// or https://.
					[0].url        | file:///hidden                           | url has to be an address, beginning with http:// or https://.
					[0].url        | harbour.example/hidden                   | url has to be an address, beginning with http:// or https://.
					[0].url        | https://harbour.example/ hidden          | url has to be an address, beginning with http:// or https://.
					[0].url        | https:///hidden                          | url has to be an address, beginning with http:// or https://.
					[0].url        | ''                                       | url is missing.
					[0].url        | https://kai:hidden@harbour.example/      | url has a user name before its host, which the gateway does not send.
					[0].name       | Harbour 2031                             | name has to be small letters, digits and hyphens, such as lpc-2022.
					[0].name       | ''                                       | name is missing: give a name, or the conference by whose slug to call it.
					[0].interval   | 59s                                      | interval has to be one minute at least, and a year at most.
					[0].interval   | -5m                                      | interval has to be one minute at least, and a year at most.
					[0].interval   | 366d                                     | interval has to be one minute at least, and a year at most.
					[0].conference | Harbour                                  | conference has to be a slug of small letters, digits and hyphens, such as lpc-2022.
					[0].time-zone  | Oslo                                     | time-zone has to be a zone of the tz database, such as Europe/Dublin.
					[0].locale     | British_                                 | locale has to be a language tag, such as en-GB.
					""")
	void saysWhatIsWrong(String property, String value, String problem) {
		Map<String, String> properties = new HashMap<>(
				Map.of("[0].name", "harbour", "[0].url", "https://harbour.example/"));
		properties.put(property, value);
		assertThatExceptionOfType(SourcesMisconfigured.class).isThrownBy(() -> sources(properties))
			.withMessage("schedule.sources[0]." + problem)
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("hidden"));
	}

	@Test
	void namesTheFormatsThereAre() {
		assertThatExceptionOfType(SourcesMisconfigured.class)
			.isThrownBy(() -> sources(
					Map.of("[0].name", "harbour", "[0].url", "https://harbour.example/", "[0].format", "papyrus")))
			.withMessageStartingWith("schedule.sources[0].format has to be one of [")
			.withMessageContaining("INDICO_HTML");
	}

	@Test
	void wantsSourcesToDiffer() {
		assertThatExceptionOfType(SourcesMisconfigured.class)
			.isThrownBy(() -> sources(Map.of("[0].name", "a", "[0].url", "https://harbour.example/", "[1].name", "a",
					"[1].url", "https://meadow.example/", "[2].name", "b", "[2].url", "https://harbour.example/")))
			.withMessage("schedule.sources[1].name a is that of another source, too: give each a name of its own."
					+ System.lineSeparator() + "schedule.sources[2].url is that of another source, too.");
	}

	@Test
	void explainsItWhereTheGatewayDoesNotStart() {
		FailureAnalyzer analyzer = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, FailureHandler.logging(LogFactory.getLog(getClass())))
			.stream()
			.filter(SourcesMisconfigured.Analyzer.class::isInstance)
			.findFirst()
			.orElseThrow();
		var analysis = Objects.requireNonNull(analyzer.analyze(
				new IllegalStateException(new SourcesMisconfigured(List.of("schedule.sources[0].url is missing.")))));
		assertThat(analysis.getDescription()).isEqualTo("schedule.sources[0].url is missing.");
		assertThat(analysis.getAction()).contains("README.md");
	}

	@Test
	void showsNoKeyOfASource() {
		ConfiguredSource source = sources(
				Map.of("[0].name", "harbour", "[0].url", "https://harbour.example/page?key=hidden"))
			.getFirst();
		assertThat(source.shownUrl()).isEqualTo("https://harbour.example/page?key=…");
		assertThat(source.toString() + source.fingerprint()).doesNotContain("hidden");
	}

	private static List<ConfiguredSource> sources(Map<String, String> properties) {
		Map<String, String> named = new HashMap<>();
		properties.forEach((name, value) -> named.put("schedule.sources" + name, value));
		return ConfiguredSources
			.of(new Binder(new MapConfigurationPropertySource(named)).bindOrCreate("schedule", SourceSettings.class));
	}

}
