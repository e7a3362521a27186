package io.github.schedulegateway.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.api.Recount.Event;
import io.github.schedulegateway.api.Recount.Span;
import io.github.schedulegateway.api.Recount.Stage;
import io.github.schedulegateway.identity.Curator;
import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every analysis against a recount from the schedules that were imported: the invented
 * conferences, and others at random, some of whose talks are cancelled later and some of
 * whose people and organisations are merged.
 */
@GatewayTest
@SuppressWarnings("NullAway.Init")
class AnalyticsTests {

	private static final Predicate<Talk> CANCELLED = (talk) -> Objects.hashCode(talk.url()) % 9 == 0;

	private static Api api;

	private static Recount all;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		List<Schedule> schedules = Stream.concat(Schedules.all().stream(), Crowd.of(4).stream()).toList();
		api = new Api(context).holding(schedules);
		Crowd.of(4).forEach((schedule) -> api.add(without(schedule, CANCELLED)));
		Curator curator = context.getBean(Curator.class);
		curator.mergeSpeakers(speaker("Person 3"), speaker("Person 4"), "a test", "a test");
		curator.mergeAffiliations(affiliation("Works C"), affiliation("Works D"), "a test", "a test");
		Set<Talk> invented = new HashSet<>();
		Schedules.talks().forEach((placed) -> invented.add(placed.talk()));
		all = Stages.of(api, schedules, (talk) -> invented.contains(talk) || !CANCELLED.test(talk),
				Map.of("Person 3", "Person 4", "works c", "works d"));
		assertThat(all.stages()).hasSizeBetween(100, 165);
		assertThat(all.network(null, 2, 500)).hasSizeGreaterThan(5);
		assertThat(all.moves(500)).hasSizeGreaterThan(10);
	}

	static Map<String, Span> spans() {
		List<String> conferences = all.stages()
			.stream()
			.map((stage) -> stage.conference().id())
			.distinct()
			.sorted()
			.toList();
		Map<String, Span> spans = new LinkedHashMap<>();
		spans.put("everything", Span.ALL);
		spans.put("one conference", new Span(conferences.subList(0, 1), null, null, null));
		spans.put("several conferences", new Span(conferences.subList(1, 6), null, null, null));
		spans.put("a series", new Span(null, "creek", null, null));
		spans.put("dates", new Span(null, null, LocalDate.of(2021, 2, 11), LocalDate.of(2023, 10, 14)));
		spans.put("an end", new Span(null, "harbour", null, LocalDate.of(2024, 10, 26)));
		spans.put("all at once",
				new Span(conferences.subList(2, 8), "creek", LocalDate.of(2020, 1, 1), LocalDate.of(2022, 7, 1)));
		spans.put("nothing", new Span(null, "no such", null, null));
		spans.put("no conference", new Span(List.of(), null, null, null));
		return spans;
	}

	static Set<String> spanNames() {
		return spans().keySet();
	}

	private static Analyses analyses(String span) {
		return new Analyses(api, all, Objects.requireNonNull(spans().get(span)));
	}

	@ParameterizedTest
	@MethodSource("spanNames")
	void countsWhatARecountCounts(String span) {
		analyses(span).areRight();
	}

	@ParameterizedTest
	@ValueSource(strings = { "everything", "a series", "dates" })
	void tellsWhatMakesALink(String span) {
		analyses(span).haveEvidence();
	}

	@ParameterizedTest
	@ValueSource(strings = { "everything", "a series", "dates", "nothing" })
	void goesAroundASpeakerAsFarAsAskedFor(String span) {
		for (String name : List.of("Person 4", "Person 11", "Finn Ó Sé", "Bo Larsen")) {
			analyses(span).reach(speaker(name));
		}
	}

	@Test
	void findsTheShortestWay() {
		List<String> ends = new ArrayList<>(new TreeSet<>(all.stages()
			.stream()
			.flatMap((stage) -> Stream.concat(stage.speakers().stream(), stage.affiliations().stream()))
			.toList()));
		Collections.shuffle(ends, new Random(7));
		Analyses analyses = new Analyses(api, all, Span.ALL);
		Set<Integer> lengths = new TreeSet<>();
		for (String from : ends.subList(0, 12)) {
			Map<String, Integer> hops = all.hops(from);
			for (String to : ends.subList(6, 24)) {
				int length = hops.getOrDefault(to, -1);
				lengths.add(length);
				analyses.lead(from, to, length);
			}
		}
		assertThat(lengths).contains(-1, 0, 1, 2, 3, 4);
	}

	@Test
	void tellsWhatSponsorsHadOnStage() {
		Analyses analyses = new Analyses(api, all, Span.ALL);
		Set<Boolean> silent = new HashSet<>();
		for (String conference : conferences()) {
			assertThat(Analyses.lines(
					analyses.list("sponsorReach(conference: \"" + conference
							+ "\") { sponsor { id } tier { name } speakers talks talksPerSpeaker share }"),
					"sponsor.id tier.name speakers talks talksPerSpeaker share"))
				.isEqualTo(all.sponsorReach(conference));
			assertThat(Analyses.lines(analyses.list("silentSponsors(conference: \"" + conference + "\") { id }"), "id"))
				.isEqualTo(all.silentSponsors(conference));
			silent.add(all.silentSponsors(conference).isEmpty());
			for (int first : List.of(2, 500)) {
				Map<?, ?> without = analyses.map("affiliationsWithoutSponsorship(conference: \"" + conference
						+ "\", first: " + first
						+ ") { count coverage { talks } rows { rank affiliation { id } talks speakers sessions share } }");
				assertThat(Analyses.counted(without, "rank affiliation.id talks speakers sessions share"))
					.isEqualTo(all.withoutSponsorship(conference, first));
				assertThat(((Map<?, ?>) Objects.requireNonNull(without.get("coverage"))).get("talks"))
					.isEqualTo(all.in(new Span(List.of(conference), null, null, null)).stages().size());
			}
		}
		assertThat(silent).containsExactlyInAnyOrder(true, false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "harbour", "creek", "dune", "meadow", "no such" })
	void tellsWhoCameBack(String series) {
		Analyses analyses = new Analyses(api, all, Span.ALL);
		for (int editions = 1; editions <= 3; editions++) {
			for (int first : List.of(4, 500)) {
				assertThat(Analyses.lines(
						analyses.list("returningSpeakers(series: \"" + series + "\", minEditions: " + editions
								+ ", first: " + first + ") { speaker { id } editions talks conferences { id } }"),
						"speaker.id editions talks conferences(id)"))
					.isEqualTo(all.returningSpeakers(series, editions, first));
			}
		}
		assertThat(Analyses.lines(
				analyses.list("editions(series: \"" + series
						+ "\") { conference { id } speakers newcomers returning returningFromPrevious }"),
				"conference.id speakers newcomers returning returningFromPrevious"))
			.isEqualTo(all.editions(series));
	}

	@Test
	void relatesTalks() {
		Map<String, Set<String>> words = new HashMap<>();
		api.ask("{ talks(first: 500) { nodes { id title abstract } } }")
			.all("talks.nodes")
			.forEach((talk) -> words.put(String.valueOf(((Map<?, ?>) Objects.requireNonNull(talk)).get("id")),
					words(String.valueOf(((Map<?, ?>) talk).get("title")) + " " + ((Map<?, ?>) talk).get("abstract"))));
		for (Stage stage : all.stages().subList(0, 40)) {
			List<String> related = related(stage.talk(), 50);
			Map<String, List<Set<String>>> shared = all.related(stage.talk());
			double before = Double.MAX_VALUE;
			Set<String> found = new HashSet<>();
			for (String line : related) {
				String[] parts = line.split(" ", 3);
				List<Set<String>> both = Objects.requireNonNull(shared.get(parts[0]));
				double score = Double.parseDouble(parts[1]);
				double likeness = score - 3 * both.getFirst().size() - both.getLast().size();
				assertThat(likeness).isBetween(0.0, 2.0);
				if (likeness > 0) {
					assertThat(words.get(parts[0])).containsAnyElementsOf(words.get(stage.talk()));
				}
				assertThat(new TreeSet<>(List.of(parts[2].replaceAll("[\\[\\],]", "").strip().split(" +")))).as(line)
					.isEqualTo(new TreeSet<>(both.stream().flatMap(Set::stream).findAny().isPresent()
							? Stream.concat(both.getFirst().stream(), both.getLast().stream()).toList() : List.of("")));
				assertThat(score).isLessThanOrEqualTo(before);
				before = score;
				assertThat(found.add(parts[0])).isTrue();
			}
			double last = before;
			assertThat(
					shared.entrySet()
						.stream()
						.filter((one) -> !found.contains(one.getKey()))
						.filter((one) -> 3 * one.getValue().getFirst().size()
								+ one.getValue().getLast().size() > (related.size() < 50 ? 0 : last + 0.000001)))
				.isEmpty();
			assertThat(related(stage.talk(), 3)).isEqualTo(related.subList(0, Math.min(3, related.size())));
		}
	}

	private static List<String> related(String talk, int first) {
		return Analyses.lines(Objects.requireNonNull(api
			.ask("query($id: ID!) { talk(by: {id: $id}) { related(first: " + first
					+ ") { talk { id } score speakers { id } affiliations { id } } } }", Map.of("id", talk))
			.all("talk.related")), "talk.id score speakers(id) affiliations(id)");
	}

	private static Set<String> words(String text) {
		return new TreeSet<>(List.of(Names.fold(text).split("[^\\p{L}\\p{N}]+")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					affiliationRanking(first: 0) { count }                       | `first` is 0; it has to be from 1 to 500.
					affiliationRanking(first: 501) { count }                     | `first` is 501; it has to be from 1 to 500.
					speakerRanking(first: -1) { count }                          | `first` is -1; it has to be from 1 to 500.
					coSpeakerNetwork(speaker: $speaker, depth: 5) { truncated }  | `depth` is 5; it has to be from 1 to 4.
					coSpeakerNetwork(speaker: $speaker, depth: 0) { truncated }  | `depth` is 0; it has to be from 1 to 4.
					speakerNetwork(minWeight: 0) { truncated }                   | `minWeight` is 0; it has to be from 1 to 1000.
					affiliationNetwork(first: 501) { truncated }                 | `first` is 501; it has to be from 1 to 500.
					path(from: $speaker, to: $speaker, maxLength: 21) { length } | `maxLength` is 21; it has to be from 1 to 20.
					sponsorReach(conference: $conference, first: 0) { talks }    | `first` is 0; it has to be from 1 to 500.
					silentSponsors(conference: $conference, first: 501) { id }   | `first` is 501; it has to be from 1 to 500.
					returningSpeakers(series: "x", minEditions: 101) { talks }   | `minEditions` is 101; it has to be from 1 to 100.
					editions(series: "x", first: 0) { speakers }                 | `first` is 0; it has to be from 1 to 500.
					affiliationMoves(first: 501) { count }                       | `first` is 501; it has to be from 1 to 500.
					concentration(top: 21) { topShare }                          | `top` is 21; it has to be from 1 to 20.
					affiliationsByRoom(first: 0) { count }                       | `first` is 0; it has to be from 1 to 500.
					affiliationsByTrack(first: 501) { count }                    | `first` is 501; it has to be from 1 to 500.
					coverage(scope: {conferences: ["x"]}) { talks }              | `x` is not an id of this API.
					path(from: "x", to: $speaker) { length }                     | `x` is not an id of this API.
					""")
	void refusesWhatIsOutOfBounds(String field, String message) {
		String asked = field.replace("$speaker", '"' + speaker("Person 4") + '"')
			.replace("$conference", '"' + conferences().getFirst() + '"');
		assertThat(api.ask("{ analytics { " + asked + " } }").refusal()).isEqualTo(message);
	}

	@Test
	void answersNothingOfWhatIsNotThere() {
		Analyses analyses = new Analyses(api, all, Span.ALL);
		String talk = all.stages().getFirst().talk();
		String speaker = speaker("Person 4");
		assertThat(analyses.ask("path(from: \"" + talk + "\", to: \"" + speaker + "\") { length }")).isNull();
		assertThat(analyses.ask("path(from: \"" + speaker + "\", to: \"" + talk + "\") { length }")).isNull();
		assertThat(analyses.ask("path(from: \"" + talk + "\", to: \"" + talk + "\") { length }")).isNull();
		Map<?, ?> around = analyses
			.map("coSpeakerNetwork(speaker: \"" + talk + "\") { truncated nodes { degree } links { weight } }");
		assertThat(around).isEqualTo(Map.of("truncated", false, "nodes", List.of(), "links", List.of()));
		assertThat(analyses.ask("sponsorReach(conference: \"" + talk + "\") { talks }")).isEqualTo(List.of());
		assertThat(analyses.ask("silentSponsors(conference: \"" + talk + "\") { id }")).isEqualTo(List.of());
		Map<?, ?> without = analyses.map("affiliationsWithoutSponsorship(conference: \"" + talk
				+ "\") { count coverage { talks } rows { talks } }");
		assertThat(without).isEqualTo(Map.of("count", 0, "coverage", Map.of("talks", 0), "rows", List.of()));
	}

	private static List<String> conferences() {
		return all.stages().stream().map(Stage::conference).distinct().sorted(Event.ORDER).map(Event::id).toList();
	}

	private static String speaker(String name) {
		return api
			.ask("query($name: String!) { speakers(where: {name: {eq: $name}}, first: 1) { nodes { id } } }",
					Map.of("name", name))
			.text("speakers.nodes.id");
	}

	private static String affiliation(String name) {
		return api.ask("query($name: String!) { affiliation(by: {named: $name}) { id } }", Map.of("name", name))
			.text("affiliation.id");
	}

	private static Schedule without(Schedule schedule, Predicate<Talk> dropped) {
		List<Session> sessions = schedule.sessions()
			.stream()
			.map((session) -> new Session(session.sourceId(), session.title(), null, null, null, List.of(),
					session.blocks()
						.stream()
						.map((block) -> new SessionBlock(block.sourceId(), null, block.startsAt(), block.endsAt(),
								block.room(), block.talks().stream().filter(dropped.negate()).toList()))
						.toList()))
			.toList();
		return new Schedule(schedule.conference(), schedule.scope(), schedule.venues(), schedule.rooms(),
				schedule.tracks(), sessions, schedule.talks().stream().filter(dropped.negate()).toList(),
				schedule.breaks(), schedule.sponsorTiers(), schedule.warnings());
	}

}
