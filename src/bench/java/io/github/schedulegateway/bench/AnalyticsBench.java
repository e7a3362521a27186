package io.github.schedulegateway.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.ExecutionGraphQlResponse;

/**
 * Prints a table of the analyses, each over the whole graph and over one conference: the
 * time of its first answer, whose statements nobody has planned yet, the median of those
 * that follow, how many rows it has, and the database hits of its statements by PROFILE.
 * Arguments: the size, and how often each is asked.
 */
final class AnalyticsBench {

	private static final Map<String, String> TYPES = new TreeMap<>(
			Map.of("scope", "Scope", "speaker", "ID!", "other", "ID!", "conference", "ID!"));

	/** Of the first conference. */
	private static final String SPEAKERS = "MATCH (:Conference {slug: 'bench-0'})<-[:PART_OF]-(:Talk)"
			+ "<-[:AT]-(:Appearance)<-[:MADE]-(node:Speaker) RETURN node.id ORDER BY node.id";

	private final BenchGateway gateway;

	private final int rounds;

	private AnalyticsBench(BenchGateway gateway, int rounds) {
		this.gateway = gateway;
		this.rounds = rounds;
	}

	/**
	 * Runs the bench.
	 * @param arguments the size, A unless given; how often each is asked, 20 unless given
	 */
	public static void main(String[] arguments) {
		Size size = Size.valueOf((arguments.length > 0) ? arguments[0] : "A");
		int rounds = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 20;
		try (var gateway = new BenchGateway(size)) {
			new AnalyticsBench(gateway, rounds).measure();
		}
	}

	private void measure() {
		String conference = this.gateway.id("MATCH (node:Conference {slug: 'bench-0'}) RETURN node.id");
		Map<String, Object> variables = Map.of("speaker", this.gateway.id(SPEAKERS), "other", this.gateway.id(SPEAKERS + " DESC"), "conference", conference);
		System.out.printf("%d talks, %d speakers, %d affiliations%n", this.gateway.count("MATCH (node:Talk) RETURN count(node)"),
				this.gateway.count("MATCH (node:Speaker) RETURN count(node)"),
				this.gateway.count("MATCH (node:Affiliation) RETURN count(node)"));
		System.out.println("| analysis | over | rows | first ms | median ms | statements | hits |");
		System.out.println("|---|---|--:|--:|--:|--:|--:|");
		for (Analysis analysis : Analysis.values()) {
			boolean scoped = analysis.takesAScope();
			print(analysis, (scoped || !analysis.uses("conference")) ? "everything" : "a conference", variables);
			if (scoped) {
				Map<String, Object> narrow = new HashMap<>(variables);
				narrow.put("scope", Map.of("conferences", List.of(conference)));
				print(analysis, "a conference", narrow);
			}
		}
	}

	private void print(Analysis analysis, String over, Map<String, Object> variables) {
		String document = analysis.document(TYPES);
		Map<String, Object> used = new HashMap<>(variables);
		used.keySet().removeIf((name) -> !analysis.uses(name));
		this.gateway.count("CALL db.clearQueryCaches() YIELD value RETURN 0");
		this.gateway.forget();
		long start = System.nanoTime();
		ExecutionGraphQlResponse answer = this.gateway.ask(document, used);
		double first = (System.nanoTime() - start) / 1e6;
		if (!answer.getErrors().isEmpty()) {
			System.out.printf(Locale.ROOT, "| %s | %s | %s | %.0f | | | |%n", analysis, over, answer.getErrors().getFirst().getMessage(), first);
			return;
		}
		var statements = this.gateway.statements();
		long hits = statements.stream().mapToLong((statement) -> this.gateway.hits(statement, false)).sum();
		System.out.printf(Locale.ROOT, "| %s | %s | %d | %.0f | %.1f | %d | %d |%n", analysis, over, rows(answer.getData()),
				first, median(document, used), statements.size(), hits);
	}

	private double median(String document, Map<String, Object> variables) {
		double[] times = new double[this.rounds];
		for (int i = 0; i < this.rounds; i++) {
			long start = System.nanoTime();
			this.gateway.ask(document, variables);
			times[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(times);
		return times[this.rounds / 2];
	}

	/** Of all lists, not counting lists within them. */
	private static int rows(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> map -> map.values().stream().mapToInt(AnalyticsBench::rows).sum();
			case List<?> list -> list.size();
			case null, default -> 0;
		};
	}

}
