package io.github.schedulegateway.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each {@code queries/NAME.graphql} becomes the statements of
 * {@code queries/NAME.cypher}. {@code -Dgolden.update=true} writes those anew, to be read
 * before they are committed.
 */
class SelectionCompilerTests {

	private static final Path QUERIES = Path.of("src/test/resources/queries");

	private static final String NOT_RUN = "recorded, not run";

	private final List<String> statements = new ArrayList<>();

	private final GraphQL graphql = graphql();

	static Stream<String> queries() throws IOException {
		try (Stream<Path> files = Files.list(QUERIES)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".graphql"))
				.map((name) -> name.replace(".graphql", ""))
				.sorted()
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("queries")
	void compilesTheSelection(String name) throws IOException {
		var result = this.graphql.execute(Files.readString(QUERIES.resolve(name + ".graphql")));
		assertThat(result.getErrors()).allMatch((error) -> error.getMessage().endsWith(NOT_RUN));
		String compiled = String.join("\n\n", this.statements) + "\n";
		Path golden = QUERIES.resolve(name + ".cypher");
		if (Boolean.getBoolean("golden.update")) {
			Files.writeString(golden, compiled);
		}
		assertThat(compiled).isEqualTo(Files.readString(golden));
	}

	@Test
	void keepsTheTextWhateverTheScalarsAliasesValuesAndPageSizes() {
		this.graphql.execute("{ talks(first: 3, where: {title: {eq: \"a\"}}) { nodes { id room { name } } } }");
		this.graphql.execute("""
				{ other: talks(first: 30, where: {title: {eq: "b"}}) { nodes { where: room { capacity id }
				  title startsAt } } }""");
		assertThat(this.statements).hasSize(2).first().isEqualTo(this.statements.get(1));
	}

	@Test
	void putsNoValueIntoTheText() {
		String hostile = "'}) DETACH DELETE n //";
		this.graphql.execute(ExecutionInput.newExecutionInput("""
				query($value: String) { talks(where: {title: {contains: $value}, or: [{abstract: {eq: $value}}],
				  affiliations: {some: {named: $value}}}) { totalCount } search(text: "x") { totalCount } }""")
			.variables(Map.of("value", hostile))
			.build());
		assertThat(this.statements).isNotEmpty().noneMatch((statement) -> statement.contains("DETACH"));
	}

	private GraphQL graphql() {
		TypeDefinitionRegistry types = new TypeDefinitionRegistry();
		for (String file : List.of("analytics", "connections", "directives", "filters", "mutation", "quality", "query",
				"scalars", "schedule")) {
			types.merge(new SchemaParser().parse(Path.of("schema", file + ".graphqls").toFile()));
		}
		CypherRunner recorder = (cypher, parameters, context) -> {
			this.statements.add(cypher.replaceAll("\\s+", " ")
				.replaceAll(" (MATCH|WHERE|WITH|RETURN|CALL|ORDER BY|UNION ALL|FILTER|UNWIND) ", "\n$1 "));
			throw new BadInput(NOT_RUN);
		};
		GraphReader reader = new GraphReader(SelectionCompilerTests::file,
				new Values(Map.of(),
						Map.of("folded", (value) -> value, "affiliation", (value) -> value, "words", (value) -> value)),
				recorder);
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.scalar(ExtendedScalars.DateTime)
			.scalar(ExtendedScalars.Date)
			.scalar(ExtendedScalars.Url)
			.scalar(GraphQLScalarType.newScalar(ExtendedScalars.AccurateDuration).name("Duration").build())
			.type("Query",
					(type) -> type.defaultDataFetcher(reader::read).dataFetcher("analytics", (field) -> Map.of()))
			.type("Analytics", (type) -> type.defaultDataFetcher(reader::read))
			.type("Node", (type) -> type.typeResolver((object) -> null))
			.type("ScheduleItem", (type) -> type.typeResolver((object) -> null))
			.type("SearchResult", (type) -> type.typeResolver((object) -> null))
			.build();
		return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring)).build();
	}

	private static String file(String name) {
		try {
			return Files.readString(Path.of("schema", name + ".cypher"));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
