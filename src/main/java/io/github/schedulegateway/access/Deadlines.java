package io.github.schedulegateway.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.parser.ParserOptions;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/**
 * Gives each request its time: an {@link Instant} under {@value #DEADLINE} in the GraphQL
 * context by which its statements are to be done, and a later one at which it is answered
 * with a {@code TIMEOUT} whatever is still running. An administrator's imports have the
 * longer time for both. Tells the parser its limits, too.
 */
@Order(0)
final class Deadlines implements WebGraphQlInterceptor {

	static final String DEADLINE = "deadline";

	private final Limits limits;

	private final ParserOptions parserOptions;

	Deadlines(Limits limits) {
		this.limits = limits;
		this.parserOptions = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxCharacters(limits.characters()).maxTokens(limits.tokens()));
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		boolean administrator = AdministratorKeys.present();
		Duration execution = administrator ? this.limits.adminExecution() : this.limits.execution();
		Duration database = administrator ? this.limits.adminExecution() : this.limits.database();
		Map<Object, Object> context = Map.of(ParserOptions.class, this.parserOptions, DEADLINE,
				Instant.now().plus(database));
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
		return chain.next(request).timeout(execution, Mono.fromSupplier(() -> timeout(request, execution)));
	}

	private static WebGraphQlResponse timeout(WebGraphQlRequest request, Duration execution) {
		var error = GraphqlErrorBuilder.newError()
			.message("The request took longer than %d seconds", execution.toSeconds())
			.errorType(Classification.TIMEOUT)
			.build();
		var result = ExecutionResult.newExecutionResult().addError(error).build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
	}

	/** What Spring for GraphQL's classifications lack. */
	private enum Classification implements ErrorClassification {

		TIMEOUT

	}

}
