package io.github.schedulegateway.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch.ATalk;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.Sponsor;
import io.github.schedulegateway.schedule.SponsorTier;
import io.github.schedulegateway.schedule.StatedAffiliation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.github.schedulegateway.Sketch.talk;
import static io.github.schedulegateway.identity.Graph.edition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GatewayTest
@SuppressWarnings("NullAway.Init")
class CuratorTests {

	private static final String ME = "somebody";

	private static final Schedule OAK = with(edition("oak", 2022, talk("A").at("09:00").by("Jon Berg", "Lantern Ltd."),
			talk("B").at("10:00").by("Jonathan Berg", "Lantern Labs").by("Eve Vik", "RedHat"),
			talk("C").at("11:00").by("Jonathan Berg", "Lantern Labs, Inc.").by("Jon Berg", "Lantern / RedHat")));

	private static final Schedule ELM = edition("elm", 2023, talk("D").at("09:00").by("Jon Berg", "Lantern"),
			talk("E").at("10:00").by("Eve Vik", "Red Hat"));

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Curator curator;

	private Graph graph;

	@BeforeEach
	void fill() {
		this.graph = new Graph(this.context);
		this.graph.add(OAK);
		this.graph.add(ELM);
	}

	/** Jon and Jonathan convene, and two organisations sponsor. */
	private static Schedule with(Schedule plain) {
		Session session = plain.sessions().getFirst();
		var conveners = List.of("Jon Berg", "Eve Vik", "Jonathan Berg")
			.stream()
			.map((name) -> new Session.Convener(Person.named(name), null))
			.toList();
		return new Schedule(plain.conference(), plain.scope(), plain.venues(), plain.rooms(), plain.tracks(),
				List.of(new Session(session.sourceId(), session.title(), null, null, null, conveners,
						session.blocks())),
				plain.talks(), plain.breaks(), List.of(new SponsorTier("Gold", List
					.of(new Sponsor("Lantern", null, null, null), new Sponsor("Lantern Labs", null, null, null)))),
				plain.warnings());
	}

	private void nothingChangesByImporting() {
		String before = this.graph.bookmark();
		assertThat(this.graph.add(OAK).changed()).isFalse();
		assertThat(this.graph.add(ELM).changed()).isFalse();
		assertThat(this.graph.bookmark()).isEqualTo(before);
	}

	private String speaker(String name, String talk) {
		return this.graph
			.strings("MATCH (s:Speaker {name: $name})-[:MADE]->()-[:AT]->(:Talk {title: $talk}) RETURN s.id",
					Map.of("name", name, "talk", talk))
			.getFirst();
	}

	private List<String> conveners() {
		return this.graph.strings("MATCH (s:Speaker)-[c:CONVENES]->(:Session) RETURN s.name ORDER BY c.position");
	}

	@Test
	void mergesSpeakersAndPartsThemAgain() {
		List<String> before = this.graph.everything();
		String jon = speaker("Jon Berg", "A");
		String jonathan = speaker("Jonathan Berg", "B");
		Curation merge = this.curator.mergeSpeakers(jon, jonathan, "his page says so", ME);
		assertThat(merge.summary()).isEqualTo("“Jon Berg” was merged into “Jonathan Berg”.");
		assertThat(this.graph.speakers().get(jonathan)).containsExactly("A", "B", "C", "C");
		assertThat(this.graph.speakers()).doesNotContainKey(jon);
		assertThat(conveners()).containsExactly("Jonathan Berg", "Eve Vik");
		nothingChangesByImporting();
		Curation undone = this.curator.undo(merge.id(), "another");
		assertThat(undone.undoneBy()).isEqualTo("another");
		assertThat(this.graph.everything()).isEqualTo(before);
		nothingChangesByImporting();
	}

	@Test
	void keepsAMergeForTalksThatComeLater() {
		String jon = speaker("Jon Berg", "A");
		String jonathan = speaker("Jonathan Berg", "B");
		Curation merge = this.curator.mergeSpeakers(jon, jonathan, null, ME);
		Schedule next = edition("oak", 2023, talk("N").at("09:00").by("Jon Berg", null));
		this.graph.add(next);
		assertThat(this.graph.whoGave("N")).isEqualTo(jonathan);
		this.curator.undo(merge.id(), ME);
		assertThat(this.graph.whoGave("N")).isEqualTo(jon);
		assertThat(this.graph.add(next).changed()).isFalse();
	}

	@Test
	void keepsTalksWithoutTitleThatTheirSpeakerTells() {
		Schedule nameless = edition("ash", 2022, talk(null).at("09:00").by("Jon Berg", null),
				talk(null).at("10:00").by("Jonathan Berg", null));
		this.graph.add(nameless);
		List<String> ids = this.graph.strings(
				"MATCH (s:Speaker)-[:MADE]->()-[:AT]->(t:Talk) WHERE t.title IS NULL RETURN s.id ORDER BY t.startsAtOrder");
		this.curator.mergeSpeakers(ids.getFirst(), ids.getLast(), null, ME);
		assertThat(this.graph.add(nameless).changed()).isFalse();
	}

	@Test
	void followsMergesOfMerges() {
		List<String> before = this.graph.everything();
		String jon = speaker("Jon Berg", "A");
		String jonathan = speaker("Jonathan Berg", "B");
		String other = speaker("Jon Berg", "D");
		Curation first = this.curator.mergeSpeakers(jon, jonathan, null, ME);
		Curation second = this.curator.mergeSpeakers(jonathan, other, null, ME);
		assertThat(this.graph.speakers().get(other)).containsExactly("A", "B", "C", "C", "D");
		nothingChangesByImporting();
		assertThatExceptionOfType(CurationRefused.class).isThrownBy(() -> this.curator.undo(first.id(), ME))
			.withMessageContaining(second.id())
			.withMessageContaining("undo that first");
		this.curator.undo(second.id(), ME);
		this.curator.undo(first.id(), ME);
		assertThat(this.graph.everything()).isEqualTo(before);
	}

	@Test
	void splitsASpeakerAndJoinsThemAgain() {
		List<String> before = this.graph.everything();
		String jonathan = speaker("Jonathan Berg", "B");
		Curation split = this.curator.splitSpeaker(jonathan, List.of(this.graph.talk("C")), null, ME);
		assertThat(split.summary()).isEqualTo("1 talk of “Jonathan Berg” became another speaker's.");
		assertThat(this.graph.speakers().get(jonathan)).containsExactly("B");
		assertThat(this.graph.speakers().get(split.target())).containsExactly("C");
		nothingChangesByImporting();
		this.curator.undo(split.id(), ME);
		assertThat(this.graph.everything()).isEqualTo(before);
	}

	@Test
	void keepsASplitForATalkThatWasAwayInBetween() {
		Curation split = this.curator.splitSpeaker(speaker("Jonathan Berg", "B"), List.of(this.graph.talk("C")), null,
				ME);
		ATalk[] others = { talk("A").at("09:00").by("Jon Berg", null) };
		this.graph.add(edition("oak", 2022, others));
		this.graph.add(edition("oak", 2022, talk("A").at("09:00").by("Jon Berg", null),
				talk("C").at("11:00").by("Eve Vik", null)));
		assertThat(this.graph.speakers()).doesNotContainKey(split.target());
		this.graph.add(OAK);
		assertThat(this.graph.speakers().get(split.target())).containsExactly("C");
	}

	@Test
	void mergesWhoWasSplitOff() {
		List<String> before = this.graph.everything();
		String eve = speaker("Eve Vik", "E");
		Curation split = this.curator.splitSpeaker(speaker("Jonathan Berg", "B"), List.of(this.graph.talk("C")), null,
				ME);
		Curation merge = this.curator.mergeSpeakers(split.target(), eve, null, ME);
		assertThat(this.graph.speakers().get(eve)).containsExactly("C", "E");
		nothingChangesByImporting();
		assertThatExceptionOfType(CurationRefused.class).isThrownBy(() -> this.curator.undo(split.id(), ME))
			.withMessageContaining("builds on this one");
		this.curator.undo(merge.id(), ME);
		this.curator.undo(split.id(), ME);
		assertThat(this.graph.everything()).isEqualTo(before);
	}

	@Test
	void splitsWhoWasMerged() {
		List<String> before = this.graph.everything();
		String jonathan = speaker("Jonathan Berg", "B");
		Curation merge = this.curator.mergeSpeakers(speaker("Jon Berg", "A"), jonathan, null, ME);
		Curation split = this.curator.splitSpeaker(jonathan, List.of(this.graph.talk("A"), this.graph.talk("C")), null,
				ME);
		assertThat(this.graph.people()).contains(Set.of("A", "C"), Set.of("B"));
		nothingChangesByImporting();
		this.curator.undo(split.id(), ME);
		this.curator.undo(merge.id(), ME);
		assertThat(this.graph.everything()).isEqualTo(before);
	}

	@Test
	void mergesAffiliationsAndPartsThemAgain() {
		List<String> before = this.graph.everything();
		String labs = this.graph.affiliation("Lantern Labs");
		String lantern = this.graph.affiliation("Lantern");
		Curation merge = this.curator.mergeAffiliations(labs, lantern, null, ME);
		assertThat(talksOf("Lantern")).containsExactly("A", "B", "C", "D");
		assertThat(this.graph.strings("MATCH (s:Sponsor)-[:IS]->(a:Affiliation) RETURN DISTINCT a.name"))
			.containsExactly("Lantern");
		assertThat(this.graph
			.strings("MATCH (a:Alias)-[:ALIAS_OF]->(:Affiliation {name: 'Lantern'}) RETURN a.folded ORDER BY a.folded"))
			.containsExactly("lantern", "lantern labs", "lantern labs, inc", "lantern ltd");
		nothingChangesByImporting();
		Schedule next = edition("oak", 2023, talk("N").at("09:00").by("Ole", "Lantern Labs GmbH"));
		this.graph.add(next);
		assertThat(talksOf("Lantern")).contains("N");
		this.curator.undo(merge.id(), ME);
		assertThat(talksOf("Lantern Labs")).containsExactly("B", "C", "N");
		assertThat(this.graph.add(next).changed()).isFalse();
		assertThat(this.graph.everything().stream().filter((line) -> !line.contains("gmbh")))
			.containsAll(before.stream()
				.filter((line) -> line.startsWith(" Appearance") || line.startsWith(" Sponsor"))
				.toList());
	}

	@Test
	void mergesAnAffiliationThatNoScheduleButAFileStates() {
		this.graph
			.add(Graph.edition("oak", 2021, talk("Z").at("09:00").by("Uma Rao"), talk("Y").at("10:00").by("Ula Rao")));
		var stated = Schedule.ofAffiliations(Graph.edition("oak", 2021).conference(),
				List.of(new StatedAffiliation("Uma Rao", "Pine Ltd.", null, null, "her page")));
		this.graph.add(stated);
		List<String> before = this.graph.everything();
		String pine = this.graph.affiliation("Pine");
		Curation merge = this.curator.mergeAffiliations(pine, this.graph.affiliation("Lantern"), null, ME);
		Curation people = this.curator.mergeSpeakers(speaker("Uma Rao", "Z"), speaker("Ula Rao", "Y"), null, ME);
		assertThat(named("Z")).containsExactly("Lantern");
		assertThat(named("Y")).isEmpty();
		assertThat(this.graph.add(stated).changed()).isFalse();
		nothingChangesByImporting();
		assertThat(named("Z")).containsExactly("Lantern");
		this.curator.undo(people.id(), ME);
		this.curator.undo(merge.id(), ME);
		assertThat(this.graph.everything()).isEqualTo(before);
		assertThat(named("Z")).containsExactly("Pine");
	}

	private List<String> named(String talk) {
		return this.graph.strings("MATCH (:Talk {title: $talk})<-[:AT]-()-[:REPRESENTING]->(a) RETURN a.name",
				Map.of("talk", talk));
	}

	@Test
	void partsAffiliationsToWhatWasBefore() {
		List<String> before = this.graph.everything();
		Curation merge = this.curator.mergeAffiliations(this.graph.affiliation("Lantern Labs"),
				this.graph.affiliation("Lantern"), null, ME);
		this.curator.undo(merge.id(), ME);
		assertThat(this.graph.everything()).isEqualTo(before);
		nothingChangesByImporting();
	}

	@Test
	void letsASpellingMeanAnotherOrganisation() {
		List<String> before = this.graph.everything();
		String hat = this.graph.affiliation("Red Hat");
		assertThatExceptionOfType(CurationRefused.class)
			.isThrownBy(() -> this.curator.addAlias(hat, "RedHat", null, ME))
			.withMessageContaining("has no other spelling: merge it");
		this.curator.mergeAffiliations(this.graph.affiliation("RedHat"), hat, null, ME);
		Curation alias = this.curator.addAlias(this.graph.affiliation("Lantern"), "RedHat Inc.", null, ME);
		assertThat(talksOf("Lantern")).contains("B");
		assertThat(talksOf("Red Hat")).containsExactly("E");
		nothingChangesByImporting();
		this.curator.undo(alias.id(), ME);
		assertThat(talksOf("Red Hat")).containsExactly("B", "C", "E");
		assertThat(talksOf("Lantern")).containsExactly("A", "C", "D");
		this.curator.undo(this.graph.strings("MATCH (c:Curation {kind: 'MERGE_AFFILIATIONS'}) RETURN c.id").getFirst(),
				ME);
		assertThat(this.graph.everything().stream().filter((line) -> !line.contains("redhat inc"))).isEqualTo(before);
	}

	@Test
	void teachesASpellingThatNobodyUsedYet() {
		List<String> before = this.graph.everything();
		String hat = this.graph.affiliation("Red Hat");
		Curation unused = this.curator.addAlias(hat, "Roter Hut GmbH", null, ME);
		this.curator.undo(unused.id(), ME);
		assertThat(this.graph.everything()).isEqualTo(before);
		Curation used = this.curator.addAlias(hat, "Roter Hut GmbH", null, ME);
		Schedule next = edition("oak", 2023, talk("N").at("09:00").by("Ole", "Roter Hut"),
				talk("O").at("10:00").by("Ute", "Roter Hut AG"), talk("P").at("11:00").by("Ida", "Red Hat"),
				talk("Q").at("12:00").by("Ina", "Red Hat"));
		this.graph.add(next);
		assertThat(talksOf("Red Hat")).containsExactly("E", "N", "O", "P", "Q");
		assertThat(this.graph.add(next).changed()).isFalse();
		this.curator.undo(used.id(), ME);
		assertThat(talksOf("Red Hat")).containsExactly("E", "P", "Q");
		assertThat(talksOf("Roter Hut")).containsExactly("N", "O");
		assertThat(this.graph.add(next).changed()).isFalse();
	}

	@Test
	void givesTheSameAnswersWhetherDecidedBeforeOrAfterAnImport() {
		this.curator.addAlias(this.graph.affiliation("Red Hat"), "Roter Hut", null, ME);
		this.graph.add(edition("oak", 2023, talk("N").at("09:00").by("Ole", "Roter Hut Ltd.")));
		assertThat(talksOf("Red Hat")).contains("N");
	}

	@Test
	void refusesWhatCannotBe() {
		String jon = speaker("Jon Berg", "A");
		String jonathan = speaker("Jonathan Berg", "B");
		String hat = this.graph.affiliation("Red Hat");
		refused(() -> this.curator.mergeSpeakers(jon, jon, null, ME), "into itself");
		refused(() -> this.curator.mergeSpeakers(jon, hat, null, ME), "is not the id of a speaker");
		refused(() -> this.curator.mergeAffiliations(hat, jon, null, ME), "is not the id of an affiliation");
		refused(() -> this.curator.mergeSpeakers("speaker_00000000000000000000", jon, null, ME), "There is no speaker");
		refused(() -> this.curator.splitSpeaker(jon, List.of(), null, ME), "Name some of the talks");
		refused(() -> this.curator.splitSpeaker(jon, List.of(this.graph.talk("A"), this.graph.talk("C")), null, ME),
				"not all of them");
		refused(() -> this.curator.splitSpeaker(jon, List.of(this.graph.talk("B")), null, ME),
				"does not stand on the talk");
		refused(() -> this.curator.addAlias(hat, "Self", null, ME), "name no organisation");
		refused(() -> this.curator.addAlias(hat, " ", null, ME), "name no organisation");
		refused(() -> this.curator.addAlias(hat, "red hat", null, ME), "already");
		refused(() -> this.curator.addAlias(hat, "Red Hat Inc.", null, ME), "already");
		refused(() -> this.curator.addAlias(hat, "x".repeat(1001), null, ME), "the limit is 1000");
		refused(() -> this.curator.undo(jon, ME), "not the id of a curation");
		refused(() -> this.curator.undo("curation_00000000000000000000", ME), "There is no curation");
		Curation merge = this.curator.mergeSpeakers(jon, jonathan, null, ME);
		refused(() -> this.curator.mergeSpeakers(jonathan, jon, null, ME), "was merged into “Jonathan Berg”");
		refused(() -> this.curator.mergeSpeakers(jon, jonathan, null, ME), "was merged into “Jonathan Berg”");
		this.curator.undo(merge.id(), ME);
		refused(() -> this.curator.undo(merge.id(), ME), "was undone before");
		nothingChangesByImporting();
	}

	@Test
	void takesHostileWordsAsTheyAre() {
		String hostile = "'\"`}) DETACH DELETE n // $x \\u0027 😀";
		Curation alias = this.curator.addAlias(this.graph.affiliation("Red Hat"), hostile, hostile, hostile);
		assertThat(this.graph.strings("MATCH (c:Curation) RETURN c.reason")).containsExactly(hostile);
		this.curator.undo(alias.id(), hostile);
		nothingChangesByImporting();
	}

	/** Stéphane Graber's case: one speaker, two dated affiliations. */
	@Test
	void leavesOutWhatSomebodySpokeOfForAnother() {
		this.graph.add(edition("lpc", 2019, talk("Nineteen").at("09:00").by("Stéphane Graber", "Canonical Ltd.")));
		this.graph.add(edition("lpc", 2022, talk("Twentytwo").at("09:00").by("Stephane Graber", "Canonical Ltd.")));
		this.graph.add(edition("lpc", 2024, talk("Twentyfour").at("09:00").by("Stéphane Graber", "Zabbly")));
		assertThat(this.graph.people()).contains(Set.of("Nineteen", "Twentytwo", "Twentyfour"));
		assertThat(talksOf("Canonical")).containsExactly("Nineteen", "Twentytwo");
		assertThat(talksOf("Zabbly")).containsExactly("Twentyfour");
	}

	private static void refused(Runnable work, String why) {
		assertThatExceptionOfType(CurationRefused.class).isThrownBy(work::run).withMessageContaining(why);
	}

	private List<String> talksOf(String affiliation) {
		return this.graph.strings(
				"MATCH (:Affiliation {name: $name})<-[:REPRESENTING]-()-[:AT]->(t:Talk) RETURN DISTINCT t.title AS title ORDER BY title",
				Map.of("name", affiliation));
	}

}
