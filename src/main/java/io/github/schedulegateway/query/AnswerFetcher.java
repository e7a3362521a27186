package io.github.schedulegateway.query;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.IsoDuration;

/**
 * Takes a field's value from the row that one statement answered; it never asks the
 * database. What is no such row has its values where graphql-java looks for them.
 */
public final class AnswerFetcher implements LightDataFetcher<Object> {

	@Override
	public @Nullable Object get(GraphQLFieldDefinition field, Object source,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		if (source instanceof Answer answer) {
			return plain(answer.field(field.getName(), () -> environment.get().getField().getResultKey()));
		}
		if (source instanceof Map<?, ?> map) {
			return plain(map.get(field.getName()));
		}
		return PropertyDataFetcher.fetching(field.getName()).get(environment.get());
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		Object source = environment.getSource();
		return (source != null) ? get(environment.getFieldDefinition(), source, () -> environment) : null;
	}

	private static @Nullable Object plain(@Nullable Object value) {
		return (value instanceof IsoDuration duration) ? Duration.ofSeconds(duration.seconds()) : value;
	}

}
