package io.github.schedulegateway.api;

import java.util.Locale;
import java.util.regex.Pattern;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;

/** What tables have to know of the schema's fields. */
final class TableFields {

	private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])[A-Z]");

	/** Of a list of which the schema says nothing, as the cost limit has it. */
	private static final int ASSUMED_SIZE = 3;

	private TableFields() {
	}

	/** A name of the schema, in small letters. */
	static String words(String name, String between) {
		return CAPITAL.matcher(name).replaceAll((capital) -> between + capital.group()).toLowerCase(Locale.ROOT);
	}

	/** How many nodes are reckoned for a field with so many below each. */
	static long nodes(GraphQLFieldDefinition field, long below) {
		GraphQLAppliedDirective size = field.getAppliedDirective("listSize");
		int many = (size != null && size.getArgument("assumedSize").getValue() instanceof Integer given) ? given
				: ASSUMED_SIZE;
		return (isList(field) ? many : 1) * (1 + below);
	}

	static boolean isList(GraphQLFieldDefinition field) {
		return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
	}

	static GraphQLNamedOutputType type(GraphQLFieldDefinition field) {
		return GraphQLTypeUtil.unwrapAllAs(field.getType());
	}

	static boolean isNode(GraphQLFieldDefinition field) {
		return type(field) instanceof GraphQLFieldsContainer object && object.getFieldDefinition("id") != null;
	}

	static boolean isScalar(GraphQLFieldDefinition field) {
		return type(field) instanceof GraphQLScalarType || type(field) instanceof GraphQLEnumType;
	}

}
