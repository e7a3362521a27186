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

	private final CypherFiles files;

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
		this.files = new CypherFiles(files);
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
		var statement = new SelectionCompiler(mapping(field.getGraphQLSchema()), this.values, given)
			.compile(mapped(field), field.getArguments(), field.getSelectionSet().getImmediateFields());
		return read(statement, field, runner);
	}

	/**
	 * {@return the arguments of a field as statements take them, null where there is
	 * none}
	 * @throws BadInput if one is out of bounds
	 */
	public Map<String, @Nullable Object> arguments(DataFetchingEnvironment field) {
		return mapping(field.getGraphQLSchema()).arguments(mapped(field), field.getArguments(), this.values);
	}

	/**
	 * {@return the text of a {@code .cypher} file, with that of all that it includes}
	 */
	public String cypher(String file) {
		return this.files.read(file);
	}

	private SchemaMapping.FieldMapping mapped(DataFetchingEnvironment field) {
		GraphQLNamedType parent = GraphQLTypeUtil.unwrapAllAs(field.getParentType());
		return mapping(field.getGraphQLSchema()).type(parent.getName()).field(field.getFieldDefinition().getName());
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
