package io.github.schedulegateway.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.graphql.ExecutionGraphQlResponse;

/**
 * Prints, for each question: how many statements it takes, their database hits by
 * PROFILE, and the median time of an answer in this process. The first argument is the
 * size; the graph is kept below {@code target} for the next run.
 */
final class ReadPathBench {

	private static final int ROUNDS = 300;

	private final BenchGateway gateway;

	private final boolean plans;

	private ReadPathBench(BenchGateway gateway, boolean plans) {
		this.gateway = gateway;
		this.plans = plans;
	}

	/**
	 * Runs the bench.
	 * @param arguments the size: S, M or L; then {@code plans} to see the profiles too
	 */
	public static void main(String[] arguments) {
		Size size = Size.valueOf((arguments.length > 0) ? arguments[0] : "S");
		try (var gateway = new BenchGateway(size)) {
			new ReadPathBench(gateway, List.of(arguments).contains("plans")).measure();
		}
	}

	private void measure() {
		String page = deepCursor();
		String talk = this.gateway.id("MATCH (node:Talk {sourceId: 'bench:150'}) RETURN node.id LIMIT 1");
		String conference = this.gateway.id("MATCH (node:Conference {slug: 'bench-0'}) RETURN node.id");
		for (Question question : Question.values()) {
			Map<String, Object> variables = question.variables(page, talk, conference);
			this.gateway.forget();
			ExecutionGraphQlResponse answer = this.gateway.ask(question.document(), variables);
			var statements = this.gateway.statements();
			if (!answer.getErrors().isEmpty()) {
				throw new IllegalStateException(question + ": " + answer.getErrors());
			}
			long hits = statements.stream().mapToLong((statement) -> this.gateway.hits(statement, this.plans)).sum();
			System.out.printf(Locale.ROOT, "%s statements=%d hits=%d median=%.2f ms%n", question, statements.size(), hits,
					median(question, variables));
		}
	}

	/** The cursor before page 100 of fifty, or before the last page that there is. */
	private String deepCursor() {
		String cursor = "";
		for (int i = 0; i < 99; i++) {
			Map<String, Object> variables = cursor.isEmpty() ? Map.of() : Map.of("after", cursor);
			Map<String, Object> page = this.gateway.ask(Question.W3.document(), variables)
				.field("talks.pageInfo")
				.getValue();
			if (page == null || !Boolean.TRUE.equals(page.get("hasNextPage"))) {
				break;
			}
			cursor = String.valueOf(page.get("endCursor"));
		}
		return cursor;
	}

	private double median(Question question, Map<String, Object> variables) {
		double[] times = new double[ROUNDS];
		for (int i = 0; i < 2 * ROUNDS; i++) {
			long start = System.nanoTime();
			this.gateway.ask(question.document(), variables);
			times[i % ROUNDS] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(times);
		return times[ROUNDS / 2];
	}

}
