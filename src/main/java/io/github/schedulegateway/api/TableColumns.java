package io.github.schedulegateway.api;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;

/**
 * The columns that a type has in a table, and what is to be selected for them. A scalar
 * is a column; what has an id is its id and its name, or in a list its names; of another
 * object each scalar is a column, and in a list the names of what has an id too. What
 * takes arguments, and what lies deeper, is left out.
 */
final class TableColumns {

	private final GraphQLSchema schema;

	private final List<TableColumn> columns = new ArrayList<>();

	private long nodes;

	TableColumns(GraphQLSchema schema) {
		this.schema = schema;
	}

	List<TableColumn> columns() {
		return List.copyOf(this.columns);
	}

	/** How many nodes are reckoned for all that has been selected so far. */
	long nodes() {
		return this.nodes;
	}

	/** Adds the columns of fields, and returns their selection. */
	String add(Stream<GraphQLFieldDefinition> fields) {
		StringJoiner selection = new StringJoiner(" ");
		fields.filter((field) -> field.getArguments().isEmpty()).forEach((field) -> selection.add(add(field)));
		return selection.toString();
	}

	private String add(GraphQLFieldDefinition field) {
		List<String> path = List.of(field.getName());
		String name = TableFields.words(field.getName(), "_");
		if (TableFields.isNode(field)) {
			this.nodes += TableFields.nodes(field, 0);
			return node(field, name, path, TableFields.isList(field));
		}
		if (!(TableFields.type(field) instanceof GraphQLFieldsContainer object)) {
			return scalar(field, name, path);
		}
		List<GraphQLFieldDefinition> parts = object.getFieldDefinitions()
			.stream()
			.filter((part) -> part.getArguments().isEmpty() && !TableFields.isList(part))
			.filter((part) -> TableFields.isScalar(part) || (TableFields.isList(field) && TableFields.isNode(part)))
			.toList();
		this.nodes += TableFields.nodes(field, parts.stream().filter(TableFields::isNode).count());
		// what is told of each is no figure of the row, which may bear the same name
		String of = name + (TableFields.isList(field) ? "_each_" : "_");
		StringJoiner selection = new StringJoiner(" ", field.getName() + " { ", " }");
		for (GraphQLFieldDefinition part : parts) {
			List<String> deeper = with(path, part.getName());
			String column = of + TableFields.words(part.getName(), "_");
			selection.add(TableFields.isNode(part) ? node(part, column, deeper, true) : scalar(part, column, deeper));
		}
		return selection.toString();
	}

	private String scalar(GraphQLFieldDefinition field, String name, List<String> path) {
		this.columns.add(new TableColumn(name, path));
		return field.getName();
	}

	private String node(GraphQLFieldDefinition field, String name, List<String> path, boolean onlyNamed) {
		GraphQLFieldsContainer type = (GraphQLFieldsContainer) TableFields.type(field);
		String title = (type.getFieldDefinition("title") != null) ? "title" : "name";
		StringJoiner selection = new StringJoiner(" ", field.getName() + " { ", " }");
		if (!onlyNamed) {
			selection.add("id");
			this.columns.add(new TableColumn(name + "_id", with(path, "id")));
		}
		if (!onlyNamed && type instanceof GraphQLInterfaceType) {
			selection.add("__typename");
			this.columns.add(new TableColumn(name + "_kind", with(path, "__typename")));
		}
		this.columns.add(new TableColumn(onlyNamed ? name : name + "_" + title, with(path, title)));
		return selection.add((type instanceof GraphQLInterfaceType any) ? named(any) : title).toString();
	}

	/** Whatever an interface without a name may be, as far as it always has one. */
	private String named(GraphQLInterfaceType type) {
		StringJoiner fragments = new StringJoiner(" ");
		this.schema.getImplementations(type).forEach((one) -> {
			GraphQLFieldDefinition name = one.getFieldDefinition("name");
			if (name != null && name.getType() instanceof GraphQLNonNull) {
				fragments.add("... on " + one.getName() + " { name }");
			}
		});
		return fragments.toString();
	}

	private static List<String> with(List<String> path, String last) {
		return Stream.concat(path.stream(), Stream.of(last)).toList();
	}

}
