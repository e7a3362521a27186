package io.github.schedulegateway.api;

import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.github.schedulegateway.identity.MergeSuggestion;
import io.github.schedulegateway.identity.Suggestions;
import io.github.schedulegateway.query.CypherRunner;
import io.github.schedulegateway.query.GraphReader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/** What administrators may ask of who is who. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class CurationQueries {

	private final Suggestions suggestions;

	private final GraphReader graph;

	private final CypherRunner runner;

	CurationQueries(Suggestions suggestions, GraphReader graph, CypherRunner runner) {
		this.suggestions = suggestions;
		this.graph = graph;
		this.runner = runner;
	}

	@QueryMapping
	@Nullable Object curations(DataFetchingEnvironment field) {
		return this.graph.read(field);
	}

	@QueryMapping
	@Nullable Object suggestedMerges(@Argument String kind, DataFetchingEnvironment field) {
		List<MergeSuggestion> pairs = kind.equals("SPEAKERS") ? this.suggestions.speakers()
				: this.suggestions.affiliations();
		return this.graph.read(field, Map.of("suggestions", pairs.stream().map(MergeSuggestion::asMap).toList()),
				this.runner);
	}

}
