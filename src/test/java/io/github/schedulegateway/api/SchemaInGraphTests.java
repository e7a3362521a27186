package io.github.schedulegateway.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.identity.Curator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing in the schema without something behind it: every field has a value somewhere,
 * every filter finds something, every order keeps everything, and no statement names what
 * the graph does not know.
 */
@GatewayTest
@WithMockUser(roles = "ADMIN")
@SuppressWarnings("NullAway.Init")
class SchemaInGraphTests {

	/** Where each type that is a row or has no id is found: type, field. */
	private static final Map<String, List<String>> HOLDERS = Map.of("SessionBlock", List.of("Session", "blocks"),
			"Material", List.of("Talk", "materials"), "Appearance", List.of("Talk", "appearances"), "SponsorTier",
			List.of("Conference", "sponsorTiers"), "SpeakerAffiliation", List.of("Speaker", "affiliations"), "Agenda",
			List.of("Conference", "agenda"), "Conflict", List.of("Conference", "conflicts"), "ChangeState",
			List.of("Change", "before"));

	private static final Map<String, String> ROOTS = Map.of("ConferenceFilter", "conferences(where: %s)",
			"SessionFilter", "sessions(where: %s)", "TalkFilter", "talks(where: %s)", "SpeakerFilter",
			"speakers(where: %s)", "AffiliationFilter", "affiliations(where: %s)", "RoomFilter", "rooms(where: %s)",
			"SponsorFilter", "sponsors(where: %s)", "TrackFilter", "talks(where: {track: %s})", "AppearanceFilter",
			"talks(where: {appearances: {some: %s}})", "SponsorTierFilter", "sponsors(where: {tier: %s})");

	private static Api api;

	private static Recorder recorder;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context).holding(List.of(Schedules.harbour2023(), Schedules.harbour2024Before(),
				Schedules.harbour2024(), Schedules.meadow2024(), Schedules.large(), Schedules.stated()));
		curate(context.getBean(Curator.class));
		try (Session session = api.driver().session()) {
			session.run("CALL db.resampleOutdatedIndexes()").consume();
			session.run("CALL db.awaitIndexes(30)").consume();
			session.run("CALL db.clearQueryCaches()").consume();
		}
		recorder = Recorder.on(api.driver());
	}

	/** So that every kind of decision stands in the graph, undone ones too. */
	private static void curate(Curator curator) {
		List<String> speakers = api
			.ask("{ speakers(where: {name: {startsWith: \"Person\"}}, first: 3) { nodes { id } } }")
			.texts("speakers.nodes.id");
		List<String> affiliations = api
			.ask("{ affiliations(where: {name: {startsWith: \"Company\"}}, first: 3) { nodes { id } } }")
			.texts("affiliations.nodes.id");
		curator.mergeSpeakers(speakers.get(0), speakers.get(1), "a test", "a test");
		curator.undo(curator.mergeSpeakers(speakers.get(2), speakers.get(1), "a test", "a test").id(), "a test");
		curator.mergeAffiliations(affiliations.get(0), affiliations.get(1), "a test", "a test");
		curator.addAlias(affiliations.get(2), "Another Company", null, "a test");
	}

	@AfterAll
	static void close() {
		recorder.close();
	}

	static Collection<String> fields() {
		return recorder.schema()
			.getAllTypesAsList()
			.stream()
			.filter(GraphQLObjectType.class::isInstance)
			.map(GraphQLObjectType.class::cast)
			.filter((type) -> isNode(type) || HOLDERS.containsKey(type.getName()))
			.flatMap((
					type) -> type.getFieldDefinitions().stream().map((field) -> type.getName() + "." + field.getName()))
			.sorted()
			.toList();
	}

	@ParameterizedTest
	@MethodSource("fields")
	void hasAValueForEveryField(String coordinates) {
		String type = coordinates.substring(0, coordinates.indexOf('.'));
		GraphQLFieldsContainer container = recorder.schema().getTypeAs(type);
		String field = selected(
				Objects.requireNonNull(container.getFieldDefinition(coordinates.substring(type.length() + 1))));
		List<String> holder = HOLDERS.getOrDefault(type, List.of(type));
		String selection = (holder.size() == 1) ? field : called(holder.getLast()) + " { " + field + " }";
		var response = recorder.ask(
				"query($ids: [ID!]!) { nodes(ids: $ids) { ... on " + holder.getFirst() + " { " + selection + " } } }",
				Map.of("ids", ids(holder.getFirst())));
		assertThat(response.getErrors()).isEmpty();
		Object nodes = response.field("nodes").getValue();
		assertThat(isThere(nodes)).as("some %s", coordinates).isTrue();
		explain();
	}

	/** With values wherever the conferences of the tests have any. */
	@ParameterizedTest
	@ValueSource(strings = {
			"affiliationRanking(scope: {series: \"harbour\"}) { count coverage { talks } rows { rank affiliation { id } } }",
			"speakerRanking { count coverage { talks } rows { rank speaker { id } } }",
			"coSpeakerNetwork(speaker: $speaker, depth: 4) { nodes { node { id } distance } links { talks { id } } }",
			"speakerNetwork { nodes { node { id } } links { talks { id } } }",
			"affiliationNetwork { nodes { node { id } } links { talks { id } } }",
			"affiliationNetwork(link: SHARED_SESSION) { links { talks { id } sessions { id } } }",
			"affiliationNetwork(link: SHARED_SPEAKER) { links { talks { id } speakers { id } } }",
			"path(from: $speaker, to: $other) { length steps { from { id } to { id } talk { id } talks { id } } }",
			"sponsorReach(conference: $conference) { sponsor { id } tier { name } talksPerSpeaker share }",
			"silentSponsors(conference: $conference) { id }",
			"affiliationsWithoutSponsorship(conference: $conference) { count coverage { talks } rows { talks } }",
			"returningSpeakers(series: \"harbour\") { speaker { id } conferences { id } }",
			"editions(series: \"harbour\") { conference { id } returningFromPrevious }",
			"affiliationMoves { from { id } to { id } moves { speaker { id } before { id } after { id } } }",
			"concentration { conference { id } coverage { talks } topShare top { affiliation { id } share } }",
			"affiliationsByRoom { count coverage { talks } rows { affiliation { id } room { id } } }",
			"affiliationsByTrack { count coverage { talks } rows { affiliation { id } track { id } } }",
			"coverage(scope: {from: \"2024-01-01\", to: \"2024-12-31\"}) { talks }" })
	void namesNothingUnknownInAnAnalysis(String analysis) {
		String asked = analysis.replace("$speaker", quoted("speakers(where: {name: {eq: \"Bo Larsen\"}})"))
			.replace("$other", quoted("speakers(where: {name: {eq: \"Chi Okafor\"}})"))
			.replace("$conference", quoted("conferences(where: {slug: {eq: \"harbour-2024\"}})"));
		var response = recorder.ask("{ analytics { " + asked + " } }", Map.of());
		assertThat(response.getErrors()).isEmpty();
		// none of these sponsors is without a talk
		assertThat(isThere(response.field("analytics").getValue())).isEqualTo(!analysis.startsWith("silent"));
		explain();
	}

	private static String quoted(String list) {
		String field = list.substring(0, list.indexOf('('));
		return '"' + api.ask("{ " + list + " { nodes { id } } }").text(field + ".nodes.id") + '"';
	}

	static Collection<String> filters() {
		return ROOTS.keySet()
			.stream()
			.flatMap((filter) -> ((GraphQLInputObjectType) Objects.requireNonNull(recorder.schema().getType(filter)))
				.getFields()
				.stream()
				.map((field) -> filter + "." + field.getName()))
			.sorted()
			.toList();
	}

	@ParameterizedTest
	@MethodSource("filters")
	void findsSomethingByEveryFilter(String coordinates) {
		String filter = coordinates.substring(0, coordinates.indexOf('.'));
		GraphQLInputObjectType input = recorder.schema().getTypeAs(filter);
		GraphQLInputObjectField field = input.getField(coordinates.substring(filter.length() + 1));
		for (String condition : conditions(filter, Objects.requireNonNull(field))) {
			String list = Objects.requireNonNull(ROOTS.get(filter))
				.formatted("{" + field.getName() + ": " + condition + "}");
			var response = recorder.ask(
					"query($ids: [ID!]) { " + list
							+ " { totalCount } ids: talks(where: {id: {in: $ids}}) { totalCount } }",
					Map.of("ids", ids(filter.replace("Filter", ""))));
			assertThat(response.getErrors()).as(list).isEmpty();
			Number found = response.field(list.substring(0, list.indexOf('(')) + ".totalCount").getValue();
			assertThat(Objects.requireNonNull(found).intValue()).as(list).isPositive();
			explain();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "conferences startDate", "conferences name", "sessions startsAt", "sessions title",
			"talks startsAt", "talks title", "speakers name", "affiliations name", "rooms name", "sponsors tier",
			"sponsors name" })
	void keepsEverythingInEveryOrder(String order) {
		String list = order.split(" ")[0];
		String key = order.split(" ")[1];
		for (String direction : List.of("ASC", "DESC")) {
			var response = recorder.ask("{ " + list + "(first: 500, orderBy: [{" + key + ": " + direction
					+ "}]) { totalCount nodes { id } } }", Map.of());
			assertThat(response.getErrors()).isEmpty();
			List<?> nodes = response.field(list + ".nodes").getValue();
			assertThat(nodes).isNotEmpty().hasSize(number(response, list + ".totalCount"));
			explain();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "talks(where: {affiliations: {some: {named: \"Company 3\"}}})",
			"talks(where: {room: {name: {eq: \"Room 3\"}}})",
			"talks(where: {affiliations: {some: {named: \"Company 3\"}}, room: {name: {eq: \"Room 3\"}}})",
			"talks(where: {id: {in: $ids}})", "talks(where: {conference: {slug: {eq: \"meadow-2024\"}}})",
			"talks(where: {startsAt: {gte: \"2024-06-03T10:00:00Z\", lt: \"2024-06-03T12:00:00Z\"}})",
			"talks(first: 10)", "talks(first: 10, orderBy: [{startsAt: DESC}])",
			"talks(first: 10, orderBy: [{title: ASC}])", "talks(last: 10)",
			"talks(where: {speakers: {some: {name: {eq: \"Person 7\"}}}})" })
	void scansNotAllTalksWhereAnIndexServes(String list) {
		var response = recorder.ask("query($ids: [ID!]) { " + list
				+ " { nodes { url speakers { name } } } unused: talks(where: {id: {in: $ids}}) { totalCount } }",
				Map.of("ids", ids("Talk").subList(0, 3)));
		assertThat(response.getErrors()).isEmpty();
		assertThat(explain()).as(list)
			.noneMatch((operator) -> operator.startsWith("NodeByLabelScan") && operator.contains(":Talk"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "search(text: \"rope\") { nodes { __typename } edges { score highlights } }",
			"changes(since: \"2020-01-01T00:00:00Z\") { nodes { id } }",
			"talk(by: {url: \"https://talks.example/b1\"}) { id }",
			"session(by: {url: \"https://harbour.example/s/rigging\"}) { id }",
			"speaker(by: {name: \"Bo Larsen\"}) { id }", "affiliation(by: {named: \"Tidewater\"}) { id }",
			"conference(by: {slug: \"harbour-2024\"}) { id }" })
	void beginsLookUpsAtAnIndex(String field) {
		assertThat(recorder.ask("{ " + field + " }", Map.of()).getErrors()).isEmpty();
		assertThat(explain()).noneMatch((operator) -> operator.startsWith("NodeByLabelScan"));
	}

	/**
	 * Plans what ran, and checks that it names nothing that the graph does not know.
	 * @return its operators with their details
	 */
	private static List<String> explain() {
		List<String> operators = new ArrayList<>();
		try (Session session = api.driver().session()) {
			for (Recorder.Recorded statement : recorder.statements()) {
				var summary = session.run("EXPLAIN " + statement.cypher(), statement.parameters()).consume();
				assertThat(summary.gqlStatusObjects()).as(statement.cypher())
					.noneMatch((status) -> Set.of("01N50", "01N51", "01N52").contains(status.gqlStatus()));
				collect(summary.plan(), operators);
			}
		}
		assertThat(operators).isNotEmpty().noneMatch((operator) -> operator.startsWith("AllNodesScan"));
		return operators;
	}

	private static void collect(Plan plan, List<String> operators) {
		operators.add(plan.operatorType() + " " + plan.arguments().get("Details"));
		plan.children().forEach((child) -> collect(child, operators));
	}

	/**
	 * What a filter's field is asked, so that something is found if anything is behind
	 * it.
	 */
	private static List<String> conditions(String filter, GraphQLInputObjectField field) {
		String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
		return switch (field.getName()) {
			case "and", "or" -> List.of("[{}]");
			case "not" -> List.of("{or: []}");
			case "named" -> List.of("\"tidewater\"");
			case "role" -> List.of("SPEAKER", "CO_AUTHOR", "MODERATOR");
			default -> switch (type) {
				case "StringFilter" -> List.of("{isNull: false}", "{contains: \"\", ignoreCase: true}");
				case "IDFilter" -> List.of("{in: $ids}");
				case "IntFilter" -> List.of("{gte: 1}");
				case "DateFilter" -> List.of("{gt: \"2000-01-01\"}");
				case "DateTimeFilter" -> List.of("{gt: \"2000-01-01T00:00:00Z\"}");
				default -> type.endsWith("ListFilter") ? List.of("{some: {}}", "{all: {}}") : List.of("{}");
			};
		};
	}

	private static boolean isNode(GraphQLObjectType type) {
		return type.getInterfaces().stream().anyMatch((face) -> face.getName().equals("Node"));
	}

	/** A field with all scalars of what it leads to. */
	private static String selected(GraphQLFieldDefinition field) {
		var type = GraphQLTypeUtil.unwrapAll(field.getType());
		if (type instanceof GraphQLUnionType) {
			return called(field.getName()) + " { __typename }";
		}
		if (!(type instanceof GraphQLFieldsContainer container)) {
			return field.getName();
		}
		if (container.getName().endsWith("Connection")) {
			String node = scalars(Objects.requireNonNull(container.getFieldDefinition("nodes")));
			return field.getName() + "(first: 2) { totalCount nodes " + node + " edges { cursor node " + node
					+ " } pageInfo { hasNextPage endCursor } }";
		}
		return called(field.getName()) + " " + scalars(field);
	}

	private static String scalars(GraphQLFieldDefinition field) {
		GraphQLFieldsContainer container = (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(field.getType());
		Predicate<GraphQLFieldDefinition> plain = (
				one) -> !(GraphQLTypeUtil.unwrapAll(one.getType()) instanceof GraphQLFieldsContainer);
		return container.getFieldDefinitions()
			.stream()
			.filter(plain)
			.map(GraphQLFieldDefinition::getName)
			.collect(Collectors.joining(" ", "{ __typename ", " }"));
	}

	private static String called(String field) {
		return field.equals("agenda") ? "agenda(at: \"2024-10-26T10:20:00+02:00\")" : field;
	}

	private static List<String> ids(String type) {
		try (Session session = api.driver().session()) {
			return session
				// those that say most, and on which an affiliation is stated, which is
				// rare
				.run("""
						MATCH (n:$($label))
						RETURN n.id
						ORDER BY EXISTS { (n)<-[:AT]-(one:Appearance) WHERE one.affiliationStated IS NOT NULL } DESC,
						  size(keys(n)) DESC, n.startsAtOrder DESC, n.id
						LIMIT 30""", Map.of("label", type))
				.list((row) -> row.get(0).asString());
		}
	}

	private static int number(ExecutionGraphQlResponse response, String path) {
		Number number = response.field(path).getValue();
		return Objects.requireNonNull(number).intValue();
	}

	/** Whether a value is there at the end of any branch. */
	private static boolean isThere(@Nullable Object value) {
		return switch (value) {
			case null -> false;
			case List<?> list -> list.stream().anyMatch(SchemaInGraphTests::isThere);
			case Map<?, ?> map when map.containsKey("nodes") -> isThere(map.get("nodes"));
			case Map<?, ?> map -> map.values().stream().anyMatch(SchemaInGraphTests::isThere);
			default -> true;
		};
	}

}
