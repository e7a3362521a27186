package io.github.schedulegateway.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import io.github.schedulegateway.GatewayTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What clients may rely on: all that was agreed is there, described and well named. */
@GatewayTest
@SuppressWarnings("NullAway.Init")
class SchemaTests {

	private static final Set<String> OWN_DIRECTIVES = Set.of("node", "relationship", "order", "property", "where",
			"includes", "value", "range", "operator", "cypher", "listSize");

	private static GraphQLSchema schema;

	@BeforeAll
	static void read(@Autowired GraphQlSource source) {
		schema = source.schema();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Query             | node nodes conference session talk speaker affiliation conferences sessions talks speakers affiliations rooms sponsors search changes importRuns analytics dataQuality curations suggestedMerges
					Mutation          | importSchedule mergeSpeakers mergeAffiliations splitSpeaker addAlias undoCuration
					Node              | id
					ScheduleItem      | title startsAt endsAt room
					Conference        | id slug name series url timeZone startDate endDate venues rooms tracks sessions talks speakers affiliations sponsorTiers timetable agenda conflicts
					Venue             | id name address rooms
					Room              | id name capacity venue conference sessions talks
					Track             | id name conference talks
					Session           | id title description url startsAt endsAt room blocks conference track conveners talks
					SessionBlock      | title startsAt endsAt room talks
					Break             | id title startsAt endsAt room conference
					Talk              | id title abstract abstractTruncated startsAt endsAt endEstimated duration language url cancelled conference session track room speakers affiliations appearances materials parallel previousInRoom nextInRoom related
					Material          | title url kind
					Appearance        | speaker talk affiliation affiliationAsPrinted role
					Speaker           | id name biography avatar url affiliation affiliations talks appearances coSpeakers
					SpeakerAffiliation | affiliation firstSeen lastSeen talkCount
					Affiliation       | id name aliases speakers talks sponsorships
					SponsorTier       | name rank conference sponsors
					Sponsor           | id name url tier conference affiliation
					Agenda            | at now next
					Conflict          | kind talks room speaker
					Change            | id kind at conference talk session run summary before after
					ImportRun         | id at conference format checksum counts source by changes
					DataQuality       | conference talkCount appearanceCount talksWithoutRoom talksWithoutTime talksCut blankAffiliations unresolvedWords duplicates conflicts
					Analytics         | coverage affiliationRanking speakerRanking coSpeakerNetwork speakerNetwork affiliationNetwork path centrality communities components sponsorReach silentSponsors affiliationsWithoutSponsorship returningSpeakers editions affiliationMoves concentration affiliationsByRoom affiliationsByTrack
					Coverage          | talks talksWithAffiliation speakers speakersWithAffiliation
					AffiliationRanking | coverage count rows
					AffiliationRank   | rank affiliation talks speakers sessions share
					SpeakerRanking    | coverage count rows
					SpeakerRank       | rank speaker talks editions
					Network           | coverage truncated nodes links
					NetworkNode       | node weight degree distance community pageRank betweenness
					NetworkLink       | source target weight talks sessions speakers
					Centrality        | rank node score
					Community         | number size truncated members
					Path              | length steps
					PathStep          | from to talk session affiliation talks
					SponsorReach      | sponsor tier speakers talks talksPerSpeaker share
					ReturningSpeaker  | speaker editions talks conferences
					Edition           | conference speakers newcomers returning returningFromPrevious
					AffiliationMove   | from to count moves
					SpeakerMove       | speaker before after
					Concentration     | conference coverage affiliations topShare herfindahl top
					AffiliationShare  | affiliation share
					AffiliationsByRoom | coverage count rows
					AffiliationInRoom | affiliation room talks share
					AffiliationsByTrack | coverage count rows
					AffiliationOnTrack | affiliation track talks share
					RelatedTalk       | talk score speakers affiliations
					Curation          | id kind summary at by reason undoneAt undoneBy speakers affiliations
					MergeSuggestion   | reason explanation score speakers affiliations
					ChangeState       | title startsAt endsAt room speakers
					PageInfo          | hasNextPage hasPreviousPage startCursor endCursor
					CoSpeakerEdge     | cursor node sharedTalks
					SearchEdge        | cursor node score highlights
					""")
	void hasTheTypesAndFieldsThatWereAgreed(String type, String fields) {
		assertThat(fields(type)).contains(fields.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					ConferenceFilter  | and or not id slug name series startDate endDate sessions talks speakers affiliations
					SessionFilter     | and or not id title description startsAt endsAt conference room track conveners talks
					TalkFilter        | and or not id title abstract language startsAt endsAt conference session room track speakers affiliations appearances
					AppearanceFilter  | and or not role speaker affiliation
					SpeakerFilter     | and or not id name biography talks affiliations
					AffiliationFilter | and or not id name named speakers talks sponsors
					RoomFilter        | and or not id name capacity conference talks
					TrackFilter       | and or not id name conference talks
					SponsorFilter     | and or not id name tier conference affiliation
					SponsorTierFilter | and or not name rank
					StringFilter      | eq in contains startsWith endsWith ignoreCase isNull
					IDFilter          | eq in
					IntFilter         | eq gt gte lt lte
					DateFilter        | eq gt gte lt lte
					DateTimeFilter    | eq gt gte lt lte
					Scope             | conferences series from to
					TalkListFilter    | some none all
					ConferenceOrder   | startDate name
					SessionOrder      | startsAt title
					TalkOrder         | startsAt title
					SpeakerOrder      | name
					AffiliationOrder  | name
					RoomOrder         | name
					SponsorOrder      | tier name
					ConferenceBy      | id slug
					SessionBy         | id url
					TalkBy            | id url
					SpeakerBy         | id name
					AffiliationBy     | id named
					""")
	void hasTheInputsThatWereAgreed(String type, String fields) {
		GraphQLInputObjectType input = schema.getTypeAs(type);
		assertThat(input.getFields().stream().map(GraphQLNamedSchemaElement::getName)).contains(fields.split(" "));
		assertThat(input.isOneOf()).isEqualTo(type.endsWith("Order") || type.endsWith("By"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					AppearanceRole | SPEAKER CO_AUTHOR MODERATOR
					ConflictKind   | ROOM_DOUBLE_BOOKED SPEAKER_DOUBLE_BOOKED OUTSIDE_SESSION
					AffiliationMetric | TALKS SPEAKERS SESSIONS
					AffiliationLink | SHARED_TALK SHARED_SESSION SHARED_SPEAKER
					NetworkKind    | CO_SPEAKER AFFILIATION
					CentralityMetric | DEGREE PAGE_RANK BETWEENNESS
					SearchKind     | CONFERENCE SESSION TALK SPEAKER AFFILIATION
					SortDirection  | ASC DESC
					ChangeKind     | TALK_ADDED TALK_CANCELLED TALK_MOVED TALK_RETITLED TALK_SPEAKERS_CHANGED SESSION_ADDED SESSION_REMOVED SESSION_MOVED SPONSOR_ADDED SPONSOR_REMOVED
					""")
	void hasTheValuesThatWereAgreed(String type, String values) {
		GraphQLEnumType enumeration = schema.getTypeAs(type);
		assertThat(enumeration.getValues().stream().map(GraphQLNamedSchemaElement::getName))
			.containsExactlyInAnyOrder(values.split(" "));
	}

	@Test
	void pagesEveryConnectionAsRelayHasIt() {
		own(GraphQLFieldsContainer.class).flatMap((type) -> type.getFieldDefinitions().stream())
			.filter((field) -> name(field).endsWith("Connection"))
			.forEach((field) -> assertThat(names(field.getArguments())).as(field.getName()).contains("first", "after"));
		own(GraphQLObjectType.class).filter((type) -> type.getName().endsWith("Connection")).forEach((type) -> {
			assertThat(fields(type.getName())).containsExactlyInAnyOrder("edges", "nodes", "pageInfo", "totalCount");
			assertThat(fields(name(type.getFieldDefinition("edges")))).contains("cursor", "node");
		});
	}

	@Test
	void givesEveryNodeAnId() {
		assertThat(own(GraphQLObjectType.class)
			.filter((type) -> type.getFieldDefinition("id") != null
					&& !type.getInterfaces().stream().anyMatch((face) -> face.getName().equals("Node")))
			.map(GraphQLObjectType::getName)).isEmpty();
	}

	@Test
	void describesEverything() {
		assertThat(elements().filter((element) -> {
			String description = element.element().getDescription();
			return description == null || description.isBlank();
		}).map(Element::path)).isEmpty();
		assertThat(schema.getDirectives()
			.stream()
			.filter((directive) -> OWN_DIRECTIVES.contains(directive.getName()))
			.flatMap((directive) -> Stream.concat(Stream.of(directive), directive.getArguments().stream()))
			.filter((element) -> element.getDescription() == null || element.getDescription().isBlank())
			.map(GraphQLNamedSchemaElement::getName)).isEmpty();
	}

	@Test
	void namesThingsByTheConventionsOfGraphQl() {
		Pattern camel = Pattern.compile("[a-z][a-zA-Z0-9]*");
		Pattern pascal = Pattern.compile("[A-Z][a-zA-Z0-9]*");
		Pattern upper = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
		assertThat(own(GraphQLNamedType.class).map(GraphQLNamedType::getName)).allMatch(pascal.asMatchPredicate())
			.noneMatch((name) -> name.matches("(Type|Enum|Interface|Union|Input).*|.*(Type|Enum|Interface|Union)"));
		assertThat(elements().filter((element) -> element.depth() > 0)
			.filter((element) -> !(element.isValue() ? upper : camel).matcher(element.element().getName()).matches())
			.map(Element::path)).isEmpty();
	}

	@Test
	void repeatsNoTypeInTheNamesOfItsFields() {
		assertThat(own(GraphQLFieldsContainer.class).flatMap((type) -> type.getFieldDefinitions()
			.stream()
			.filter((field) -> field.getName()
				.toLowerCase(java.util.Locale.ROOT)
				.startsWith(type.getName().toLowerCase(java.util.Locale.ROOT)))
			.map((field) -> type.getName() + "." + field.getName()))).isEmpty();
		assertThat(schema.getQueryType().getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName))
			.noneMatch((name) -> name.matches("(get|query|list|find)[A-Z].*|.*(Query|List)"));
	}

	@Test
	void saysWhereEveryFieldOfANodeStands() {
		Predicate<GraphQLFieldDefinition> isScalar = (
				field) -> !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer);
		assertThat(own(GraphQLObjectType.class).filter((type) -> type.hasAppliedDirective("node"))
			.flatMap((type) -> type.getFieldDefinitions()
				.stream()
				.filter(isScalar.negate())
				.filter((field) -> field.getAppliedDirectives()
					.stream()
					.map(GraphQLAppliedDirective::getName)
					.noneMatch(Set.of("relationship", "cypher")::contains))
				.map((field) -> type.getName() + "." + field.getName())))
			.isEmpty();
	}

	@Test
	void usesEveryTypeThatItHas() {
		Set<String> used = new TreeSet<>(Set.of("Query", "Mutation"));
		own(GraphQLFieldsContainer.class).flatMap((type) -> type.getFieldDefinitions().stream()).forEach((field) -> {
			used.add(name(field));
			field.getArguments().forEach((argument) -> used.add(typeName(argument.getType())));
		});
		own(GraphQLInputObjectType.class).flatMap((type) -> type.getFields().stream())
			.forEach((field) -> used.add(typeName(field.getType())));
		own(GraphQLInterfaceType.class)
			.forEach((face) -> schema.getImplementations(face).forEach((type) -> used.add(type.getName())));
		assertThat(own(GraphQLNamedType.class).map(GraphQLNamedType::getName).filter((name) -> !used.contains(name)))
			.isEmpty();
	}

	private static <T> Stream<T> own(Class<T> kind) {
		return schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !type.getName().startsWith("__") && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
			.filter(kind::isInstance)
			.map(kind::cast);
	}

	private static Stream<Element> elements() {
		return own(GraphQLNamedType.class)
			.flatMap((type) -> Stream.concat(Stream.of(new Element(type.getName(), type, 0)), parts(type)));
	}

	private static Stream<Element> parts(GraphQLNamedType type) {
		String path = type.getName() + ".";
		return switch (type) {
			case GraphQLFieldsContainer container -> container.getFieldDefinitions()
				.stream()
				.flatMap((field) -> Stream.concat(Stream.of(new Element(path + field.getName(), field, 1)), field
					.getArguments()
					.stream()
					.map((argument) -> new Element(path + field.getName() + "." + argument.getName(), argument, 2))));
			case GraphQLInputObjectType input ->
				input.getFields().stream().map((field) -> new Element(path + field.getName(), field, 1));
			case GraphQLEnumType values ->
				values.getValues().stream().map((value) -> new Element(path + value.getName(), value, 1));
			default -> Stream.of();
		};
	}

	private static List<String> fields(String type) {
		GraphQLFieldsContainer container = schema.getTypeAs(type);
		return names(Objects.requireNonNull(container, type).getFieldDefinitions());
	}

	private static List<String> names(List<? extends GraphQLNamedSchemaElement> elements) {
		return elements.stream().map(GraphQLNamedSchemaElement::getName).collect(Collectors.toList());
	}

	private static String name(@Nullable GraphQLFieldDefinition field) {
		return typeName(Objects.requireNonNull(field).getType());
	}

	private static String typeName(graphql.schema.GraphQLType type) {
		return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
	}

	/** A type, or something in one. */
	private record Element(String path, GraphQLNamedSchemaElement element, int depth) {

		boolean isValue() {
			return this.element instanceof graphql.schema.GraphQLEnumValueDefinition;
		}

	}

}
