package io.github.schedulegateway.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import io.github.schedulegateway.schedule.GlobalId;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A parameter in a table's address: an argument of the analysis, or a field of one that
 * is an object.
 *
 * @param object the argument that it is a field of, null where it is one itself
 */
record TableParameter(String name, @Nullable String object, GraphQLInputType type,
		@Nullable GraphQLAppliedDirective range) {

	static TableParameter of(GraphQLArgument argument) {
		return new TableParameter(argument.getName(), null, argument.getType(), range(argument));
	}

	static TableParameter of(GraphQLArgument argument, GraphQLInputObjectField field) {
		return new TableParameter(field.getName(), argument.getName(), field.getType(), range(field));
	}

	boolean required() {
		return this.object == null && this.type instanceof GraphQLNonNull;
	}

	boolean ofConferences() {
		return named().getName().equals("ID") && (this.name.equals("conference") || this.name.equals("conferences"));
	}

	boolean many() {
		return GraphQLTypeUtil.unwrapNonNull(this.type) instanceof GraphQLList;
	}

	/** The least or the most that a number may be. */
	long bound(String name, long otherwise) {
		return (this.range != null && this.range.getArgument(name).getValue() instanceof Number bound)
				? bound.longValue() : otherwise;
	}

	/** What a client may give, in words. */
	String form() {
		String form = switch (named()) {
			case GraphQLEnumType one -> "one of " + one.getValues()
				.stream()
				.map(GraphQLEnumValueDefinition::getName)
				.collect(Collectors.joining(", "));
			case GraphQLNamedInputType number when number.getName().equals("Int") ->
				"a whole number from " + bound("min", Integer.MIN_VALUE) + " to " + bound("max", Integer.MAX_VALUE);
			case GraphQLNamedInputType id when id.getName().equals("ID") ->
				ofConferences() ? "the id or the slug of a conference" : "an id of this API";
			case GraphQLNamedInputType date when date.getName().equals("Date") -> "a day such as 2024-09-18";
			case GraphQLNamedInputType text when text.getName().equals("String") -> "a text";
			default -> "of type " + named().getName();
		};
		return many() ? form + ", once or several times" : form;
	}

	/** The value of the argument, or of the object's field. */
	Object read(List<String> given) {
		if (many()) {
			return given.stream().map(this::read).toList();
		}
		if (given.size() > 1) {
			throw bad("The parameter " + this.name + " is given " + given.size() + " times");
		}
		return read(given.getFirst());
	}

	private Object read(String given) {
		try {
			Object value = switch (named()) {
				case GraphQLEnumType one when one.getValue(given) != null -> given;
				case GraphQLScalarType id when id.getName().equals("ID") && GlobalId.kindOf(given).isPresent() -> given;
				case GraphQLScalarType number when number.getName().equals("Int") -> Integer.valueOf(given);
				case GraphQLScalarType scalar when !scalar.getName().equals("ID")
						&& scalar.getCoercing().parseValue(given, GraphQLContext.getDefault(), Locale.ROOT) != null ->
					given;
				default -> throw refused(given);
			};
			if (value instanceof Integer number && (number < bound("min", number) || number > bound("max", number))) {
				throw refused(given);
			}
			return value;
		}
		catch (CoercingParseValueException | NumberFormatException ex) {
			throw refused(given);
		}
	}

	ResponseStatusException refused(String given) {
		return bad("The parameter " + this.name + " is " + form() + ", and not `" + ClientValues.shown(given) + "`");
	}

	static ResponseStatusException bad(String reason) {
		return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
	}

	private GraphQLNamedInputType named() {
		return GraphQLTypeUtil.unwrapAllAs(this.type);
	}

	private static @Nullable GraphQLAppliedDirective range(GraphQLDirectiveContainer container) {
		return container.getAppliedDirective("range");
	}

}
