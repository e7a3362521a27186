package io.github.schedulegateway.api;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.schema.DataFetchingEnvironment;
import io.github.schedulegateway.graph.GraphTrouble;
import io.github.schedulegateway.identity.CurationRefused;
import io.github.schedulegateway.imports.ImportRefused;
import io.github.schedulegateway.networks.NetworkTooLarge;
import io.github.schedulegateway.query.BadInput;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Says what went wrong in the client's terms: what they sent, or that the graph is out of
 * reach. Anything else is left to Spring for GraphQL, which tells the log and not the
 * client.
 */
@Component
final class Errors extends DataFetcherExceptionResolverAdapter {

	/** What can go wrong beyond {@link ErrorType}. */
	private enum Trouble implements ErrorClassification {

		SERVICE_UNAVAILABLE, TIMEOUT

	}

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment field) {
		return switch (thrown) {
			case BadInput bad -> error(field, ErrorType.BAD_REQUEST, bad.getMessage());
			case WarmUp.Planned planned -> error(field, ErrorType.BAD_REQUEST, "planned");
			case OneOfNullValueException none -> error(field, ErrorType.BAD_REQUEST, none.getMessage());
			case OneOfTooManyKeysException several -> error(field, ErrorType.BAD_REQUEST, several.getMessage());
			case CurationRefused refused -> error(field, ErrorType.BAD_REQUEST, refused.getMessage());
			case ImportRefused refused -> error(field, ErrorType.BAD_REQUEST, refused.getMessage());
			case NetworkTooLarge large -> error(field, ErrorType.BAD_REQUEST, large.getMessage());
			default -> GraphTrouble.of(thrown).map((trouble) -> switch (trouble) {
				case UNAVAILABLE ->
					error(field, Trouble.SERVICE_UNAVAILABLE, "The graph is out of reach; try again in a moment.");
				case TIMEOUT -> error(field, Trouble.TIMEOUT, "The answer took too long; ask for less.");
			}).orElse(null);
		};
	}

	private static GraphQLError error(DataFetchingEnvironment field, ErrorClassification type,
			@Nullable String message) {
		return GraphqlErrorBuilder.newError(field).errorType(type).message("%s", message).build();
	}

}
