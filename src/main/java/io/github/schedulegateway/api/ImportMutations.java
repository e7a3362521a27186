package io.github.schedulegateway.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.github.schedulegateway.graph.GraphReads;
import io.github.schedulegateway.imports.Format;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.ImportResult;
import io.github.schedulegateway.imports.ReadOptions;
import io.github.schedulegateway.imports.ScheduleImports;
import io.github.schedulegateway.imports.SourceDocument;
import io.github.schedulegateway.query.BadInput;
import io.github.schedulegateway.query.GraphReader;
import io.github.schedulegateway.schedule.ScheduleChange;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The entry point by which schedules are imported. */
@Controller
class ImportMutations {

	private final ScheduleImports imports;

	private final GraphReader graph;

	private final GraphReads reads;

	private final TransactionTemplate transaction;

	ImportMutations(ScheduleImports imports, GraphReader graph, GraphReads reads,
			PlatformTransactionManager transactions) {
		this.imports = imports;
		this.graph = graph;
		this.reads = reads;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * What an import answers is read in its own transaction: that of a dry run, which is
	 * never committed, too.
	 */
	@MutationMapping
	@PreAuthorize("hasRole('ADMIN')")
	@Nullable Object importSchedule(@Argument Map<String, Object> input, DataFetchingEnvironment field) {
		var document = read(input);
		var options = new ImportOptions(Boolean.TRUE.equals(input.get("dryRun")),
				Boolean.TRUE.equals(input.get("allowShrink")), "administrator");
		return this.transaction.execute((status) -> {
			Object answer = this.graph.read(field, parameters(this.imports.store(document, options)),
					(cypher, parameters, context) -> this.reads.answerInTransaction(cypher, parameters));
			if (options.dryRun()) {
				// said here too: a rollback that its transaction did not ask for is an
				// error
				status.setRollbackOnly();
			}
			return answer;
		});
	}

	private ScheduleImports.ReadDocument read(Map<String, Object> input) {
		Format format = Format.named((String) input.get("format"));
		ReadOptions options = new ReadOptions((String) input.get("conference"), zone((String) input.get("timeZone")),
				locale((String) input.get("locale")));
		Object content = input.get("content");
		Object url = input.get("url");
		if ((content == null) == (url == null)) {
			throw new BadInput("Give content or url, one of the two.");
		}
		return (content != null) ? this.imports.read(SourceDocument.ofContent((String) content), format, options)
				: this.imports.read(address((URL) java.util.Objects.requireNonNull(url)), format, options);
	}

	private static URI address(URL url) {
		if (!List.of("http", "https").contains(url.getProtocol())) {
			throw new BadInput("url has to begin with http or https.");
		}
		try {
			return url.toURI();
		}
		catch (URISyntaxException ex) {
			throw new BadInput("url is no address: " + ex.getReason() + ".");
		}
	}

	private static @Nullable ZoneId zone(@Nullable String name) {
		try {
			return (name != null) ? ZoneId.of(name) : null;
		}
		catch (DateTimeException ex) {
			throw new BadInput("timeZone `" + ClientValues.shown(name) + "` is not a zone of the tz database.");
		}
	}

	private static @Nullable Locale locale(@Nullable String tag) {
		try {
			return (tag != null) ? new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build() : null;
		}
		catch (IllformedLocaleException ex) {
			throw new BadInput("locale `" + ClientValues.shown(tag) + "` is not a language tag such as en-GB.");
		}
	}

	private static Map<String, Object> parameters(ImportResult result) {
		return Map.of("conferenceId", result.conference(), "format", result.format(), "changed", result.changed(),
				"dryRun", result.dryRun(), "warnings", result.warnings(), "counts", result.counts().asMap(), "changes",
				result.changes().stream().map(ScheduleChange::id).toList());
	}

}
