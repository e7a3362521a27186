package io.github.schedulegateway.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

	@Bean
	GraphReader graphReader(CypherRunner runner) {
		return new GraphReader(SchemaWiring::cypher, ClientValues.values(), runner);
	}

	@Bean
	CypherRunner cypherRunner(GraphReads reads, @Value("${schedule.limits.database:5s}") Duration longest) {
		return (String cypher, Map<String, @Nullable Object> parameters, GraphQLContext context) -> {
			if (WarmUp.onlyPlans(context)) {
				reads.plan(cypher, parameters);
				throw new WarmUp.Planned();
			}
			return reads.answer(cypher, parameters, context.getOrDefault(DEADLINE, Instant.now().plus(longest)));
		};
	}

	@Bean
	RuntimeWiringConfigurer scheduleWiring() {
		AnswerFetcher answers = new AnswerFetcher();
		return (wiring) -> {
			Scalars.wire(wiring);
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
