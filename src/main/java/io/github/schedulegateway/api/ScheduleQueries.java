package io.github.schedulegateway.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLObjectType;
import io.github.schedulegateway.graph.Identities;
import io.github.schedulegateway.query.AnswerFetcher;
import io.github.schedulegateway.query.BadInput;
import io.github.schedulegateway.query.GraphReader;
import io.github.schedulegateway.query.Row;
import io.github.schedulegateway.schedule.GlobalId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;

/**
 * The entry points into the schedule; what lies below them comes from the schema's
 * mapping.
 */
@Controller
final class ScheduleQueries {

	private static final int MOST_IDS = 100;

	/** What may have been merged into another. */
	private static final Set<String> MERGED = Set.of(GlobalId.Kind.SPEAKER.label(), GlobalId.Kind.AFFILIATION.label());

	/** What only administrators are shown. */
	private static final Set<String> HIDDEN = Set.of(GlobalId.Kind.CURATION.label());

	private final GraphReader graph;

	private final Identities identities;

	private final AnswerFetcher answers = new AnswerFetcher();

	ScheduleQueries(GraphReader graph, Identities identities) {
		this.graph = graph;
		this.identities = identities;
	}

	@QueryMapping
	@Nullable Object node(@Argument String id, DataFetchingEnvironment field) {
		return nodes(List.of(id), field).getFirst();
	}

	@QueryMapping
	List<@Nullable Object> nodes(@Argument List<String> ids, DataFetchingEnvironment field) {
		if (ids.size() > MOST_IDS) {
			throw new BadInput("nodes asks for " + ids.size() + " ids; the limit is " + MOST_IDS + ".");
		}
		Map<String, List<String>> byType = new LinkedHashMap<>();
		ids.forEach((id) -> byType.computeIfAbsent(type(id), (type) -> new ArrayList<>()).add(id));
		byType.keySet().removeIf((type) -> !isNode(type, field));
		Map<String, Row> found = byType.isEmpty() ? Map.of() : this.graph.nodes(byType, field);
		Map<String, String> standing = standing(ids.stream().filter((id) -> !found.containsKey(id)).toList());
		Map<String, Row> others = standing.isEmpty() ? Map.of() : this.graph
			.nodes(standing.values().stream().distinct().collect(Collectors.groupingBy(ScheduleQueries::type)), field);
		List<@Nullable Object> nodes = new ArrayList<>();
		ids.forEach((id) -> nodes.add(found.getOrDefault(id, others.get(standing.getOrDefault(id, id)))));
		return nodes;
	}

	/** For what was merged: clients keep ids. */
	private Map<String, String> standing(List<String> missing) {
		List<String> merged = missing.stream().filter((id) -> MERGED.contains(type(id))).toList();
		return merged.isEmpty() ? Map.of() : this.identities.standing(merged);
	}

	private @Nullable Object readStanding(DataFetchingEnvironment field) {
		Object found = this.graph.read(field);
		Map<String, Object> by = field.getArgument("by");
		if (found != null || by == null || !(by.get("id") instanceof String id)) {
			return found;
		}
		String standing = standing(List.of(id)).get(id);
		return (standing != null) ? this.graph.read(DataFetchingEnvironmentImpl.newDataFetchingEnvironment(field)
			.arguments(Map.of("by", Map.of("id", standing)))
			.build()) : null;
	}

	private static String type(String id) {
		return GlobalId.kindOf(id)
			.map(GlobalId.Kind::label)
			.orElseThrow(() -> new BadInput("`" + ClientValues.shown(id) + "` is not an id of this API."));
	}

	private static boolean isNode(String type, DataFetchingEnvironment field) {
		return (!HIDDEN.contains(type) || isAdministrator())
				&& field.getGraphQLSchema().getType(type) instanceof GraphQLObjectType object
				&& object.getInterfaces().stream().anyMatch((face) -> face.getName().equals("Node"));
	}

	private static boolean isAdministrator() {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		return caller != null
				&& caller.getAuthorities().stream().anyMatch((role) -> "ROLE_ADMIN".equals(role.getAuthority()));
	}

	@QueryMapping
	@Nullable Object conference(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object session(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object talk(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object speaker(DataFetchingEnvironment field) {
		return readStanding(field);
	}

	@QueryMapping
	@Nullable Object affiliation(DataFetchingEnvironment field) {
		return readStanding(field);
	}

	@QueryMapping
	@Nullable Object conferences(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object sessions(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object talks(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object speakers(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object affiliations(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object rooms(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object sponsors(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object search(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	/**
	 * The statement answers whole texts; the client is shown what of them its words
	 * found.
	 */
	@SchemaMapping(typeName = "SearchEdge")
	List<String> highlights(DataFetchingEnvironment field) throws Exception {
		ExecutionStepInfo search = field.getExecutionStepInfo();
		while (!search.getFieldDefinition().getName().equals("search")) {
			search = search.getParent();
		}
		List<String> texts = new ArrayList<>();
		if (this.answers.get(field) instanceof List<?> found) {
			found.forEach((text) -> texts.add(String.valueOf(text)));
		}
		return SearchHighlights.of(texts, search.getArgument("text"));
	}

	@QueryMapping
	@Nullable Object changes(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object importRuns(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	/** Nothing by itself: each analysis reads what is asked of it. */
	@QueryMapping
	Map<String, Object> analytics() {
		return Map.of();
	}

	@QueryMapping
	@Nullable Object dataQuality(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

}
