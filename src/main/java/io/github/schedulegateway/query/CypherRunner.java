package io.github.schedulegateway.query;

import java.util.Map;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

/** Runs a statement that answers one row with one column. */
@FunctionalInterface
public interface CypherRunner {

	/**
	 * {@return the value of the column, as the driver makes Java objects of it}
	 * @param context of the request, which may bound the time it takes
	 */
	@Nullable Object answer(String cypher, Map<String, @Nullable Object> parameters, GraphQLContext context);

}
