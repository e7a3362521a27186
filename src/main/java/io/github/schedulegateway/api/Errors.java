package io.github.schedulegateway.api;

import java.util.List;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.github.schedulegateway.query.BadInput;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
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

	/** What went wrong beyond {@link ErrorType}. */
	private enum Trouble implements ErrorClassification {

		SERVICE_UNAVAILABLE, TIMEOUT

	}

	private static final String POOL = "Unable to acquire connection from the pool";

	Errors() {
		setThreadLocalContextAware(false);
	}

	@Override
	protected @Nullable List<GraphQLError> resolveToMultipleErrors(Throwable thrown,
			DataFetchingEnvironment environment) {
		GraphQLError error = resolveToSingleError(root(thrown), environment);
		return (error != null) ? List.of(error) : null;
	}

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment environment) {
		return switch (thrown) {
			case BadInput bad -> error(environment, ErrorType.BAD_REQUEST, bad.getMessage());
			case Neo4jReads.Deadline over -> timeout(environment);
			case ServiceUnavailableException gone -> unavailable(environment);
			case SessionExpiredException gone -> unavailable(environment);
			case DiscoveryException gone -> unavailable(environment);
			case Neo4jException failed when isTimeout(failed) -> timeout(environment);
			case TransientException busy -> unavailable(environment);
			case ClientException pool when isPool(pool) -> unavailable(environment);
			default -> null;
		};
	}

	/** Spring translates what it knows of the driver's exceptions into its own. */
	private static Throwable root(Throwable thrown) {
		Throwable cause = thrown;
		while (!(cause instanceof Neo4jException) && cause.getCause() != null) {
			cause = cause.getCause();
		}
		return (cause instanceof Neo4jException) ? cause : thrown;
	}

	private static boolean isTimeout(Neo4jException failed) {
		return failed.code() != null && failed.code().contains("TransactionTimedOut");
	}

	/** The driver gives a full pool no code. */
	private static boolean isPool(ClientException failed) {
		return failed.getMessage() != null && failed.getMessage().startsWith(POOL);
	}

	private static GraphQLError timeout(DataFetchingEnvironment environment) {
		return error(environment, Trouble.TIMEOUT, "The answer took too long; ask for less.");
	}

	private static GraphQLError unavailable(DataFetchingEnvironment environment) {
		return error(environment, Trouble.SERVICE_UNAVAILABLE, "The graph is out of reach; try again in a moment.");
	}

	private static GraphQLError error(DataFetchingEnvironment environment, ErrorClassification type,
			@Nullable String message) {
		return GraphqlErrorBuilder.newError(environment).errorType(type).message("%s", message).build();
	}

}
