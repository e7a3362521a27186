package io.github.schedulegateway.imports;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Sponsor;
import io.github.schedulegateway.schedule.SponsorTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SponsorsYamlTests {

	private static final String FILE = Readings.formats("sponsors/harbour.yaml");

	@Test
	void readsTiersByRank() {
		Schedule schedule = Readings.read(FILE);
		assertThat(schedule.conference().slug()).isEqualTo("harbour-2024");
		assertThat(schedule.conference().timeZone()).isNull();
		assertThat(schedule.scope()).isEqualTo(Schedule.Scope.SESSIONS);
		assertThat(schedule.sponsorTiers()).extracting(SponsorTier::name)
			.containsExactly("Captains", "Rowers", "Friends");
		assertThat(schedule.sponsorTiers().getFirst().sponsors()).containsExactly(
				new Sponsor("Quay Works GmbH", URI.create("https://quay.example"),
						URI.create("https://quay.example/logo.svg"), "Quay Works"),
				new Sponsor("Tideline", null, null, null));
	}

	@Test
	void takesTheConferenceThatIsGiven() {
		assertThat(Readings.read(FILE, new ReadOptions("other-2024", null, null)).conference().slug())
			.isEqualTo("other-2024");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"https://rope.example | javascript:alert(1) | line 7: is no address of http or https",
			"rank: 90 | rank: first | line 4: rank is to be a whole number",
			"kind: IN_KIND | knd: IN_KIND | line 5: “knd” is none of", "name: Friends | rank: 3 | line 11: has no name",
			"name: Friends | name: captains | line 11: “captains” stands there twice",
			"name: Tideline | name: [Tide, line] | line 10: is to be a text",
			"event: harbour-2024 | event: The Harbour | line 1: is to be small letters",
			"name: Friends | name: \"Friends | is not well-formed YAML", "sponsors: [ | sponsors: &a [ *a, | aliases" })
	void saysWhereSomethingIsWrong(String right, String wrong, String message) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(FILE.replace(right, wrong)))
			.withMessageContaining(message);
	}

	@Test
	void refusesListsThatStandForEachOtherManyTimes() {
		String laughs = "a: &a [x]\ntiers:\n"
				+ IntStream.range(0, 50).mapToObj((i) -> "  - *a\n").collect(Collectors.joining());
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(laughs))
			.withMessageContaining("line 1: is not YAML that is read");
	}

	@Test
	void makesNothingOfTags() {
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> Readings.read("tiers: !!java.net.URL [\"https://harbour.example\"]\n"))
			.withMessageContaining("line 1: is not well-formed YAML (Global tag is not allowed");
	}

	@Test
	void refusesWhatIsNestedDeep() {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read("tiers: " + "[".repeat(10_000)))
			.withMessageContaining("line 1");
		assertThat(List.of(new SponsorsYaml().reads(SourceDocument.ofContent("name: x")))).containsExactly(false);
	}

}
