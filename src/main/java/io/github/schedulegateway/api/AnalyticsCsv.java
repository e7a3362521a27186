package io.github.schedulegateway.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.schema.GraphQLObjectType;
import io.github.schedulegateway.exports.CsvTable;
import io.github.schedulegateway.exports.ExportAnswer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * The addresses at which analyses are given away as tables: every field of
 * {@code Analytics}, by the name that it has in the schema.
 */
@RestController
@ConditionalOnWebApplication
@CrossOrigin(origins = "*", methods = { RequestMethod.GET, RequestMethod.HEAD },
		allowedHeaders = HttpHeaders.IF_NONE_MATCH, exposedHeaders = HttpHeaders.ETAG)
class AnalyticsCsv {

	private final Map<String, AnalyticsTable> tables = new LinkedHashMap<>();

	private final TableAnswers answers;

	private final long cost;

	AnalyticsCsv(GraphQlSource source, WebGraphQlHandler graphql, @Value("${schedule.limits.cost:10000}") long cost) {
		this.answers = new TableAnswers(graphql);
		this.cost = cost;
		GraphQLObjectType analytics = Objects.requireNonNull(source.schema().getObjectType("Analytics"));
		analytics.getFieldDefinitions()
			.stream()
			.flatMap((field) -> AnalyticsTable.of(field, source.schema()))
			.forEach((table) -> this.tables.put(table.name() + ".csv", table));
	}

	@GetMapping("/analytics")
	List<Description> tables() {
		return this.tables.values().stream().map(Description::of).toList();
	}

	@GetMapping("/analytics/{file}")
	void table(@PathVariable String file, @RequestParam MultiValueMap<String, String> given, ServletWebRequest request)
			throws IOException {
		AnalyticsTable table = this.tables.get(file);
		if (table == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND,
					"There is no such table; there are " + String.join(", ", this.tables.keySet()));
		}
		Map<String, String> forms = table.parameters().forms();
		given.keySet().stream().filter((name) -> !forms.containsKey(name)).findFirst().ifPresent((name) -> {
			throw TableParameter.bad(file + " has no parameter `" + ClientValues.shown(name) + "`; it has "
					+ (forms.isEmpty() ? "none" : String.join(", ", forms.keySet())));
		});
		List<List<@Nullable Object>> rows = table.rows(this.answers.of(table, given, this.cost, request));
		new ExportAnswer(CsvTable.MEDIA_TYPE, file, null,
				(output) -> CsvTable.write(table.head(), rows.stream(), output))
			.write(request);
	}

	/**
	 * What a client is told of a table.
	 *
	 * @param parameters what each may be, by its name
	 */
	record Description(String address, @Nullable String description, Map<String, String> parameters,
			List<String> columns) {

		static Description of(AnalyticsTable table) {
			return new Description("/analytics/" + table.name() + ".csv", table.field().getDescription(),
					table.parameters().forms(), table.head());
		}

	}

}
