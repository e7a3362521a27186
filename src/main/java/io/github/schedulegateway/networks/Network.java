package io.github.schedulegateway.networks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.Nullable;

/**
 * Nodes and the weighted links among them, as they were read once. What is measured of it
 * is measured once; ids tell nodes that are alike apart, so that answers do not change by
 * themselves.
 */
public final class Network {

	private final Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);

	private final Map<Measure, Map<String, Double>> scores = new EnumMap<>(Measure.class);

	private @Nullable List<List<String>> communities;

	/**
	 * Creates a network.
	 * @param links each two ids and a weight, in an order that is always the same
	 */
	Network(Collection<?> links) {
		for (Object link : links) {
			List<?> parts = (List<?>) link;
			String source = (String) parts.get(0);
			String target = (String) parts.get(1);
			this.graph.addVertex(source);
			this.graph.addVertex(target);
			DefaultWeightedEdge edge = Objects.requireNonNull(this.graph.addEdge(source, target), "a link twice");
			this.graph.setEdgeWeight(edge, ((Number) parts.get(2)).doubleValue());
		}
	}

	/**
	 * {@return the score of each node}
	 */
	public synchronized Map<String, Double> scores(Measure measure) {
		return this.scores.computeIfAbsent(measure, (missing) -> missing.of(this.graph));
	}

	/**
	 * {@return groups of nodes with more links among each other than chance would make in
	 * their component}, weights aside; the largest first, and in each those with most
	 * links first.
	 * @see <a href="https://doi.org/10.1103/PhysRevE.70.066111">Clauset, Newman and
	 * Moore: Finding community structure in very large networks</a>
	 */
	public synchronized List<List<String>> communities() {
		if (this.communities == null) {
			// of the whole it ends with an error where nothing joins two parts
			this.communities = ordered(new ConnectivityInspector<>(this.graph).connectedSets()
				.stream()
				.map((part) -> new GreedyModularityAlgorithm<>(new AsSubgraph<>(this.graph, part)))
				.flatMap((part) -> part.getClustering().getClusters().stream())
				.toList());
		}
		return this.communities;
	}

	/**
	 * {@return the number of each node's community, 1 for the largest}
	 */
	public Map<String, Integer> communityNumbers() {
		Map<String, Integer> numbers = new HashMap<>();
		List<List<String>> groups = communities();
		for (int i = 0; i < groups.size(); i++) {
			for (String node : groups.get(i)) {
				numbers.put(node, i + 1);
			}
		}
		return numbers;
	}

	/**
	 * {@return the parts that no link joins}, in the same order.
	 */
	public synchronized List<List<String>> components() {
		return ordered(new ConnectivityInspector<>(this.graph).connectedSets());
	}

	private List<List<String>> ordered(Collection<Set<String>> groups) {
		Comparator<String> mostLinks = Comparator.<String>comparingInt(this.graph::degreeOf)
			.reversed()
			.thenComparing(Comparator.naturalOrder());
		List<List<String>> ordered = new ArrayList<>();
		groups.forEach((group) -> ordered.add(group.stream().sorted(mostLinks).toList()));
		ordered.sort(Comparator.<List<String>>comparingInt(List::size)
			.reversed()
			.thenComparing((group) -> group.getFirst()));
		return ordered;
	}

}
