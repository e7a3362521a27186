package io.github.schedulegateway.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.schema.GraphQLCodeRegistry;
import io.github.schedulegateway.graph.GraphReads;
import io.github.schedulegateway.query.AnswerFetcher;
import io.github.schedulegateway.query.CypherRunner;
import io.github.schedulegateway.query.GraphReader;
import io.github.schedulegateway.query.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Joins the schema to what answers it. */
@Configuration(proxyBeanMethods = false)
class SchemaWiring {

	/**
	 * Key in the GraphQL context of the instant by which a request's statements are to be
	 * done.
	 */
	private static final String DEADLINE = "deadline";

	/** Of what no request asks for, such as the warm-up. */
	private static final Duration WITHOUT_REQUEST = Duration.ofSeconds(5);

	private static final Executor ANALYSES = (analysis) -> Thread.ofVirtual().name("analysis").start(analysis);

	@Bean
	GraphReader graphReader(CypherRunner runner) {
		return new GraphReader(SchemaWiring::cypher, ClientValues.values(), runner);
	}

	@Bean
	CypherRunner cypherRunner(GraphReads reads) {
		return (String cypher, Map<String, @Nullable Object> parameters, GraphQLContext context) -> {
			Duration planned = reads.plan(cypher, parameters);
			if (WarmUp.onlyPlans(context)) {
				throw new WarmUp.Planned();
			}
			// what a first plan takes is taken from no statement's time, of this one or
			// the next
			Instant deadline = deadline(context).plus(planned);
			context.put(DEADLINE, deadline);
			return reads.answer(cypher, parameters, deadline);
		};
	}

	/**
	 * {@return the instant by which a request's statements are to be done}
	 */
	static Instant deadline(GraphQLContext context) {
		return context.getOrDefault(DEADLINE, Instant.now().plus(WITHOUT_REQUEST));
	}

	@Bean
	RuntimeWiringConfigurer scheduleWiring(GraphReader graph) {
		AnswerFetcher answers = new AnswerFetcher();
		return (wiring) -> {
			Scalars.wire(wiring);
			// each analysis is a statement of its own, beside the others of its request
			wiring.type("Analytics", (type) -> type
				.defaultDataFetcher((field) -> CompletableFuture.supplyAsync(() -> graph.read(field), ANALYSES)));
			wiring.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
				.defaultDataFetcher(graphql.schema.DataFetcherFactories.useDataFetcher(answers)));
		};
	}

	@Bean
	GraphQlSourceBuilderCustomizer typesOfRows() {
		return (source) -> source.defaultTypeResolver((object) -> (object.getObject() instanceof Row row)
				? object.getSchema().getObjectType(row.type()) : null);
	}

	private static String cypher(String file) {
		try {
			return new ClassPathResource("graphql/" + file + ".cypher").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The schema names a statement that is not there: " + file, ex);
		}
	}

}
