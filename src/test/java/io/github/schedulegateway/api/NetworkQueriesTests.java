package io.github.schedulegateway.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.schedulegateway.GatewayTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures of networks as a client meets them: those of the right network, with what is
 * selected of its nodes, and refused where it is too large.
 */
@GatewayTest(properties = { "schedule.analytics.max-nodes=12", "schedule.graph.version-check=0s" })
@SuppressWarnings("NullAway.Init")
class NetworkQueriesTests {

	private static Api api;

	@BeforeAll
	static void start(@Autowired ApplicationContext context) {
		api = new Api(context);
	}

	/**
	 * Ada shares a talk with each of Ben, Cay and Dot, Ben two with Eve; Fay and Gus
	 * stand apart, and Hal alone.
	 */
	private static void fill() {
		api.holding(List.of(Schedules.with(Schedules.meadow2024(),
				List.of(talk(1, "Ada", "Ben"), talk(2, "Ada", "Cay"), talk(3, "Ada", "Dot"), talk(4, "Ben", "Eve"),
						talk(5, "Ben", "Eve"), talk(6, "Fay", "Gus"), talk(7, "Hal")))));
	}

	@Test
	void ranksByEachMeasure() {
		fill();
		assertThat(ranking("CO_SPEAKER", "DEGREE")).startsWith("1 Ada 3.0", "2 Ben 2.0").endsWith("3 Gus 1.0");
		assertThat(ranking("AFFILIATION", "DEGREE")).startsWith("1 Ada Works 3.0", "2 Ben Works 2.0")
			.hasSize(7)
			.noneMatch((row) -> row.contains("Hal"));
		// of the 15 pairs of the other six, Ada lies between those of three branches
		assertThat(ranking("CO_SPEAKER", "BETWEENNESS")).startsWith("1 Ada " + 5 / 15.0, "2 Ben " + 3 / 15.0)
			.contains("3 Fay 0.0");
		assertThat(ranking("CO_SPEAKER", "PAGE_RANK")).hasSize(7);
	}

	@Test
	void tellsComponentsAndCommunities() {
		fill();
		var components = api.ask("""
				{ analytics { components(of: CO_SPEAKER) { number size truncated
				  members { ... on Speaker { name } } } } }""");
		assertThat(components.all("analytics.components.size")).containsExactly(5, 2);
		assertThat(components.texts("analytics.components.members.name").subList(0, 2)).containsExactly("Ada", "Ben");
		assertThat(components.texts("analytics.components.members.name").subList(5, 7)).containsExactlyInAnyOrder("Fay",
				"Gus");
		var communities = api.ask("""
				{ analytics { communities(of: AFFILIATION, first: 1) { number size
				  members { __typename ... on Affiliation { name } } } } }""");
		assertThat(communities.all("analytics.communities.number")).containsExactly(1);
		assertThat(communities.texts("analytics.communities.members.__typename")).containsOnly("Affiliation");
	}

	@Test
	void givesTheNodesOfANetworkTheirMeasures() {
		fill();
		String network = """
				{ analytics { %s(minWeight: 1) { nodes { degree community pageRank betweenness
				  node { ... on Speaker { name } ... on Affiliation { name } } } } } }""";
		for (String field : List.of("speakerNetwork", "affiliationNetwork")) {
			var reply = api.ask(network.formatted(field));
			String nodes = "analytics." + field + ".nodes.";
			assertThat(reply.texts(nodes + "node.name").getFirst()).startsWith("Ada");
			assertThat(reply.all(nodes + "degree").getFirst()).isEqualTo(3);
			assertThat(reply.all(nodes + "betweenness").getFirst()).isEqualTo(5 / 15.0);
			assertThat(reply.all(nodes + "pageRank").stream().mapToDouble((rank) -> (double) rank).sum()).isCloseTo(1,
					org.assertj.core.api.Assertions.within(1e-6));
			assertThat(reply.all(nodes + "community")).doesNotContainNull().contains(1, 2);
		}
	}

	@Test
	void knowsWhenTheGraphHasChanged() {
		fill();
		assertThat(ranking("CO_SPEAKER", "DEGREE")).hasSize(7);
		api.holding(List.of(Schedules.with(Schedules.meadow2024(), List.of(talk(1, "Ada", "Ben")))));
		assertThat(ranking("CO_SPEAKER", "DEGREE")).containsExactlyInAnyOrder("1 Ada 1.0", "1 Ben 1.0");
	}

	@Test
	void refusesANetworkThatIsTooLargeSayingHowLarge() {
		String[] everybody = IntStream.range(0, 20).mapToObj((i) -> "Person " + i).toArray(String[]::new);
		api.holding(List.of(Schedules.with(Schedules.meadow2024(), List.of(talk(1, everybody)))));

		String centrality = "{ analytics { centrality(of: CO_SPEAKER, metric: DEGREE) { score } } }";
		assertThat(api.ask(centrality).refusal()).contains("20 nodes and 190 pairs",
				"12 (schedule.analytics.max-nodes)");
		String network = "{ analytics { affiliationNetwork { nodes { %s } } } }";
		assertThat(api.ask(network.formatted("community")).refusal()).contains("20 nodes");
		// what needs no measure is answered
		assertThat(api.ask(network.formatted("degree")).all("analytics.affiliationNetwork.nodes.degree")).hasSize(20);
	}

	@Test
	void takesNullForWhatHoldsWhereNothingIsSaid() {
		fill();
		var reply = api
			.ask("""
					{ analytics { affiliationNetwork(link: null, minWeight: null, first: null) { nodes { degree community } }
					  centrality(of: CO_SPEAKER, metric: DEGREE, first: null, scope: null) { score }
					  affiliationRanking(by: null, first: null, scope: {conferences: null}) { rows { talks } } } }""");
		assertThat(reply.all("analytics.affiliationNetwork.nodes.degree")).hasSize(7);
		assertThat(reply.all("analytics.centrality.score")).hasSize(7);
		assertThat(reply.all("analytics.affiliationRanking.rows.talks")).hasSize(8);
	}

	@Test
	void refusesWhatIsOutOfRange() {
		assertThat(
				api.ask("{ analytics { centrality(of: CO_SPEAKER, metric: DEGREE, first: 501) { score } } }").refusal())
			.isEqualTo("`first` is 501; it has to be from 1 to 500.");
		assertThat(api.ask("{ analytics { communities(of: CO_SPEAKER, first: 0) { size } } }").refusal())
			.isEqualTo("`first` is 0; it has to be from 1 to 100.");
	}

	private static List<String> ranking(String kind, String metric) {
		var reply = new ArrayList<String>();
		var rows = api.ask("query($of: NetworkKind!, $metric: CentralityMetric!) { analytics { centrality(of: $of, "
				+ "metric: $metric) { rank score node { ... on Speaker { name } ... on Affiliation { name } } } } }",
				Map.of("of", kind, "metric", metric));
		List<String> names = rows.texts("analytics.centrality.node.name");
		for (int i = 0; i < names.size(); i++) {
			reply.add(rows.all("analytics.centrality.rank").get(i) + " " + names.get(i) + " "
					+ rows.all("analytics.centrality.score").get(i));
		}
		return reply;
	}

	private static io.github.schedulegateway.schedule.Talk talk(int number, String... speakers) {
		var start = Schedules.at("2024-06-01T08:00").plusHours(number);
		return Schedules.talk("n" + number, "Talk " + number, start, start.plusMinutes(30), null, null,
				java.util.Arrays.stream(speakers)
					.map((name) -> Schedules.speaks(name, name + " Works"))
					.toArray(io.github.schedulegateway.schedule.Appearance[]::new));
	}

}
