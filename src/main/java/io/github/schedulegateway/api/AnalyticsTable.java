package io.github.schedulegateway.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/**
 * An analysis as a table: of the list that it answers, of a list in what it answers, or
 * of the one object that it is.
 *
 * @param list the field that has the rows, null where the answer itself is or has them
 * @param own columns of a row
 * @param common columns of what stands around the rows, told on each of them
 * @param nodes how many are reckoned for a row, by the cost limit
 */
record AnalyticsTable(String name, GraphQLFieldDefinition field, @Nullable String list, String document,
		TableParameters parameters, List<TableColumn> own, List<TableColumn> common, long nodes) {

	/**
	 * {@return the tables of a field of {@code Analytics}}: one for each list of what it
	 * answers. The last of them is called as the field alone.
	 */
	static Stream<AnalyticsTable> of(GraphQLFieldDefinition field, GraphQLSchema schema) {
		List<GraphQLFieldDefinition> fields = fields(field);
		List<GraphQLFieldDefinition> lists = TableFields.isList(field) ? List.of()
				: fields.stream().filter(AnalyticsTable::hasRows).toList();
		return lists.isEmpty() ? Stream.of(of(field, null, "", schema)) : lists.stream()
			.map((list) -> of(field, list, list.equals(lists.getLast()) ? "" : "-" + list.getName(), schema));
	}

	private static AnalyticsTable of(GraphQLFieldDefinition field, @Nullable GraphQLFieldDefinition list, String suffix,
			GraphQLSchema schema) {
		TableColumns row = new TableColumns(schema);
		TableColumns around = new TableColumns(schema);
		String selection = row.add(fields((list != null) ? list : field).stream());
		long nodes = row.nodes();
		if (list != null) {
			selection = list.getName() + " { " + selection + " } "
					+ around.add(fields(field).stream().filter(Predicate.not(AnalyticsTable::hasRows)));
			nodes = TableFields.nodes(list, nodes) + around.nodes();
		}
		TableParameters parameters = TableParameters.of(field);
		String document = "query" + parameters.declared() + " { analytics { " + field.getName() + parameters.passed()
				+ " { " + selection + " } } }";
		return new AnalyticsTable(TableFields.words(field.getName() + suffix, "-"), field,
				(list != null) ? list.getName() : null, document, parameters, row.columns(), around.columns(), nodes);
	}

	List<String> head() {
		return Stream.concat(this.own.stream(), this.common.stream()).map(TableColumn::name).toList();
	}

	/** The rows of an answer, none where there is none. */
	List<List<@Nullable Object>> rows(@Nullable Object answer) {
		Object rows = (this.list != null && answer instanceof Map<?, ?> map) ? map.get(this.list) : answer;
		List<?> all = (rows instanceof List<?> list) ? list : Stream.ofNullable(rows).toList();
		List<List<@Nullable Object>> table = new ArrayList<>();
		for (Object row : all) {
			List<@Nullable Object> cells = new ArrayList<>();
			this.own.forEach((column) -> cells.add(column.of(row)));
			this.common.forEach((column) -> cells.add(column.of(answer)));
			table.add(cells);
		}
		return table;
	}

	/**
	 * {@return variables of the document}
	 * @param given by the client
	 * @param cost that an operation may have: where it is not said how many rows, it is
	 * as many as that allows
	 */
	Map<String, @Nullable Object> variables(Map<String, List<String>> given, long cost) {
		return this.parameters.variables(given, (cost - 1) / (1 + this.nodes));
	}

	private static boolean hasRows(GraphQLFieldDefinition field) {
		return TableFields.isList(field) && TableFields.type(field) instanceof GraphQLFieldsContainer;
	}

	private static List<GraphQLFieldDefinition> fields(GraphQLFieldDefinition field) {
		return ((GraphQLFieldsContainer) TableFields.type(field)).getFieldDefinitions();
	}

}
