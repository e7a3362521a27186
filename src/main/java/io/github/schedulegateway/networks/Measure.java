package io.github.schedulegateway.networks;

import java.util.Map;
import java.util.function.Function;

import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;

import static java.util.stream.Collectors.toMap;

/** What makes a node of a network central. */
public enum Measure {

	/** With how many others it is linked. */
	DEGREE(Measure::degree),

	/**
	 * How often a walk along links, likelier along heavy ones, comes by; all add up to 1.
	 */
	PAGE_RANK((graph) -> new PageRank<>(graph, Measure.DAMPING, Measure.ROUNDS, Measure.TOLERANCE).getScores()),

	/**
	 * On which part of the shortest ways between all others it lies, from 0 to 1; weights
	 * tell how near two are, not how far, and do not count.
	 */
	BETWEENNESS(Measure::betweenness);

	private static final double DAMPING = 0.85;

	private static final int ROUNDS = 200;

	private static final double TOLERANCE = 1e-9;

	private final Function<Graph<String, DefaultWeightedEdge>, Map<String, Double>> scores;

	Measure(Function<Graph<String, DefaultWeightedEdge>, Map<String, Double>> scores) {
		this.scores = scores;
	}

	Map<String, Double> of(Graph<String, DefaultWeightedEdge> graph) {
		return this.scores.apply(graph);
	}

	private static Map<String, Double> degree(Graph<String, DefaultWeightedEdge> graph) {
		return graph.vertexSet().stream().collect(toMap((node) -> node, (node) -> (double) graph.degreeOf(node)));
	}

	private static Map<String, Double> betweenness(Graph<String, DefaultWeightedEdge> graph) {
		double others = graph.vertexSet().size() - 1.0;
		double pairs = others * (others - 1) / 2;
		return new BetweennessCentrality<>(new AsUnweightedGraph<>(graph)).getScores()
			.entrySet()
			.stream()
			.collect(toMap(Map.Entry::getKey, (score) -> (pairs > 0) ? score.getValue() / pairs : 0));
	}

}
