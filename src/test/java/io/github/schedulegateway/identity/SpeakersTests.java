package io.github.schedulegateway.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch.ATalk;
import io.github.schedulegateway.imports.ImportResult;
import io.github.schedulegateway.schedule.EmailHash;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.ScheduleChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.github.schedulegateway.Sketch.talk;
import static io.github.schedulegateway.identity.Graph.edition;
import static io.github.schedulegateway.identity.Graph.linked;
import static io.github.schedulegateway.identity.Graph.mailed;
import static io.github.schedulegateway.schedule.Person.identified;
import static io.github.schedulegateway.schedule.Person.named;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest(properties = "schedule.identity.secret=a secret of the tests")
@SuppressWarnings("NullAway.Init")
class SpeakersTests {

	private static final String HASH = "0bc83cb571cd1c50ba6f3e8a78ef1346";

	private static final String OTHER = "1f3870be274f6c49b3e31a0c6728957f";

	private Graph graph;

	@Autowired
	private Curator curator;

	@Autowired
	private ApplicationContext context;

	@BeforeEach
	void wipe() {
		this.graph = new Graph(this.context);
	}

	private static ATalk by(String title, Person person) {
		return talk(title).at(String.format("%02d:00", 8 + title.charAt(0) % 10)).by(person, null);
	}

	@Test
	void knowsAPersonByTheIdentityOfTheirSource() {
		this.graph.add(edition("oak", 2019, by("A", identified("Ida Berg", "guid:1"))));
		this.graph.add(edition("elm", 2024, by("B", identified("Ida Holm", "guid:1"))));
		assertThat(this.graph.people()).containsExactly(Set.of("A", "B"));
	}

	@Test
	void knowsAPersonByTheirMailAndKeepsNoHashOfIt() {
		this.graph.add(edition("oak", 2019, by("A", mailed("Ida Berg", HASH))));
		this.graph.add(edition("elm", 2024, by("B", mailed("Ida Holm", " " + HASH.toUpperCase(Locale.ROOT)))));
		assertThat(this.graph.people()).containsExactly(Set.of("A", "B"));
		assertThat(this.graph.strings(
				"MATCH (n) UNWIND keys(n) AS key RETURN toString(toStringOrNull(n[key]) CONTAINS $hash)",
				Map.of("hash", HASH)))
			.doesNotContain("true");
		assertThat(this.graph.strings("MATCH (k:SpeakerKey) WHERE k.key STARTS WITH 'mail:' RETURN k.key"))
			.singleElement()
			.asString()
			.hasSize("mail:".length() + 64);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://github.com/IdaB", "http://www.github.com/idab/?tab=repositories",
			"https://GitHub.com/idab#x" })
	void knowsAPersonByALink(String link) {
		this.graph
			.add(edition("oak", 2019, by("A", linked("Ida Berg", "https://github.com/idab", "https://ida.example/"))));
		this.graph.add(edition("elm", 2024, by("B", linked("Ida Holm", link))));
		assertThat(this.graph.people()).containsExactly(Set.of("A", "B"));
	}

	@Test
	void takesNobodyForAnotherBecauseOfALinkToTheirCompany() {
		this.graph.add(edition("oak", 2019, by("A", linked("Ida Berg", "https://github.com/lantern-labs"))));
		this.graph.add(edition("elm", 2024, by("B", linked("Otto Vik", "https://github.com/lantern-labs"))));
		assertThat(this.graph.people()).hasSize(2);
	}

	@Test
	void knowsANameWithinASeriesAndNotBeyond() {
		this.graph.add(edition("oak", 2019, by("A", named("Ida Berg"))));
		this.graph.add(edition("oak", 2020, by("B", named("IDA  BERG"))));
		this.graph.add(edition("elm", 2020, by("C", named("Ida Berg"))));
		assertThat(this.graph.people()).containsExactlyInAnyOrder(Set.of("A", "B"), Set.of("C"));
	}

	@Test
	void trustsNothingThatSeveralNamesShareInOneDocument() {
		for (Person person : List.of(identified("Ida Berg", "frab:7"), mailed("Ida Berg", HASH),
				linked("Ida Berg", "https://example.org/"))) {
			wipe();
			Person other = new Person("Otto Berg", person.sourceId(), person.emailHash(), person.links(), null, null,
					null);
			ImportResult result = this.graph.add(edition("oak", 2019, by("A", person), by("B", other)));
			assertThat(this.graph.people()).as(person.toString()).containsExactlyInAnyOrder(Set.of("A"), Set.of("B"));
			assertThat(result.counts().speakers()).isEqualTo(2);
			this.graph.add(edition("elm", 2019, by("C", named("Else Vik")), by("D", person)));
			assertThat(this.graph.whoGave("D")).as("nobody of the other series").isNotEqualTo(this.graph.whoGave("A"));
		}
	}

	@Test
	void tellsNamesakesApartByWhatTheirSourceSays() {
		this.graph.add(edition("oak", 2019, by("A", identified("Ida Berg", "guid:1")),
				by("B", identified("Ida Berg", "guid:2")), by("C", mailed("Otto Vik", HASH)),
				by("D", mailed("Otto Vik", OTHER))));
		assertThat(this.graph.people()).hasSize(4);
		Schedule next = edition("oak", 2020, by("E", identified("Ida Berg", "guid:2")),
				by("F", mailed("Otto Vik", HASH)), by("G", named("Ida Berg")));
		this.graph.add(next);
		assertThat(this.graph.people()).containsExactlyInAnyOrder(Set.of("A"), Set.of("B", "E"), Set.of("C", "F"),
				Set.of("D"), Set.of("G"));
		assertThat(this.graph.add(next).changed()).isFalse();
	}

	@Test
	void takesTwoSourcesOfOneConferenceForTheSamePeople() {
		this.graph.add(edition("oak", 2019, by("A", identified("Ida Berg", "sessionize:x"))));
		this.graph.add(edition("oak", 2020, by("B", identified("Ida Berg", "guid:1"))));
		assertThat(this.graph.people()).containsExactly(Set.of("A", "B"));
	}

	@Test
	void findsTheSamePeopleInWhicheverOrderDocumentsCome() {
		List<Schedule> documents = List.of(
				edition("oak", 2019, by("A", mailed("Ida Berg", HASH)), by("B", named("Otto Vik"))),
				edition("elm", 2020, by("C", linked("Ida Holm", "https://github.com/idab")),
						by("D", identified("Otto Vik", "guid:9"))),
				edition("ash", 2021,
						by("E", new Person("Ida Holm", null, new EmailHash(HASH),
								List.of(URI.create("https://github.com/idab/")), null, null, null))),
				edition("elm", 2022, by("F", named("Ida Holm")), by("G", named("Otto Vik"))));
		Set<Set<String>> expected = Set.of(Set.of("A", "C", "E", "F"), Set.of("B"), Set.of("D", "G"));
		for (List<Schedule> order : orders(documents)) {
			order.forEach(this.graph::add);
			assertThat(this.graph.people()).as("%s", order.stream().map((one) -> one.conference().slug()).toList())
				.isEqualTo(expected);
			String before = this.graph.bookmark();
			order.forEach((one) -> assertThat(this.graph.add(one).changed()).isFalse());
			assertThat(this.graph.bookmark()).isEqualTo(before);
			wipe();
		}
	}

	private static List<List<Schedule>> orders(List<Schedule> documents) {
		if (documents.isEmpty()) {
			return List.of(List.of());
		}
		return IntStream.range(0, documents.size()).boxed().flatMap((i) -> {
			List<Schedule> others = new ArrayList<>(documents);
			Schedule first = others.remove((int) i);
			return orders(others).stream().map((rest) -> Stream.concat(Stream.of(first), rest.stream()).toList());
		}).toList();
	}

	@Test
	void saysWhomADocumentShowedToBeOneAndDoesNotInsist() {
		Schedule both = edition("ash", 2021,
				by("C", new Person("Ida Berg", "guid:1", new EmailHash(HASH), List.of(), null, null, null)));
		this.graph.add(edition("oak", 2019, by("A", mailed("Ida Berg", HASH))));
		this.graph.add(edition("elm", 2020, by("B", identified("Ida Berg", "guid:1"))));
		ImportResult result = this.graph.add(both);
		assertThat(this.graph.people()).containsExactly(Set.of("A", "B", "C"));
		assertThat(result.warnings()).singleElement().asString().contains("turned out to be one", "“Ida Berg”");
		String merge = this.graph.strings("MATCH (c:Curation {by: 'import'}) RETURN c.id").getFirst();
		this.curator.undo(merge, "somebody");
		assertThat(this.graph.people()).containsExactlyInAnyOrder(Set.of("A"), Set.of("B", "C"));
		assertThat(this.graph.add(both).changed()).isFalse();
		assertThat(this.graph.people()).hasSize(2);
	}

	@Test
	void describesPeopleAsTheirLatestConferenceDoes() {
		Person young = new Person("Ida Berg", "guid:1", null, List.of(), "Studies.", null, null);
		Person old = new Person("Ida Holm", "guid:1", null, List.of(), "Teaches.", null, null);
		Schedule first = edition("oak", 2019, by("A", young));
		Schedule last = edition("elm", 2024, by("B", old));
		this.graph.add(first);
		this.graph.add(last);
		assertThat(this.graph.add(first).changed()).isFalse();
		assertThat(this.graph.strings("MATCH (s:Speaker) RETURN s.name + s.biography"))
			.containsExactly("Ida HolmTeaches.");
		wipe();
		this.graph.add(last);
		this.graph.add(first);
		assertThat(this.graph.strings("MATCH (s:Speaker) RETURN s.name + s.biography"))
			.containsExactly("Ida HolmTeaches.");
	}

	@Test
	void tellsOfNoChangeWhereANameGotAnIdentity() {
		this.graph.add(edition("oak", 2019, by("A", named("Ida Berg"))));
		assertThat(this.graph.add(edition("oak", 2019, by("A", identified("Ida Berg", "guid:1")))).changes())
			.extracting(ScheduleChange::summary)
			.isEmpty();
	}

}
