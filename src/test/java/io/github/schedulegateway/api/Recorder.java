package io.github.schedulegateway.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import graphql.schema.GraphQLSchema;
import io.github.schedulegateway.graph.GraphReads;
import io.github.schedulegateway.graph.GraphVersion;
import io.github.schedulegateway.graph.Identities;
import io.github.schedulegateway.networks.NetworkSettings;
import io.github.schedulegateway.networks.Networks;
import io.github.schedulegateway.query.CypherRunner;
import io.github.schedulegateway.query.GraphReader;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/**
 * The entry points of the schema on a driver and with a runner of the test's own, which
 * keeps the statements that it is given.
 */
final class Recorder implements AutoCloseable {

	private final List<Recorded> statements;

	private final ConfigurableApplicationContext context;

	private Recorder(ConfigurableApplicationContext context, List<Recorded> statements) {
		this.context = context;
		this.statements = statements;
	}

	/** Statements run as they do in the gateway. */
	static Recorder on(Driver driver) {
		return start(driver, null);
	}

	/** Statements go to a runner of the test's. */
	static Recorder with(Driver driver, CypherRunner runner) {
		return start(driver, runner);
	}

	private static Recorder start(Driver driver, @Nullable CypherRunner runner) {
		List<Recorded> statements = new CopyOnWriteArrayList<>();
		var context = new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE).initializers((started) -> {
			var beans = (org.springframework.context.support.GenericApplicationContext) started;
			beans.registerBean("driver", Driver.class, () -> driver, (bean) -> bean.setDestroyMethodName(""));
			beans.registerBean("neo4jClient", Neo4jClient.class, () -> Neo4jClient.create(driver));
			beans.registerBean("recordingReader", GraphReader.class,
					() -> reader(beans.getBean(GraphReads.class), runner, statements), (bean) -> bean.setPrimary(true));
		}).run("--spring.main.banner-mode=off", "--spring.main.log-startup-info=false");
		return new Recorder(context, statements);
	}

	private static GraphReader reader(GraphReads reads, @Nullable CypherRunner runner, List<Recorded> statements) {
		return new GraphReader(Recorder::cypher, ClientValues.values(), (cypher, parameters, context) -> {
			statements.add(new Recorded(cypher, parameters));
			return (runner != null) ? runner.answer(cypher, parameters, context)
					: reads.answer(cypher, parameters, java.time.Instant.now().plusSeconds(30));
		});
	}

	private static String cypher(String file) {
		try {
			return new ClassPathResource("graphql/" + file + ".cypher").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ExecutionGraphQlResponse ask(String query, Map<String, ?> variables) {
		return ask(query, variables, Map.of());
	}

	/** With something in the GraphQL context. */
	ExecutionGraphQlResponse ask(String query, Map<String, ?> variables, Map<Object, Object> inContext) {
		var request = new DefaultExecutionGraphQlRequest(query, null, new HashMap<>(variables), Map.of(), "1",
				Locale.ROOT);
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(inContext).build());
		return Objects.requireNonNull(this.context.getBean(ExecutionGraphQlService.class).execute(request).block());
	}

	/**
	 * {@return what ran since this was last asked}
	 */
	List<Recorded> statements() {
		List<Recorded> ran = List.copyOf(this.statements);
		this.statements.clear();
		return ran;
	}

	GraphQLSchema schema() {
		return this.context.getBean(GraphQlSource.class).schema();
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** One statement as it was run. */
	record Recorded(String cypher, Map<String, @Nullable Object> parameters) {
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(GraphQlAutoConfiguration.class)
	@Import({ GraphReads.class, GraphVersion.class, Identities.class, SchemaWiring.class, ScheduleQueries.class,
			NetworkQueries.class, Networks.class, Errors.class })
	@EnableConfigurationProperties(NetworkSettings.class)
	static class Parts {

	}

}
