package io.github.schedulegateway.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import io.github.schedulegateway.ScheduleGateway;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.Importer;
import io.github.schedulegateway.query.CypherRunner;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.ProfiledPlan;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/**
 * Prints, for each question: how many statements it takes, their database hits by
 * PROFILE, and the median time of an answer in this process. The first argument is the
 * size; the graph is kept below {@code target} for the next run.
 */
final class ReadPathBench {

	private static final int ROUNDS = 300;

	private final ConfigurableApplicationContext gateway;

	private final Recorder recorder;

	private final boolean plans;

	private ReadPathBench(ConfigurableApplicationContext gateway, boolean plans) {
		this.plans = plans;
		this.gateway = gateway;
		this.recorder = gateway.getBean(Recorder.class);
	}

	/**
	 * Runs the bench.
	 * @param arguments the size: S, M or L; then {@code plans} to see the profiles too
	 */
	public static void main(String[] arguments) {
		Size size = Size.valueOf((arguments.length > 0) ? arguments[0] : "S");
		var application = new SpringApplicationBuilder(ScheduleGateway.class, Recorder.class).web(WebApplicationType.NONE);
		String data = "--schedule.embedded.data=" + Path.of("target", "bench", size.name());
		try (var gateway = application.run(data, "--schedule.sample=false", "--logging.level.root=warn",
				"--spring.main.banner-mode=off")) {
			ReadPathBench bench = new ReadPathBench(gateway, List.of(arguments).contains("plans"));
			bench.fill(size);
			bench.measure();
		}
	}

	private void fill(Size size) {
		Importer importer = this.gateway.getBean(Importer.class);
		if (count("MATCH (talk:Talk) RETURN count(talk)") > 0) {
			return;
		}
		long start = System.nanoTime();
		new ScheduleGenerator(size).schedules()
			.forEach((schedule) -> importer.importSchedule(schedule, "GENERATED", "bench",
					String.valueOf(schedule.conference().slug()), new ImportOptions(false, false, "bench")));
		System.out.printf("imported in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
		count("CALL db.resampleOutdatedIndexes() RETURN 0");
		count("CALL db.prepareForReplanning(60) RETURN 0");
	}

	private long count(String cypher) {
		return driver().executableQuery(cypher).execute().records().getFirst().get(0).asLong();
	}

	private Driver driver() {
		return this.gateway.getBean(Driver.class);
	}

	private void measure() {
		String page = deepCursor();
		String talk = driver().executableQuery("MATCH (talk:Talk {sourceId: 'bench:150'}) RETURN talk.id LIMIT 1")
			.execute()
			.records()
			.getFirst()
			.get(0)
			.asString();
		for (Question question : Question.values()) {
			Map<String, Object> variables = question.variables(page, talk);
			this.recorder.statements.clear();
			ExecutionGraphQlResponse answer = ask(question.document(), variables);
			List<Statement> statements = List.copyOf(this.recorder.statements);
			if (!answer.getErrors().isEmpty()) {
				throw new IllegalStateException(question + ": " + answer.getErrors());
			}
			long hits = statements.stream().mapToLong(this::hits).sum();
			System.out.printf(Locale.ROOT, "%s statements=%d hits=%d median=%.2f ms%n", question, statements.size(), hits,
					median(question, variables));
		}
	}

	/** The cursor before page 100 of fifty, or before the last page that there is. */
	private String deepCursor() {
		String cursor = "";
		for (int i = 0; i < 99; i++) {
			Map<String, Object> variables = cursor.isEmpty() ? Map.of() : Map.of("after", cursor);
			Map<String, Object> page = ask(Question.W3.document(), variables).field("talks.pageInfo").getValue();
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
			ask(question.document(), variables);
			times[i % ROUNDS] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(times);
		return times[ROUNDS / 2];
	}

	private ExecutionGraphQlResponse ask(String document, Map<String, Object> variables) {
		var request = new DefaultExecutionGraphQlRequest(document, null, new HashMap<>(variables), Map.of(), "bench", Locale.ROOT);
		return java.util.Objects
			.requireNonNull(this.gateway.getBean(ExecutionGraphQlService.class).execute(request).block());
	}

	private long hits(Statement statement) {
		var plan = driver().executableQuery("PROFILE " + statement.cypher())
			.withParameters(statement.parameters())
			.execute()
			.summary()
			.profile();
		if (this.plans) {
			print(plan, 0);
		}
		return hits(plan);
	}

	private static long hits(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong((child) -> hits(child)).sum();
	}

	private static void print(ProfiledPlan plan, int depth) {
		String details = String.valueOf(plan.arguments().get("Details"));
		System.out.printf("%s%s rows=%d hits=%d %s%n", "  ".repeat(depth), plan.operatorType(), plan.records(),
				plan.dbHits(), details.substring(0, Math.min(160, details.length())));
		plan.children().forEach((child) -> print(child, depth + 1));
	}

	private record Statement(String cypher, Map<String, Object> parameters) {
	}

	/** Keeps what the gateway runs. */
	static final class Recorder implements BeanPostProcessor {

		private final List<Statement> statements = new ArrayList<>();

		@Override
		public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
			if (!(bean instanceof CypherRunner runner)) {
				return bean;
			}
			return (CypherRunner) (String cypher, Map<String, @Nullable Object> parameters, GraphQLContext context) -> {
				synchronized (this.statements) {
					if (this.statements.size() < 100) {
						this.statements.add(new Statement(cypher, new HashMap<>(parameters)));
					}
				}
				return runner.answer(cypher, parameters, context);
			};
		}

	}

}
