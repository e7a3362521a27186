package io.github.schedulegateway.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.SponsorTier;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Documents that add to conferences which the graph knows. */
@GatewayTest
class AddingDocumentsTests {

	private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

	private static final ImportOptions PLAIN = new ImportOptions(false, false, "a test");

	private static final String CSV = """
			speaker,affiliation,from,to,source
			Stephane Graber,Canonical Ltd.,,2023-06-30,his page
			Stéphane Graber,Zabbly,2023-07-01,,his page
			""";

	/**
	 * Of each appearance: the year, the organisation, what is printed and what is stated.
	 */
	private static final String APPEARANCES = """
			MATCH (speaker:Speaker)-[:MADE]->(appearance:Appearance)-[:AT]->(talk:Talk)
			RETURN speaker.name + ' ' + talk.startsAt.year + ': '
			  + reduce(all = '', name IN COLLECT { MATCH (appearance)-[:REPRESENTING]->(a) RETURN a.name ORDER BY a.name } |
			    all + '[' + name + ']')
			  + ' ' + coalesce(appearance.affiliationAsPrinted, '-') + ' ' + coalesce(appearance.affiliationStated, '-')
			  + ' ' + coalesce(appearance.affiliationSource, '-')
			ORDER BY talk.startsAt""";

	private static final String CANONICAL_TALKS = """
			MATCH (:Alias {folded: 'canonical'})-[:ALIAS_OF]->(a)<-[:REPRESENTING]-()-[:AT]->(talk:Talk)
			RETURN toString(talk.startsAt.year) ORDER BY talk.startsAt""";

	@Autowired
	private Driver driver;

	@Autowired
	private ScheduleImports imports;

	@Autowired
	private Importer importer;

	@BeforeEach
	void wipe() {
		EmbeddedServer.wipe(this.driver);
	}

	@Test
	void keepsAffiliationsByTheirYearsWhereTheyArePrinted() {
		run(edition(2019, "Canonical Ltd."));
		run(edition(2022, "Canonical"));
		run(edition(2024, "Zabbly"));
		assertThat(strings("MATCH (s:Speaker) RETURN s.name")).containsExactly("Stéphane Graber");
		assertThat(strings(CANONICAL_TALKS)).containsExactly("2019", "2022");
		assertThat(strings(APPEARANCES)).containsExactly("Stéphane Graber 2019: [Canonical] Canonical Ltd. - -",
				"Stéphane Graber 2022: [Canonical] Canonical - -", "Stéphane Graber 2024: [Zabbly] Zabbly - -");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2019 2022 2024 csv", "2024 csv 2022 2019", "2022 csv 2019 csv 2024", "2024 2022 csv 2019" })
	void keepsAffiliationsByTheirYearsWhereAFileStatesThem(String order) {
		for (String document : order.split(" ")) {
			if (document.equals("csv")) {
				add(CSV, "harbour-" + order.substring(0, 4));
			}
			else {
				run(edition(Integer.parseInt(document), null));
			}
		}
		assertThat(strings("MATCH (s:Speaker) RETURN s.name")).containsExactly("Stéphane Graber");
		assertThat(strings(CANONICAL_TALKS)).containsExactly("2019", "2022");
		assertThat(strings(APPEARANCES)).containsExactly("Stéphane Graber 2019: [Canonical] - Canonical Ltd. his page",
				"Stéphane Graber 2022: [Canonical] - Canonical Ltd. his page",
				"Stéphane Graber 2024: [Zabbly] - Zabbly his page");
		assertThat(add(CSV, "harbour-2019").changed()).isFalse();
		assertThat(run(edition(2022, null)).changed()).isFalse();
	}

	@Test
	void prefersWhatIsPrinted() {
		run(edition(2019, "Tideline"));
		add(CSV, "harbour-2019");
		assertThat(strings(APPEARANCES)).containsExactly("Stéphane Graber 2019: [Tideline] Tideline - -");
		run(edition(2022, null));
		run(edition(2022, "Independent"));
		assertThat(strings(APPEARANCES)).last().isEqualTo("Stéphane Graber 2022:  Independent - -");
	}

	@Test
	void withdrawsWhatASourceStatesNoMore() {
		run(edition(2019, null));
		run(edition(2024, null));
		add(CSV, "harbour-2019");
		add("speaker,affiliation,source\nStéphane Graber,Pier Society,another page\n", "harbour-2019");
		assertThat(strings(APPEARANCES)).last()
			.isEqualTo("Stéphane Graber 2024: [Pier Society][Zabbly] - Pier Society; Zabbly another page; his page");
		add("speaker,affiliation,from,to,source\nStéphane Graber,Canonical,,2020-01-01,his page\n", "harbour-2019");
		add("speaker,affiliation,source\n,,another page\n", "harbour-2019");
		assertThat(strings(APPEARANCES)).containsExactly("Stéphane Graber 2019: [Canonical] - Canonical his page",
				"Stéphane Graber 2024:  - - -");
		assertThat(strings("MATCH (s:StatedAffiliation) RETURN s.affiliation")).containsExactly("Canonical");
	}

	@Test
	void saysWhoStandsNowhere() {
		run(edition(2019, null));
		assertThat(add("speaker,affiliation\nNobody Known,Tideline\n", "harbour-2019").warnings()).singleElement()
			.asString()
			.contains("Nobody Known");
		assertThat(add(CSV, "harbour-2019").counts().affiliations()).isEqualTo(2);
	}

	@Test
	void leavesNoTraceOfADryRun() {
		run(edition(2019, null));
		var read = this.imports.read(SourceDocument.ofContent(CSV), null, new ReadOptions("harbour-2019", null, null));
		assertThat(this.imports.store(read, new ImportOptions(true, false, null)).changed()).isTrue();
		assertThat(strings("MATCH (s:StatedAffiliation) RETURN s.id")).isEmpty();
		assertThat(strings(APPEARANCES)).containsExactly("Stéphane Graber 2019:  - - -");
	}

	@ParameterizedTest
	@ValueSource(strings = { CSV, "event: harbour-2019\ntiers: [{name: Captains}]" })
	void addsToNoConferenceThatIsUnknown(String document) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> add(document, "harbour-2019"))
			.withMessageContaining("harbour-2019")
			.withMessageContaining("import its schedule first");
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> add(document.replace("event: harbour-2019\n", ""), null))
			.withMessageContaining("option \"conference\"");
	}

	@Test
	void addsSponsorsThatAPageWithHeadingsKeeps() {
		run(edition(2024, null));
		ImportResult result = add(Readings.formats("sponsors/harbour.yaml"), null);
		assertThat(result.counts().sponsors()).isEqualTo(3);
		assertThat(result.changes()).hasSize(3);
		String sponsors = """
				MATCH (sponsor:Sponsor)-[:IN_TIER]->(tier:SponsorTier)-[:OF]->(:Conference {slug: 'harbour-2024'})
				MATCH (sponsor)-[:IS]->(affiliation)
				RETURN tier.rank + ' ' + tier.name + ': ' + sponsor.name + ' ' + coalesce(sponsor.url, '-') + ' '
				  + coalesce(sponsor.logo, '-') + ' ' + affiliation.name ORDER BY sponsor.rankOrder""";
		List<String> added = strings(sponsors);
		assertThat(added).containsExactly(
				"1 Captains: Quay Works GmbH https://quay.example https://quay.example/logo.svg Quay Works",
				"1 Captains: Tideline - - Tideline", "2 Rowers: Rope & Sons https://rope.example - Rope & Sons");
		assertThat(add(Readings.formats("sponsors/harbour.yaml"), null).changed()).isFalse();
		run(edition(2024, null));
		run(sponsored(new SponsorTier("Captains", List.of()), new SponsorTier("Rowers", List.of())));
		assertThat(strings(sponsors)).isEqualTo(added);
		assertThat(strings("MATCH (t:Talk) RETURN t.title")).containsExactly("Talk of 2024");
	}

	@Test
	void addsToPeopleWhoStandOnTalks() {
		ReadOptions options = new ReadOptions("harbour-2024", ZoneId.of("Europe/Oslo"), null);
		store(Readings.formats("sessionize/grid.json"), options);
		ImportResult result = store(Readings.formats("sessionize/speakers.json"), options);
		assertThat(result.counts().speakers()).isEqualTo(2);
		assertThat(result.warnings()).anySatisfy((warning) -> assertThat(warning).contains("Nobody Yet"));
		assertThat(strings("MATCH (s:Speaker) RETURN s.name + ': ' + s.biography"))
			.containsExactly("Runa Vestergård: Ties knots, and teaches it.");
		assertThat(store(Readings.formats("sessionize/speakers.json"), options).changed()).isFalse();
		assertThat(store(Readings.formats("sessionize/grid.json"), options).changed()).isFalse();
	}

	private ImportResult add(String document, @Nullable String conference) {
		return store(document, new ReadOptions(conference, null, null));
	}

	private ImportResult store(String document, ReadOptions options) {
		return this.imports.store(this.imports.read(SourceDocument.ofContent(document), null, options), PLAIN);
	}

	private ImportResult run(Schedule schedule) {
		return this.importer.importSchedule(schedule, "sketch", "test", "", PLAIN);
	}

	/** One talk of the series, in September of a year. */
	private static Schedule edition(int year, @Nullable String affiliation) {
		LocalDate day = LocalDate.of(year, 9, 10);
		var speaker = new Appearance(Person.named("Stéphane Graber"), AppearanceRole.SPEAKER, affiliation);
		Talk talk = new Talk(null, "Talk of " + year, null, false, day.atTime(10, 0).atZone(LISBON), null, false, null,
				null, null, null, List.of(speaker), List.of());
		Session session = new Session(null, "Containers", null, null, null, List.of(),
				List.of(new SessionBlock(null, null, day.atTime(9, 0).atZone(LISBON), null, null, List.of(talk))));
		return schedule(year, List.of(session), List.of());
	}

	private static Schedule sponsored(SponsorTier... tiers) {
		return schedule(2024, List.of(), List.of(tiers));
	}

	private static Schedule schedule(int year, List<Session> sessions, List<SponsorTier> tiers) {
		LocalDate day = LocalDate.of(year, 9, 10);
		Conference conference = new Conference("harbour-" + year, null, "harbour", null, LISBON, day, day);
		return new Schedule(conference, Schedule.Scope.SESSIONS, List.of(), List.of(), List.of(), sessions, List.of(),
				List.of(), tiers, List.of());
	}

	private List<String> strings(String cypher) {
		return this.driver.executableQuery(cypher)
			.execute()
			.records()
			.stream()
			.map((row) -> Objects.requireNonNull(row.get(0).asString()))
			.toList();
	}

}
