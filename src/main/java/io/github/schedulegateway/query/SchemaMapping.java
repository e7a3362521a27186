package io.github.schedulegateway.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;

/**
 * Where the graph has what the schema names, read once from the schema's directives.
 */
final class SchemaMapping {

	private final GraphQLSchema schema;

	private final CypherFiles files;

	private final Map<String, TypeMapping> types = new HashMap<>();

	private final Map<String, InputMapping> inputs = new HashMap<>();

	private SchemaMapping(GraphQLSchema schema, CypherFiles files) {
		this.schema = schema;
		this.files = files;
	}

	/**
	 * {@return the mapping of a schema}
	 * @throws IllegalArgumentException if a directive cannot be understood
	 */
	static SchemaMapping of(GraphQLSchema schema, CypherFiles files) {
		SchemaMapping mapping = new SchemaMapping(schema, files);
		for (GraphQLNamedType type : schema.getAllTypesAsList()) {
			if (type.getName().startsWith("__")) {
				continue;
			}
			if (type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType) {
				mapping.types.put(type.getName(), mapping.type(type));
			}
		}
		for (GraphQLNamedType type : schema.getAllTypesAsList()) {
			if (type instanceof GraphQLInputObjectType input) {
				mapping.inputs.put(input.getName(), mapping.input(input));
			}
		}
		return mapping;
	}

	boolean isOf(GraphQLSchema other) {
		return this.schema == other;
	}

	TypeMapping type(String name) {
		TypeMapping type = this.types.get(name);
		if (type == null) {
			throw new IllegalStateException("The schema has no type " + name);
		}
		return type;
	}

	InputMapping input(String name) {
		InputMapping input = this.inputs.get(name);
		if (input == null) {
			throw new IllegalStateException("The schema has no input " + name);
		}
		return input;
	}

	boolean hasInput(String name) {
		return this.inputs.containsKey(name);
	}

	/**
	 * {@return all arguments of a field as the graph takes them, null where there is
	 * none}
	 * @throws BadInput if one is out of bounds
	 */
	Map<String, @Nullable Object> arguments(FieldMapping field, Map<String, Object> arguments, Values values) {
		Map<String, @Nullable Object> ready = new HashMap<>();
		field.arguments().forEach((name, argument) -> ready.put(name, ready(argument, arguments.get(name), values)));
		return ready;
	}

	/**
	 * {@return a value that a statement takes, with all its fields where its type is an
	 * input}
	 * @throws BadInput if it is out of bounds
	 */
	@Nullable Object ready(InputField field, @Nullable Object value, Values values) {
		InputMapping input = this.inputs.get(field.type());
		if (input == null || value instanceof List<?>) {
			return field.ready(value, values);
		}
		Map<?, ?> given = (value instanceof Map<?, ?> map) ? map : Map.of();
		Map<String, @Nullable Object> ready = new HashMap<>();
		input.fields().forEach((name, part) -> ready.put(name, part.ready(given.get(name), values)));
		return ready;
	}

	private TypeMapping type(GraphQLNamedType type) {
		Map<String, FieldMapping> fields = new LinkedHashMap<>();
		if (type instanceof GraphQLFieldsContainer container) {
			container.getFieldDefinitions().forEach((field) -> fields.put(field.getName(), field(field)));
		}
		return new TypeMapping(type.getName(), isNode(type), concrete(type), fields);
	}

	private static boolean isNode(GraphQLNamedType type) {
		return type instanceof GraphQLObjectType object && object.hasAppliedDirective("node");
	}

	private List<String> concrete(GraphQLNamedType type) {
		return switch (type) {
			case GraphQLInterfaceType face ->
				this.schema.getImplementations(face).stream().map(GraphQLObjectType::getName).sorted().toList();
			case GraphQLUnionType union -> union.getTypes().stream().map(GraphQLNamedType::getName).sorted().toList();
			default -> List.of();
		};
	}

	private FieldMapping field(GraphQLFieldDefinition field) {
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
		Map<String, InputField> arguments = new LinkedHashMap<>();
		field.getArguments()
			.forEach((argument) -> arguments.put(argument.getName(),
					inputField(argument, GraphQLTypeUtil.unwrapAllAs(argument.getType()), null)));
		String property = argument(field, "property", "name");
		List<String> order = argument(field, "order", "by");
		Boolean isLong = argument(field, "property", "long");
		boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
		boolean scalar = !(type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType);
		return new FieldMapping(field.getName(), type.getName(), list, scalar,
				(property != null) ? property : field.getName(), Boolean.TRUE.equals(isLong), path(field),
				cypher(field), (order != null) ? order.stream().map(Order::parse).toList() : List.of(),
				argument(field, "includes", "label"), arguments);
	}

	private @Nullable CypherAnswer cypher(GraphQLFieldDefinition field) {
		String file = argument(field, "cypher", "file");
		String statement = (file != null) ? this.files.read(file) : argument(field, "cypher", "statement");
		return (statement != null) ? CypherAnswer.parse(statement) : null;
	}

	private InputMapping input(GraphQLInputObjectType input) {
		String target = input.getName().replaceFirst("(List)?Filter$", "");
		TypeMapping type = this.types.get(target);
		Map<String, InputField> fields = new LinkedHashMap<>();
		input.getFields().forEach((field) -> {
			FieldMapping same = (type != null) ? type.fields().get(field.getName()) : null;
			fields.put(field.getName(), inputField(field, GraphQLTypeUtil.unwrapAllAs(field.getType()), same));
		});
		return new InputMapping(input.getName(), (type != null) ? target : null, fields);
	}

	private static InputField inputField(GraphQLDirectiveContainer field, GraphQLNamedType type,
			@Nullable FieldMapping same) {
		String property = argument(field, "property", "name");
		Path path = path(field);
		return new InputField(field.getName(), type.getName(),
				(property != null) ? property : (same != null) ? same.property() : field.getName(),
				(path != null) ? path : (same != null) ? same.path() : null, argument(field, "where", "cypher"),
				argument(field, "where", "match"), argument(field, "value", "form"),
				argument(field, "operator", "cypher"), argument(field, "operator", "ignoreCase"),
				argument(field, "includes", "label"), range(field), fallback(field));
	}

	/** A client that says null means what holds where nothing is said. */
	private static @Nullable Object fallback(GraphQLDirectiveContainer field) {
		return (field instanceof GraphQLArgument argument && argument.hasSetDefaultValue())
				? GraphQLArgument.getArgumentDefaultValue(argument) : null;
	}

	private static @Nullable Range range(GraphQLDirectiveContainer argument) {
		Integer min = argument(argument, "range", "min");
		Integer max = argument(argument, "range", "max");
		return (min != null && max != null) ? new Range(min, max) : null;
	}

	private static @Nullable Path path(GraphQLDirectiveContainer field) {
		String path = argument(field, "relationship", "path");
		return (path != null) ? Path.parse(path, argument(field, "relationship", "where")) : null;
	}

	private static <T> @Nullable T argument(GraphQLDirectiveContainer element, String directive, String argument) {
		var applied = element.getAppliedDirective(directive);
		return (applied != null) ? applied.getArgument(argument).getValue() : null;
	}

	/**
	 * A type with fields, or an abstract one.
	 *
	 * @param node whether it is a node of the graph; else it is a row of columns
	 * @param concrete what an abstract type may be
	 */
	record TypeMapping(String name, boolean node, List<String> concrete, Map<String, FieldMapping> fields) {

		boolean isConnection() {
			return this.name.endsWith("Connection");
		}

		/**
		 * Whether it is neither a node nor one of several types of nodes, but columns of
		 * a statement.
		 */
		boolean isRow() {
			return !this.node && this.concrete.isEmpty();
		}

		/** Whether it is a row of scalars, which needs no projection. */
		boolean isPlain() {
			return isRow() && this.fields.values().stream().allMatch(FieldMapping::isProperty);
		}

		/**
		 * {@return the fields that are read whenever the node is, in the schema's order}
		 */
		List<FieldMapping> shortProperties() {
			return this.fields.values().stream().filter(FieldMapping::isShortProperty).toList();
		}

		FieldMapping field(String field) {
			FieldMapping mapping = this.fields.get(field);
			if (mapping == null) {
				throw new IllegalStateException(this.name + " has no field " + field);
			}
			return mapping;
		}

	}

	/**
	 * A field of a type, and where its value stands.
	 *
	 * @param includes a label that its nodes may have instead of their type's
	 */
	record FieldMapping(String name, String type, boolean list, boolean scalar, String property, boolean isLong,
			@Nullable Path path, @Nullable CypherAnswer cypher, List<Order> order, @Nullable String includes,
			Map<String, InputField> arguments) {

		boolean isProperty() {
			return this.scalar && this.path == null && this.cypher == null;
		}

		/** Whether its arguments alone say which one it is. */
		boolean isLookUp() {
			return !this.list && this.path == null && this.cypher == null;
		}

		boolean isShortProperty() {
			return isProperty() && !this.isLong;
		}

	}

	/**
	 * An input type.
	 *
	 * @param target the type that it filters, if it is a filter of one
	 */
	record InputMapping(String name, @Nullable String target, Map<String, InputField> fields) {

		boolean isList() {
			return this.name.endsWith("ListFilter");
		}

		InputField field(Object name) {
			InputField field = this.fields.get(String.valueOf(name));
			if (field == null) {
				throw new IllegalStateException(this.name + " has no field " + name);
			}
			return field;
		}

		/** Whether its fields compare one property. */
		boolean compares() {
			return this.fields.values().stream().anyMatch((field) -> field.operator() != null);
		}

	}

	/**
	 * A field of an input type, or an argument, and what it asks of the graph.
	 *
	 * @param includes a label that the field's nodes may have besides, if it is true
	 * @param range within which its value has to be
	 * @param fallback its value where none is given
	 */
	record InputField(String name, String type, String property, @Nullable Path path, @Nullable String where,
			@Nullable String match, @Nullable String form, @Nullable String operator,
			@Nullable String operatorIgnoringCase, @Nullable String includes, @Nullable Range range,
			@Nullable Object fallback) {

		/**
		 * {@return the value as the graph takes it}
		 * @throws BadInput if it is out of bounds
		 */
		@Nullable Object ready(@Nullable Object value, Values values) {
			if (this.range != null && value instanceof Number number) {
				this.range.check(this.name, number.intValue());
			}
			return values.ready((value != null) ? value : this.fallback, this.type, this.form);
		}

	}

	/** From which number to which a value may be. */
	record Range(int min, int max) {

		private void check(String name, int value) {
			if (value < this.min || value > this.max) {
				throw new BadInput(
						"`%s` is %d; it has to be from %d to %d.".formatted(name, value, this.min, this.max));
			}
		}

	}

}
