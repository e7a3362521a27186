package io.github.schedulegateway.api;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.schedulegateway.schedule.GlobalId;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Asks GraphQL for what stands in a table, as a client would: within the same limits and
 * the same time.
 */
final class TableAnswers {

	private static final URI GRAPHQL = URI.create("/graphql");

	private static final String CONFERENCES = "query($slugs: [String!]) { "
			+ "conferences(where: {slug: {in: $slugs}}, first: 100) { nodes { id slug } } }";

	private final WebGraphQlHandler graphql;

	TableAnswers(WebGraphQlHandler graphql) {
		this.graphql = graphql;
	}

	/** The value of the analysis. */
	@Nullable Object of(AnalyticsTable table, Map<String, List<String>> given, long cost, ServletWebRequest request) {
		Map<String, @Nullable Object> variables = table.variables(withIds(table, given, request), cost);
		return ask(table.document(), variables, "analytics." + table.field().getName(), request);
	}

	/** Conferences by their ids, where they are given by their slugs. */
	private Map<String, List<String>> withIds(AnalyticsTable table, Map<String, List<String>> given,
			ServletWebRequest request) {
		Map<String, List<String>> known = new HashMap<>(given);
		for (TableParameter parameter : table.parameters().all()) {
			List<String> slugs = known.getOrDefault(parameter.name(), List.of())
				.stream()
				.filter((value) -> parameter.ofConferences() && GlobalId.kindOf(value).isEmpty())
				.toList();
			if (!slugs.isEmpty()) {
				Map<String, String> ids = ids(slugs, request);
				known.computeIfPresent(parameter.name(),
						(name, values) -> values.stream().map((value) -> ids.getOrDefault(value, value)).toList());
			}
		}
		return known;
	}

	private Map<String, String> ids(List<String> slugs, ServletWebRequest request) {
		Map<String, String> ids = new HashMap<>();
		if (ask(CONFERENCES, new HashMap<>(Map.of("slugs", slugs)), "conferences.nodes",
				request) instanceof List<?> conferences) {
			for (Object conference : conferences) {
				Map<?, ?> found = (Map<?, ?>) conference;
				ids.put(String.valueOf(found.get("slug")), String.valueOf(found.get("id")));
			}
		}
		return ids;
	}

	private @Nullable Object ask(String document, Map<String, @Nullable Object> variables, String path,
			ServletWebRequest request) {
		var asked = new WebGraphQlRequest(GRAPHQL, new HttpHeaders(), new LinkedMultiValueMap<>(), null, Map.of(),
				new DefaultGraphQlRequest(document, null, variables, Map.of()), "table", Locale.ROOT);
		WebGraphQlResponse response = Objects.requireNonNull(this.graphql.handleRequest(asked).block());
		for (ResponseError error : response.getErrors()) {
			HttpStatus status = status(error);
			if (status == HttpStatus.SERVICE_UNAVAILABLE) {
				Objects.requireNonNull(request.getResponse()).setHeader(HttpHeaders.RETRY_AFTER, "5");
			}
			// of an error of ours a client is told no more than that
			throw new ResponseStatusException(status,
					(status == HttpStatus.INTERNAL_SERVER_ERROR) ? null : error.getMessage());
		}
		return response.field(path).getValue();
	}

	private static HttpStatus status(ResponseError error) {
		return switch (error.getErrorType().toString()) {
			case "BAD_REQUEST" -> HttpStatus.BAD_REQUEST;
			case "SERVICE_UNAVAILABLE", "TIMEOUT" -> HttpStatus.SERVICE_UNAVAILABLE;
			default -> HttpStatus.INTERNAL_SERVER_ERROR;
		};
	}

}
