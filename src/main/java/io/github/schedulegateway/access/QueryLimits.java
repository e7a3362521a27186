package io.github.schedulegateway.access;

import java.util.List;
import java.util.Locale;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ErrorType;

/**
 * Refuses operations that ask for too much, before a data fetcher runs: what the text
 * alone shows before the document is validated (and so once for a cached document), what
 * depends on variables when the operation is about to be executed.
 */
final class QueryLimits extends SimplePerformantInstrumentation {

	private final Limits limits;

	QueryLimits(Limits limits) {
		this.limits = limits;
	}

	@Override
	public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
			InstrumentationValidationParameters parameters, InstrumentationState state) {
		Document document = parameters.getDocument();
		QueryShape shape = new QueryShape(document);
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			check(shape.of(operation), operation);
		}
		return super.beginValidation(parameters, state);
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		OperationDefinition operation = context.getOperationDefinition();
		QueryCost.Cost cost = new QueryCost(context, this.limits.page()).of(operation.getSelectionSet(),
				root(context.getGraphQLSchema(), operation));
		if (cost.nodes() > this.limits.cost()) {
			throw refusal(operation, "asks for up to %,d nodes, most of them by %s; %,d are allowed (limit: cost)",
					cost.nodes(), cost.heaviest(), this.limits.cost());
		}
		return super.beginExecuteOperation(parameters, state);
	}

	private void check(QueryShape.Size size, OperationDefinition operation) {
		if (size.depth() > this.limits.depth()) {
			throw refusal(operation, "is %,d levels deep at %s; %,d are allowed (limit: depth)", size.depth(),
					size.deepest(), this.limits.depth());
		}
		check(size.fields(), this.limits.rootFields(), "root fields", operation);
		check(size.aliases(), this.limits.aliases(), "aliases", operation);
		check(size.directives(), this.limits.directives(), "directives", operation);
		// as https://spec.graphql.org/September2025/#sec-Single-Root-Field has it;
		// graphql-java
		// fails where the one field is left out (its issue 3868)
		if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION && size.conditional()) {
			throw refusal(operation, "has @skip or @include at its root, where a subscription may have none");
		}
	}

	private static void check(long asked, int allowed, String limit, OperationDefinition operation) {
		if (asked > allowed) {
			throw refusal(operation, "has %,d %s; %,d are allowed (limit: %2$s)", asked, limit, allowed);
		}
	}

	private static GraphQLObjectType root(GraphQLSchema schema, OperationDefinition operation) {
		GraphQLObjectType type = switch (operation.getOperation()) {
			case MUTATION -> schema.getMutationType();
			case SUBSCRIPTION -> schema.getSubscriptionType();
			default -> schema.getQueryType();
		};
		return (type != null) ? type : schema.getQueryType();
	}

	private static AbortExecutionException refusal(OperationDefinition operation, String message,
			@Nullable Object... figures) {
		String name = (operation.getName() != null) ? " " + operation.getName() : "";
		ErrorClassification classification = ErrorType.BAD_REQUEST;
		return new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
			.message("%s", "The operation" + name + " " + String.format(Locale.ROOT, message, figures))
			.location(operation.getSourceLocation())
			.errorType(classification)
			.build()));
	}

}
