package io.github.schedulegateway.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import io.github.schedulegateway.networks.Measure;
import io.github.schedulegateway.networks.Network;
import io.github.schedulegateway.networks.Networks;
import io.github.schedulegateway.networks.Projection;
import io.github.schedulegateway.query.CypherRunner;
import io.github.schedulegateway.query.GraphReader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The analyses that Cypher alone does not answer: a network is measured first, and who
 * was found is read with what is selected of them.
 */
@Controller
@SchemaMapping(typeName = "Analytics")
final class NetworkQueries {

	private static final int MEMBERS = 20;

	private final GraphReader graph;

	private final CypherRunner runner;

	private final Networks networks;

	NetworkQueries(GraphReader graph, CypherRunner runner, Networks networks) {
		this.graph = graph;
		this.runner = runner;
		this.networks = networks;
	}

	@SchemaMapping
	@Nullable Object centrality(DataFetchingEnvironment field) {
		Map<String, @Nullable Object> arguments = this.graph.arguments(field);
		Measure measure = Measure.valueOf(String.valueOf(arguments.get("metric")));
		Map<String, Double> scores = measure(field, kind(arguments), (network) -> network.scores(measure));
		return read(field, "ranked", ranked(scores, first(arguments)));
	}

	@SchemaMapping
	@Nullable Object communities(DataFetchingEnvironment field) {
		Map<String, @Nullable Object> arguments = this.graph.arguments(field);
		return read(field, "groups", groups(measure(field, kind(arguments), Network::communities), first(arguments)));
	}

	@SchemaMapping
	@Nullable Object components(DataFetchingEnvironment field) {
		Map<String, @Nullable Object> arguments = this.graph.arguments(field);
		return read(field, "groups", groups(measure(field, kind(arguments), Network::components), first(arguments)));
	}

	@SchemaMapping
	@Nullable Object coSpeakerNetwork(DataFetchingEnvironment field) {
		return network(field, "CO_SPEAKER");
	}

	@SchemaMapping
	@Nullable Object speakerNetwork(DataFetchingEnvironment field) {
		return network(field, "CO_SPEAKER");
	}

	@SchemaMapping
	@Nullable Object affiliationNetwork(DataFetchingEnvironment field) {
		return network(field, "AFFILIATION");
	}

	/** With what is selected of measures, which cost most. */
	private @Nullable Object network(DataFetchingEnvironment field, String kind) {
		boolean community = field.getSelectionSet().contains("nodes/community");
		boolean pageRank = field.getSelectionSet().contains("nodes/pageRank");
		boolean betweenness = field.getSelectionSet().contains("nodes/betweenness");
		if (!community && !pageRank && !betweenness) {
			return this.graph.read(field);
		}
		return read(field, "measures", measure(field, kind, (network) -> {
			var communities = community ? network.communityNumbers() : Map.<String, Integer>of();
			var pageRanks = pageRank ? network.scores(Measure.PAGE_RANK) : Map.<String, Double>of();
			var ways = betweenness ? network.scores(Measure.BETWEENNESS) : Map.<String, Double>of();
			Map<String, List<@Nullable Object>> measures = new HashMap<>();
			for (String node : network.scores(Measure.DEGREE).keySet()) {
				List<@Nullable Object> of = new ArrayList<>();
				of.add(communities.get(node));
				of.add(pageRanks.get(node));
				of.add(ways.get(node));
				measures.put(node, of);
			}
			return measures;
		}));
	}

	private <T> T measure(DataFetchingEnvironment field, String kind, Function<Network, T> measured) {
		Map<String, @Nullable Object> arguments = this.graph.arguments(field);
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("scope", arguments.get("scope"));
		parameters.put("link", arguments.getOrDefault("link", "SHARED_TALK"));
		String file = kind.equals("CO_SPEAKER") ? "projection-of-speakers" : "projection-of-affiliations";
		var projection = new Projection("CYPHER 25 " + this.graph.cypher("analytics/" + file), parameters);
		return this.networks.measure(projection,
				(reading) -> this.runner.answer(reading.statement(), reading.parameters(), field.getGraphQlContext()),
				SchemaWiring.deadline(field.getGraphQlContext()), measured);
	}

	private @Nullable Object read(DataFetchingEnvironment field, String parameter, Object value) {
		return this.graph.read(field, Map.of(parameter, value), this.runner);
	}

	/** The same place for the same score. */
	private static List<Map<String, Object>> ranked(Map<String, Double> scores, int first) {
		List<Map<String, Object>> ranked = new ArrayList<>();
		scores.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(first)
			.forEach((score) -> {
				Map<String, Object> before = ranked.isEmpty() ? Map.of() : ranked.getLast();
				Object rank = score.getValue().equals(before.get("score")) ? before.getOrDefault("rank", 1)
						: ranked.size() + 1;
				ranked.add(Map.of("id", score.getKey(), "score", score.getValue(), "rank", rank));
			});
		return ranked;
	}

	private static List<Map<String, Object>> groups(List<List<String>> groups, int first) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (List<String> group : groups.subList(0, Math.min(first, groups.size()))) {
			rows.add(Map.of("number", rows.size() + 1, "size", group.size(), "truncated", group.size() > MEMBERS,
					"members", group.subList(0, Math.min(MEMBERS, group.size()))));
		}
		return rows;
	}

	private static String kind(Map<String, @Nullable Object> arguments) {
		return String.valueOf(arguments.get("of"));
	}

	private static int first(Map<String, @Nullable Object> arguments) {
		return (arguments.get("first") instanceof Number first) ? first.intValue() : 0;
	}

}
