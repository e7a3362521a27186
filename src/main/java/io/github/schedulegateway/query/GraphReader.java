package io.github.schedulegateway.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/** Reads what a GraphQL field selects, with one Cypher statement. */
public final class GraphReader {

	private final UnaryOperator<String> files;

	private final Values values;

	private final CypherRunner runner;

	private volatile @Nullable SchemaMapping mapping;

	/**
	 * Creates a reader.
	 * @param files gives the text of a {@code .cypher} file that the schema names
	 * @param values makes what clients give ready for the graph
	 * @param runner runs the statements, unless a call brings its own
	 */
	public GraphReader(UnaryOperator<String> files, Values values, CypherRunner runner) {
		this.files = files;
		this.values = values;
		this.runner = runner;
	}

	/**
	 * {@return the value of a field that the schema maps, with all that is selected
	 * below}
	 * @throws BadInput if an argument at any level cannot be answered
	 */
	public @Nullable Object read(DataFetchingEnvironment field) {
		return read(field, Map.of(), this.runner);
	}

	/**
	 * {@return the same, of a field whose statement takes more parameters than arguments}
	 * @param given those parameters
	 * @param runner runs the statement
	 */
	public @Nullable Object read(DataFetchingEnvironment field, Map<String, ?> given, CypherRunner runner) {
		SchemaMapping mapping = mapping(field.getGraphQLSchema());
		GraphQLNamedType parent = GraphQLTypeUtil.unwrapAllAs(field.getParentType());
		var statement = new SelectionCompiler(mapping, this.values, given).compile(
				mapping.type(parent.getName()).field(field.getFieldDefinition().getName()), field.getArguments(),
				field.getSelectionSet().getImmediateFields());
		return read(statement, field, runner);
	}

	/**
	 * {@return nodes by their ids}
	 * @param ids of nodes, by the name of their type
	 * @param field whose selection is read of them
	 */
	public Map<String, Row> nodes(Map<String, List<String>> ids, DataFetchingEnvironment field) {
		Map<String, Row> rows = new LinkedHashMap<>();
		var statement = new SelectionCompiler(mapping(field.getGraphQLSchema()), this.values, Map.of()).nodes(ids,
				field.getSelectionSet().getImmediateFields());
		if (read(statement, field, this.runner) instanceof List<?> found) {
			for (Object row : found) {
				if (row instanceof Row node) {
					rows.put(String.valueOf(node.property("id")), node);
				}
			}
		}
		return rows;
	}

	private static @Nullable Object read(Statement statement, DataFetchingEnvironment field, CypherRunner runner) {
		return statement.shape()
			.read(runner.answer(statement.cypher(), statement.parameters(), field.getGraphQlContext()));
	}

	private SchemaMapping mapping(GraphQLSchema schema) {
		SchemaMapping known = this.mapping;
		if (known == null || !known.isOf(schema)) {
			known = SchemaMapping.of(schema, this.files);
			this.mapping = known;
		}
		return known;
	}

}
