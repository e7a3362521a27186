package io.github.schedulegateway.access;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.graphql.execution.ErrorType;

import static org.assertj.core.api.Assertions.assertThat;

class QueryLimitsTests {

	private final Limits limits = new Binder(new MapConfigurationPropertySource()).bindOrCreate("schedule.limits",
			Limits.class);

	private final GraphQL graphQl = GraphQL
		.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(new InputStreamReader(
				Objects.requireNonNull(getClass().getResourceAsStream("/access/library.graphqls")),
				StandardCharsets.UTF_8)), RuntimeWiring.MOCKED_WIRING))
		.instrumentation(new QueryLimits(this.limits))
		.build();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ books { totalCount } }                                                  | 50
			{ books(first: 10) { nodes { title tags } } }                             | 10
			{ books(last: 7) { nodes { title } } }                                    | 7
			{ books(first: 10) { edges { cursor node { author { name } } } } }        | 20
			{ books(first: 10) { pageInfo { hasNextPage } nodes { author { name } } } } | 20
			{ books(first: 10) { nodes { sequels(first: 5) { nodes { title } } } } }  | 60
			{ book { author { name } } }                                              | 2
			{ shelf { title } }                                                       | 10
			{ pile { author { name } } }                                              | 6
			{ nodes(ids: [1, 2, 3, 4]) { title } }                                    | 4
			{ ranking { rows { title } } }                                            | 80
			{ a: books(first: 1) { totalCount } b: books(first: 2) { totalCount } }   | 3
			{ hello __schema { types { name } } }                                     | 0
			""")
	void countsTheNodesThatAnOperationMayReach(String query, int nodes) {
		GraphQL strict = this.graphQl.transform((builder) -> builder.instrumentation(new QueryLimits(cost(nodes - 1))));
		GraphQL fair = this.graphQl.transform((builder) -> builder.instrumentation(new QueryLimits(cost(nodes))));

		assertThat(message(strict.execute(query))).contains(" asks for up to " + nodes + " nodes");
		assertThat(message(fair.execute(query))).doesNotContain("limit: cost");
	}

	@Test
	void takesPageSizesFromVariablesAndTheirDefaults() {
		String query = "query Q($n: Int = 200) { books(first: $n) { nodes { sequels(first: $n) { nodes { title } } } } }";

		assertThat(message(this.graphQl.execute(query))).contains("40,200 nodes");
		assertThat(message(execute(query, Map.of("n", 20)))).doesNotContain("limit:");
		assertThat(message(execute(query, Collections.singletonMap("n", null)))).doesNotContain("limit:");
	}

	@Test
	void leavesPageSizesOutOfRangeToTheirFields() {
		assertThat(message(this.graphQl.execute("{ books(first: 100000) { nodes { title } } }")))
			.doesNotContain("limit:");
		assertThat(message(this.graphQl.execute("{ books(first: -5) { nodes { title } } }"))).doesNotContain("limit:");
	}

	@Test
	void namesTheLimitTheFigureAndTheHeaviestField() {
		String query = "query Heavy { hello book { author { books(first: 500) { nodes { sequels(first: 40) { totalCount } } } } } }";

		ExecutionResult result = this.graphQl.execute(query);

		assertThat(message(result)).isEqualTo("The operation Heavy asks for up to 20,502 nodes, most of them by "
				+ "Book.sequels at book.author.books.nodes.sequels; 10,000 are allowed (limit: cost)");
		assertThat(result.getErrors().getFirst().getErrorType()).isEqualTo(ErrorType.BAD_REQUEST);
		assertThat(result.getErrors().getFirst().getLocations()).isNotEmpty();
		assertThat(result.isDataPresent()).isFalse();
	}

	@Test
	void refusesWhatNestsTooDeep() {
		assertThat(message(this.graphQl.execute(nested(15)))).doesNotContain("limit: depth");
		assertThat(message(this.graphQl.execute(nested(16)))).contains("is 16 levels deep at book.author.books.nodes.")
			.contains("15 are allowed (limit: depth)");
	}

	@Test
	void findsDepthInFragments() {
		String query = nested(14).replace("title", "...Deep") + " fragment Deep on Book { author { name } ...Back }"
				+ " fragment Back on Book { author { name books(first: 1) { totalCount } } }";

		assertThat(message(this.graphQl.execute(query))).contains("levels deep");
	}

	@ParameterizedTest
	@CsvSource({ "30, 20, 50, ''", "31, 20, 50, aliases", "30, 21, 50, root fields", "30, 20, 51, directives" })
	void countsAliasesRootFieldsAndDirectives(int aliases, int roots, int directives, String refused) {
		String query = "{ book { %s %s } %s }".formatted(repeated(aliases, "a%d: title"),
				repeated(directives, "... @include(if: true) { title }"), repeated(roots - 1, "hello"));

		assertThat(message(this.graphQl.execute(query))).matches(
				refused.isEmpty() ? "" : ".* has \\d+ " + refused + "; \\d+ are allowed \\(limit: " + refused + "\\)");
	}

	@Test
	void countsAliasesWhereverAFragmentIsSpread() {
		String query = "{ book { ...A ...A ...A ...A } } fragment A on Book { " + repeated(8, "a%d: title") + " }";

		assertThat(message(this.graphQl.execute(query))).contains("has 32 aliases");
	}

	@ParameterizedTest
	@ValueSource(strings = { "aliases", "fragments", "connections", "directives", "cycle", "unknown" })
	void refusesBombsAtOnce(String kind) {
		String bomb = switch (kind) {
			case "aliases" -> "{ " + repeated(1600, "a%d: hello") + " }";
			case "directives" -> "{ hello " + "@include(if: true) ".repeat(700) + " }";
			case "cycle" -> "{ book { ...F } } fragment F on Book { author { books { nodes { ...F } } } a: title }";
			case "unknown" -> "{ book { ...Nowhere @include(if: true) } }";
			case "connections" -> "{ books(first: 500) { nodes { ...F0 } } } "
					+ chain("fragment F%d on Book { sequels(first: 500) { nodes { title } } ...F%d ...F%<d } ");
			default -> "{ book { ...F0 } } " + chain("fragment F%d on Book { a: title ...F%d ...F%<d } ");
		};
		assertThat(this.graphQl.execute(bomb).getErrors()).isNotEmpty();
		// no figure, which a benchmark would give: what grows with what a bomb stands for
		// takes minutes
		assertThat(IntStream.range(0, 5).mapToLong((i) -> nanos(() -> this.graphQl.execute(bomb))).min().orElseThrow())
			.isLessThan(1_000_000_000L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "subscription { shelved @skip(if: true) }", "subscription { shelved @include(if: false) }",
			"subscription { ... @skip(if: true) { shelved } }",
			"subscription { ...F } fragment F on Subscription { shelved @skip(if: true) }" })
	void refusesSubscriptionsThatSkipTheirRoot(String query) {
		assertThat(message(this.graphQl.execute(query))).contains("a subscription may have none");
	}

	@Test
	void letsTheIntrospectionOfToolsThrough() {
		var result = this.graphQl.execute(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);

		assertThat(result.getErrors()).isEmpty();
	}

	private Limits cost(int nodes) {
		return new Binder(new MapConfigurationPropertySource(Map.of("schedule.limits.cost", nodes)))
			.bindOrCreate("schedule.limits", Limits.class);
	}

	private ExecutionResult execute(String query, Map<String, Object> variables) {
		return this.graphQl.execute(ExecutionInput.newExecutionInput(query).variables(variables));
	}

	private static String message(ExecutionResult result) {
		return result.getErrors().isEmpty() ? "" : result.getErrors().getFirst().getMessage();
	}

	private static long nanos(Runnable action) {
		long start = System.nanoTime();
		action.run();
		return System.nanoTime() - start;
	}

	private static String repeated(int times, String text) {
		return IntStream.range(0, times)
			.mapToObj((i) -> String.format(Locale.ROOT, text, i))
			.collect(Collectors.joining(" "));
	}

	private static String chain(String fragment) {
		return IntStream.range(0, 200)
			.mapToObj((i) -> String.format(Locale.ROOT, fragment, i, i + 1))
			.collect(Collectors.joining()) + "fragment F200 on Book { title }";
	}

	/** Books of authors of books, down to so many levels. */
	private static String nested(int levels) {
		String[] cycle = { "author", "books(first: 1)", "nodes" };
		StringBuilder query = new StringBuilder("{ book { ");
		int open = 2;
		for (int level = 2; level < levels; level++, open++) {
			query.append(cycle[(level - 2) % 3]).append(" { ");
		}
		String leaf = switch ((levels - 2) % 3) {
			case 0 -> "title";
			case 1 -> "name";
			default -> "totalCount";
		};
		return query.append(leaf).append(" }".repeat(open)).toString();
	}

}
