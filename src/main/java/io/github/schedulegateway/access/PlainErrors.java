package io.github.schedulegateway.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;

/**
 * Gives the errors of graphql-java itself the classifications of Spring for GraphQL, so
 * that clients meet one kind only. What the client did wrong is a {@code BAD_REQUEST}
 * that keeps its message; anything else has no message for it.
 */
@Order(-1)
final class PlainErrors implements WebGraphQlInterceptor {

	private static final int LONGEST_MESSAGE = 1000;

	private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}(?=[A-Z])");

	private static final Set<ErrorType> OF_THE_CLIENT = Set.of(ErrorType.InvalidSyntax, ErrorType.ValidationError,
			ErrorType.OperationNotSupported, ErrorType.ExecutionAborted);

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map(PlainErrors::plain);
	}

	private static WebGraphQlResponse plain(WebGraphQlResponse response) {
		List<GraphQLError> errors = response.getExecutionResult().getErrors();
		if (errors.stream().noneMatch((error) -> error.getErrorType() instanceof ErrorType)) {
			return response;
		}
		return response.transform((builder) -> builder.errors(errors.stream().map(PlainErrors::plain).toList()));
	}

	private static GraphQLError plain(GraphQLError error) {
		if (!(error.getErrorType() instanceof ErrorType type)) {
			return error;
		}
		boolean client = OF_THE_CLIENT.contains(type);
		var builder = GraphqlErrorBuilder.newError()
			.message("%s", client ? message(error.getMessage()) : "This part of the answer could not be given")
			.errorType(client ? org.springframework.graphql.execution.ErrorType.BAD_REQUEST
					: org.springframework.graphql.execution.ErrorType.INTERNAL_ERROR);
		if (error.getLocations() != null) {
			builder.locations(error.getLocations());
		}
		if (error.getPath() != null) {
			builder.path(error.getPath());
		}
		return builder.extensions(Map.of()).build();
	}

	/** What coercion says of Java's types is said without their packages. */
	private static String message(@Nullable String message) {
		String text = (message != null) ? message : "The request is not valid";
		String cut = (text.length() > LONGEST_MESSAGE) ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
		return PACKAGE.matcher(cut).replaceAll("");
	}

}
