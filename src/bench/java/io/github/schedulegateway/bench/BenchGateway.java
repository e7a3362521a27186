package io.github.schedulegateway.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
 * The gateway in this process, without HTTP, on a graph of a size, which is kept below
 * {@code target} for the next run.
 */
final class BenchGateway implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final Recorder recorder;

	BenchGateway(Size size) {
		var application = new SpringApplicationBuilder(ScheduleGateway.class, Recorder.class).web(WebApplicationType.NONE);
		String data = "--schedule.embedded.data=" + Path.of("target", "bench", size.name());
		this.context = application.run(data, "--schedule.sample=false", "--logging.level.root=warn",
				"--spring.main.banner-mode=off");
		this.recorder = this.context.getBean(Recorder.class);
		fill(size);
	}

	private void fill(Size size) {
		Importer importer = this.context.getBean(Importer.class);
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

	long count(String cypher) {
		return driver().executableQuery(cypher).execute().records().getFirst().get(0).asLong();
	}

	/** {@return the one id that a statement answers}. */
	String id(String cypher) {
		return driver().executableQuery(cypher).execute().records().getFirst().get(0).asString();
	}

	ExecutionGraphQlResponse ask(String document, Map<String, Object> variables) {
		var request = new DefaultExecutionGraphQlRequest(document, null, new HashMap<>(variables), Map.of(), "bench", Locale.ROOT);
		return Objects.requireNonNull(this.context.getBean(ExecutionGraphQlService.class).execute(request).block());
	}

	/** Forgets what was run so far. */
	void forget() {
		synchronized (this.recorder.statements) {
			this.recorder.statements.clear();
		}
	}

	/** {@return what has been run since, a hundred statements at most}. */
	List<Statement> statements() {
		synchronized (this.recorder.statements) {
			return List.copyOf(this.recorder.statements);
		}
	}

	/** {@return database hits by PROFILE}. */
	long hits(Statement statement, boolean printed) {
		var plan = driver().executableQuery("PROFILE " + statement.cypher())
			.withParameters(statement.parameters())
			.execute()
			.summary()
			.profile();
		if (printed) {
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

	private Driver driver() {
		return this.context.getBean(Driver.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** What the gateway ran. */
	record Statement(String cypher, Map<String, Object> parameters) {
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
