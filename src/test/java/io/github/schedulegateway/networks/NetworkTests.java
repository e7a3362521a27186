package io.github.schedulegateway.networks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Measures against their definitions, computed in the plainest way. */
class NetworkTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5 })
	void measuresRandomNetworksAsTheirDefinitionsSay(int seed) {
		Matrix matrix = Matrix.random(new Random(seed), 12 * seed);
		Network network = new Network(matrix.links());

		close(network.scores(Measure.DEGREE), matrix.degree());
		close(network.scores(Measure.PAGE_RANK), matrix.pageRank());
		close(network.scores(Measure.BETWEENNESS), matrix.betweenness());
		assertThat(network.components().stream().map(TreeSet::new))
			.containsExactlyInAnyOrderElementsOf(matrix.components().stream().map(TreeSet::new).toList());
	}

	@Test
	void findsTheMiddleOfAStarAndNothingBetweenTwo() {
		Network star = new Network(List.of(List.of("a", "m", 1), List.of("b", "m", 1), List.of("c", "m", 1)));
		assertThat(star.scores(Measure.BETWEENNESS)).containsEntry("m", 1.0).containsEntry("a", 0.0);
		Network pair = new Network(List.of(List.of("a", "b", 3)));
		assertThat(pair.scores(Measure.BETWEENNESS)).containsExactlyInAnyOrderEntriesOf(Map.of("a", 0.0, "b", 0.0));
	}

	@Test
	void tellsGroupsThatOneLinkJoinsApart() {
		Network network = new Network(cliques(List.of("a", "b", "c", "d", "e"), List.of("p", "q", "r", "s")));

		assertThat(network.communities()).hasSize(2);
		assertThat(network.communities().get(0)).startsWith("a").containsExactlyInAnyOrder("a", "b", "c", "d", "e");
		assertThat(network.communities().get(1)).startsWith("p").containsExactlyInAnyOrder("p", "q", "r", "s");
		assertThat(network.communityNumbers()).containsEntry("a", 1).containsEntry("s", 2).hasSize(9);
		assertThat(network.components()).hasSize(1);
	}

	@Test
	void tellsGroupsApartThatNoLinkJoins() {
		List<List<Object>> links = new ArrayList<>(
				cliques(List.of("a", "b", "c", "d", "e"), List.of("p", "q", "r", "s")));
		links.add(List.of("x", "y", 2));
		links.add(List.of("u", "v", 1));
		Network network = new Network(links);

		assertThat(network.components()).extracting(List::size).containsExactly(9, 2, 2);
		assertThat(network.communities()).extracting(List::size).containsExactly(5, 4, 2, 2);
		assertThat(network.communities().subList(2, 4)).containsExactly(List.of("u", "v"), List.of("x", "y"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 11, 12, 13 })
	void makesCommunitiesThatAreBetterThanOneGroupAndNoWorseByMovingOne(int seed) {
		Matrix matrix = Matrix.random(new Random(seed), 40);
		List<List<String>> communities = new Network(matrix.links()).communities();

		assertThat(communities.stream().flatMap(List::stream).sorted()).isEqualTo(matrix.nodes());
		assertThat(matrix.modularity(communities)).isGreaterThan(0.05);
		for (int one = 0; one < communities.size(); one++) {
			for (int other = one + 1; other < communities.size(); other++) {
				List<List<String>> merged = new ArrayList<>(communities);
				List<String> both = new ArrayList<>(merged.remove(other));
				both.addAll(merged.set(one, both));
				assertThat(matrix.modularity(merged)).isLessThanOrEqualTo(matrix.modularity(communities) + 1e-12);
			}
		}
	}

	@Test
	void answersTheSameWheneverItIsAsked() {
		List<List<Object>> links = Matrix.random(new Random(7), 60).links();
		assertThat(new Network(links).communities()).isEqualTo(new Network(links).communities());
		assertThat(new Network(links).scores(Measure.PAGE_RANK))
			.isEqualTo(new Network(links).scores(Measure.PAGE_RANK));
	}

	@Test
	void hasNothingToSayOfNothing() {
		Network nothing = new Network(List.of());
		assertThat(nothing.communities()).isEmpty();
		assertThat(nothing.components()).isEmpty();
		for (Measure measure : Measure.values()) {
			assertThat(nothing.scores(measure)).isEmpty();
		}
	}

	private static List<List<Object>> cliques(List<String> one, List<String> other) {
		List<List<Object>> links = new ArrayList<>();
		for (List<String> clique : List.of(one, other)) {
			for (String a : clique) {
				clique.stream().filter((b) -> a.compareTo(b) < 0).forEach((b) -> links.add(List.of(a, b, 1)));
			}
		}
		links.add(List.of(one.getFirst(), other.getFirst(), 1));
		return links;
	}

	private static void close(Map<String, Double> measured, Map<String, Double> expected) {
		assertThat(measured.keySet()).isEqualTo(expected.keySet());
		measured.forEach((node, score) -> assertThat(score).as(node).isCloseTo(expected.get(node), within(1e-6)));
	}

	/** A network as a table of weights. */
	private record Matrix(int[][] weights, List<Integer> linked) {

		static Matrix random(Random random, int size) {
			int[][] weights = new int[size][size];
			for (int i = 0; i < size * 3 / 2; i++) {
				int one = random.nextInt(size);
				int other = random.nextInt(size);
				if (one != other) {
					weights[one][other] = 1 + random.nextInt(4);
					weights[other][one] = weights[one][other];
				}
			}
			return new Matrix(weights,
					IntStream.range(0, size).filter((node) -> IntStream.of(weights[node]).sum() > 0).boxed().toList());
		}

		static String name(int node) {
			return "n%03d".formatted(node);
		}

		List<String> nodes() {
			return this.linked.stream().map(Matrix::name).toList();
		}

		List<List<Object>> links() {
			List<List<Object>> links = new ArrayList<>();
			for (int one : this.linked) {
				for (int other : neighbours(one)) {
					if (one < other) {
						links.add(List.of(name(one), name(other), this.weights[one][other]));
					}
				}
			}
			return links;
		}

		List<Integer> neighbours(int node) {
			return this.linked.stream().filter((other) -> this.weights[node][other] > 0).toList();
		}

		Map<String, Double> degree() {
			return each((node) -> neighbours(node).size());
		}

		/** Power iteration over the whole table. */
		Map<String, Double> pageRank() {
			int count = this.linked.size();
			double[] rank = new double[this.weights.length];
			this.linked.forEach((node) -> rank[node] = 1.0 / count);
			for (int round = 0; round < 500; round++) {
				double[] next = new double[rank.length];
				for (int node : this.linked) {
					next[node] = 0.15 / count;
					for (int other : neighbours(node)) {
						next[node] += 0.85 * rank[other] * this.weights[other][node]
								/ IntStream.of(this.weights[other]).sum();
					}
				}
				System.arraycopy(next, 0, rank, 0, rank.length);
			}
			return each((node) -> rank[node]);
		}

		/** For every two nodes, which part of the shortest ways leads over a third. */
		Map<String, Double> betweenness() {
			int size = this.weights.length;
			int[][] far = new int[size][];
			double[][] ways = new double[size][];
			this.linked.forEach((node) -> {
				ways[node] = new double[size];
				far[node] = walk(node, ways[node]);
			});
			double pairs = (this.linked.size() - 1.0) * (this.linked.size() - 2.0) / 2;
			return each((node) -> {
				double sum = 0;
				for (int from : this.linked) {
					for (int to : this.linked) {
						if (from < to && from != node && to != node && far[from][node] >= 0 && far[node][to] >= 0
								&& far[from][node] + far[node][to] == far[from][to]) {
							sum += ways[from][node] * ways[node][to] / ways[from][to];
						}
					}
				}
				return sum / pairs;
			});
		}

		private int[] walk(int start, double[] ways) {
			int[] far = new int[this.weights.length];
			java.util.Arrays.fill(far, -1);
			far[start] = 0;
			ways[start] = 1;
			Deque<Integer> next = new ArrayDeque<>(List.of(start));
			while (!next.isEmpty()) {
				int node = next.remove();
				for (int other : neighbours(node)) {
					if (far[other] < 0) {
						far[other] = far[node] + 1;
						next.add(other);
					}
					if (far[other] == far[node] + 1) {
						ways[other] += ways[node];
					}
				}
			}
			return far;
		}

		List<Set<String>> components() {
			List<Set<String>> components = new ArrayList<>();
			Set<Integer> left = new HashSet<>(this.linked);
			while (!left.isEmpty()) {
				int start = Collections.min(left);
				int[] far = walk(start, new double[this.weights.length]);
				Set<Integer> reached = this.linked.stream()
					.filter((node) -> far[node] >= 0)
					.collect(Collectors.toSet());
				left.removeAll(reached);
				components.add(reached.stream().map(Matrix::name).collect(Collectors.toSet()));
			}
			return components;
		}

		/** The part of the links within groups, less what chance would put there. */
		double modularity(List<List<String>> groups) {
			double ends = this.linked.stream().mapToInt((node) -> neighbours(node).size()).sum();
			double sum = 0;
			for (List<String> group : groups) {
				List<Integer> members = this.linked.stream().filter((node) -> group.contains(name(node))).toList();
				double inside = members.stream()
					.flatMap((node) -> neighbours(node).stream())
					.filter((other) -> group.contains(name(other)))
					.count();
				double total = members.stream().mapToInt((node) -> neighbours(node).size()).sum();
				sum += inside / ends;
				sum -= (total / ends) * (total / ends);
			}
			return sum;
		}

		private Map<String, Double> each(java.util.function.IntToDoubleFunction value) {
			return this.linked.stream().collect(Collectors.toMap(Matrix::name, value::applyAsDouble));
		}

	}

}
