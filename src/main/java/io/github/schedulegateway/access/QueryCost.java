package io.github.schedulegateway.access;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * How many nodes an operation may reach, by the page sizes it asks for. A connection
 * costs its page size times one node and what is below it; a plain list the size that
 * {@code @listSize(assumedSize:)} of the
 * <a href="https://ibm.github.io/graphql-specs/cost-spec.html">cost specification</a>
 * assumes. What is selected twice counts twice, and what {@code @skip} leaves out counts
 * too: an upper bound, which takes no longer than reading the document once.
 */
final class QueryCost {

	private static final long MANY = QueryShape.Size.MANY;

	private static final int DEFAULT_PAGE = 50;

	private static final int DEFAULT_LIST = 3;

	private final Map<String, Cost> measured = new HashMap<>();

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final CoercedVariables variables;

	private final int largestPage;

	/**
	 * Costs of a valid operation.
	 * @param largestPage more than that is not counted, since the field itself refuses it
	 */
	QueryCost(ExecutionContext context, int largestPage) {
		this.schema = context.getGraphQLSchema();
		this.fragments = context.getFragmentsByName();
		this.variables = context.getCoercedVariables();
		this.largestPage = largestPage;
	}

	Cost of(@Nullable SelectionSet selections, GraphQLCompositeType parent) {
		Cost cost = Cost.NONE;
		if (selections != null) {
			for (Selection<?> selection : selections.getSelections()) {
				cost = cost.plus(of(selection, parent));
			}
		}
		return cost;
	}

	private Cost of(Selection<?> selection, GraphQLCompositeType parent) {
		return switch (selection) {
			case Field field -> of(field, parent);
			case InlineFragment fragment when fragment.getTypeCondition() == null ->
				of(fragment.getSelectionSet(), parent);
			case InlineFragment fragment ->
				of(fragment.getSelectionSet(), composite(fragment.getTypeCondition().getName()));
			case FragmentSpread spread -> ofFragment(spread.getName());
			default -> Cost.NONE;
		};
	}

	private Cost ofFragment(String name) {
		Cost known = this.measured.get(name);
		if (known != null) {
			return known;
		}
		FragmentDefinition fragment = this.fragments.get(name);
		if (fragment == null) {
			return Cost.NONE;
		}
		Cost cost = of(fragment.getSelectionSet(), composite(fragment.getTypeCondition().getName()));
		this.measured.put(name, cost);
		return cost;
	}

	private Cost of(Field field, GraphQLCompositeType parent) {
		if (field.getName().startsWith("__") || !(parent instanceof GraphQLFieldsContainer container)) {
			return Cost.NONE;
		}
		GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
		if (definition == null
				|| !(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type)) {
			return Cost.NONE;
		}
		Cost below = of(field.getSelectionSet(), type);
		// edges, nodes and node are the connection's own, which has counted them
		boolean wrapper = parent.getName().endsWith("Connection")
				|| (parent.getName().endsWith("Edge") && field.getName().equals("node"));
		long nodes = wrapper ? below.nodes() : Math.min(MANY, size(field, definition, type) * (1 + below.nodes()));
		return new Cost(nodes, new Heaviest(parent.getName(), field.getName(), nodes, below.heaviest()));
	}

	private long size(Field field, GraphQLFieldDefinition definition, GraphQLCompositeType type) {
		boolean connection = type.getName().endsWith("Connection");
		if (connection || definition.getArgument("first") != null) {
			Object first = argument(field, definition, "first");
			Object page = (first != null) ? first : argument(field, definition, "last");
			return (page instanceof Number number) ? Math.clamp(number.longValue(), 1, this.largestPage) : DEFAULT_PAGE;
		}
		if (!(GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList)) {
			return 1;
		}
		return (argument(field, definition, "ids") instanceof Collection<?> ids) ? ids.size() : assumedSize(definition);
	}

	private static int assumedSize(GraphQLFieldDefinition definition) {
		GraphQLAppliedDirective listSize = definition.getAppliedDirective("listSize");
		return (listSize != null && listSize.getArgument("assumedSize").getValue() instanceof Integer size) ? size
				: DEFAULT_LIST;
	}

	private @Nullable Object argument(Field field, GraphQLFieldDefinition definition, String name) {
		for (Argument argument : field.getArguments()) {
			if (argument.getName().equals(name)) {
				return value(argument.getValue());
			}
		}
		GraphQLArgument declared = definition.getArgument(name);
		return (declared != null) ? value(declared.getArgumentDefaultValue().getValue()) : null;
	}

	private @Nullable Object value(@Nullable Object value) {
		return switch (value) {
			case VariableReference variable -> this.variables.get(variable.getName());
			case IntValue number -> number.getValue().min(BigInteger.valueOf(this.largestPage));
			case ArrayValue list -> list.getValues();
			case null, default -> value;
		};
	}

	private GraphQLCompositeType composite(String name) {
		return this.schema.getTypeAs(name);
	}

	/** Nodes, at most a million million of them, and the field that brings the most. */
	record Cost(long nodes, @Nullable Heaviest heaviest) {

		private static final Cost NONE = new Cost(0, null);

		private Cost plus(Cost other) {
			long one = (this.heaviest != null) ? this.heaviest.nodes() : -1;
			long two = (other.heaviest != null) ? other.heaviest.nodes() : -1;
			return new Cost(Math.min(MANY, this.nodes + other.nodes), (one >= two) ? this.heaviest : other.heaviest);
		}

	}

	/** The heaviest way down, a field at a time. */
	record Heaviest(String type, String field, long nodes, @Nullable Heaviest below) {

		/**
		 * {@return the last field of the way that brings more than itself, as coordinate
		 * of the schema and as path}
		 */
		@Override
		public String toString() {
			StringBuilder path = new StringBuilder(this.field);
			Heaviest last = this;
			while (last.below != null && last.below.nodes > 1) {
				last = last.below;
				path.append('.').append(last.field);
			}
			return last.type + "." + last.field + " at " + path;
		}

	}

}
