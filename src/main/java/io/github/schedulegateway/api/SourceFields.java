package io.github.schedulegateway.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.github.schedulegateway.query.CypherRunner;
import io.github.schedulegateway.query.GraphReader;
import io.github.schedulegateway.sources.SourceStatus;
import io.github.schedulegateway.sources.Sources;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/** The entry points to the sources that are kept fresh: for administrators only. */
@Controller
class SourceFields {

	private final Sources sources;

	private final GraphReader graph;

	private final CypherRunner runner;

	SourceFields(Sources sources, GraphReader graph, CypherRunner runner) {
		this.sources = sources;
		this.graph = graph;
		this.runner = runner;
	}

	@QueryMapping
	@PreAuthorize("hasRole('ADMIN')")
	@Nullable Object sources(DataFetchingEnvironment field) {
		return read(this.sources.statuses(), field);
	}

	@MutationMapping
	@PreAuthorize("hasRole('ADMIN')")
	@Nullable Object refreshSource(@Argument String name, DataFetchingEnvironment field) {
		return read(List.of(this.sources.refresh(name)), field);
	}

	private @Nullable Object read(List<SourceStatus> statuses, DataFetchingEnvironment field) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		statuses.forEach((status) -> rows.add(row(status, rows.size())));
		return this.graph.read(field, Map.of("sources", rows), this.runner);
	}

	private static Map<String, @Nullable Object> row(SourceStatus status, int position) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("position", position);
		row.put("name", status.name());
		row.put("url", status.url());
		row.put("format", status.format());
		row.put("conference", status.conference());
		row.put("interval", status.interval());
		row.put("lastCheck", time(status.lastCheck()));
		row.put("lastSuccess", time(status.lastSuccess()));
		row.put("lastChange", time(status.lastChange()));
		row.put("lastError", status.lastError());
		row.put("failures", status.failures());
		row.put("nextCheck", time(status.nextCheck()));
		return row;
	}

	private static @Nullable Object time(@Nullable Instant instant) {
		return (instant != null) ? instant.atZone(ZoneOffset.UTC) : null;
	}

}
