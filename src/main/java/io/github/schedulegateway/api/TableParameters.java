package io.github.schedulegateway.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in a table's address: the arguments of its analysis, and the fields of
 * those that are objects.
 */
record TableParameters(List<GraphQLArgument> arguments, List<TableParameter> all) {

	static TableParameters of(GraphQLFieldDefinition field) {
		return new TableParameters(field.getArguments(),
				field.getArguments().stream().flatMap(TableParameters::of).toList());
	}

	private static Stream<TableParameter> of(GraphQLArgument argument) {
		return (GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType object)
				? object.getFieldDefinitions().stream().map((part) -> TableParameter.of(argument, part))
				: Stream.of(TableParameter.of(argument));
	}

	/** As the variables of a document. */
	String declared() {
		return join((argument) -> "$" + argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
	}

	/** As the arguments of a field, by these variables. */
	String passed() {
		return join((argument) -> argument.getName() + ": $" + argument.getName());
	}

	/** What each may be, in words, by its name. */
	Map<String, String> forms() {
		Map<String, String> forms = new LinkedHashMap<>();
		this.all.forEach((parameter) -> forms.put(parameter.name(),
				parameter.form() + (parameter.required() ? "; needed" : "")));
		return forms;
	}

	/**
	 * {@return the variables}
	 * @param most rows, where it is not said how many
	 */
	Map<String, @Nullable Object> variables(Map<String, List<String>> given, long most) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		Map<String, Map<String, Object>> objects = new HashMap<>();
		for (TableParameter parameter : this.all) {
			List<String> values = given.getOrDefault(parameter.name(), List.of());
			if (values.isEmpty()) {
				if (parameter.required()) {
					throw TableParameter.bad("The parameter " + parameter.name() + " is needed: " + parameter.form());
				}
				if (parameter.name().equals("first")) {
					variables.put("first", Math.clamp(most, 1, (int) parameter.bound("max", 1)));
				}
			}
			else if (parameter.object() != null) {
				objects.computeIfAbsent(parameter.object(), (object) -> new HashMap<>())
					.put(parameter.name(), parameter.read(values));
			}
			else {
				variables.put(parameter.name(), parameter.read(values));
			}
		}
		variables.putAll(objects);
		return variables;
	}

	private String join(Function<GraphQLArgument, String> form) {
		String all = this.arguments.stream().map(form).collect(Collectors.joining(", "));
		return all.isEmpty() ? "" : "(" + all + ")";
	}

}
