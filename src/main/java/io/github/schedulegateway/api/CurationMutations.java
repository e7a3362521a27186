package io.github.schedulegateway.api;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import io.github.schedulegateway.graph.GraphReads;
import io.github.schedulegateway.identity.Curation;
import io.github.schedulegateway.identity.CurationKind;
import io.github.schedulegateway.identity.Curator;
import io.github.schedulegateway.query.GraphReader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The entry points by which administrators say who is who. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class CurationMutations {

	private final Curator curator;

	private final GraphReader graph;

	private final GraphReads reads;

	private final TransactionTemplate transaction;

	CurationMutations(Curator curator, GraphReader graph, GraphReads reads, PlatformTransactionManager transactions) {
		this.curator = curator;
		this.graph = graph;
		this.reads = reads;
		this.transaction = new TransactionTemplate(transactions);
	}

	@MutationMapping
	@Nullable Object mergeSpeakers(@Argument Map<String, Object> input, Principal by, DataFetchingEnvironment field) {
		return answer(field, () -> this.curator.mergeSpeakers(text(input, "from"), text(input, "into"), reason(input),
				by.getName()));
	}

	@MutationMapping
	@Nullable Object mergeAffiliations(@Argument Map<String, Object> input, Principal by, DataFetchingEnvironment field) {
		return answer(field, () -> this.curator.mergeAffiliations(text(input, "from"), text(input, "into"),
				reason(input), by.getName()));
	}

	@MutationMapping
	@Nullable Object splitSpeaker(@Argument Map<String, Object> input, Principal by, DataFetchingEnvironment field) {
		List<String> talks = ((List<?>) Objects.requireNonNull(input.get("talks"))).stream()
			.map(String::valueOf)
			.toList();
		return answer(field,
				() -> this.curator.splitSpeaker(text(input, "speaker"), talks, reason(input), by.getName()));
	}

	@MutationMapping
	@Nullable Object addAlias(@Argument Map<String, Object> input, Principal by, DataFetchingEnvironment field) {
		return answer(field, () -> this.curator.addAlias(text(input, "affiliation"), text(input, "name"), reason(input),
				by.getName()));
	}

	@MutationMapping
	@Nullable Object undoCuration(@Argument Map<String, Object> input, Principal by, DataFetchingEnvironment field) {
		return answer(field, () -> this.curator.undo(text(input, "curation"), by.getName()));
	}

	/** What it came to is read in its own transaction: before anybody else writes. */
	private @Nullable Object answer(DataFetchingEnvironment field, Supplier<Curation> work) {
		return this.transaction.execute((status) -> this.graph.read(field, parameters(work.get()),
				(cypher, parameters, context) -> this.reads.answerInTransaction(cypher, parameters)));
	}

	private static Map<String, Object> parameters(Curation curation) {
		Map<String, Object> parameters = new HashMap<>(Map.of("curationId", curation.id()));
		if (curation.kind() == CurationKind.SPLIT_SPEAKER) {
			parameters.put("speakerId", Objects.requireNonNull(curation.subject()));
			parameters.put("separatedId", curation.target());
		}
		else {
			parameters.put((curation.kind() == CurationKind.MERGE_SPEAKERS) ? "speakerId" : "affiliationId",
					curation.target());
		}
		return parameters;
	}

	private static String text(Map<String, Object> input, String name) {
		return (String) Objects.requireNonNull(input.get(name));
	}

	private static @Nullable String reason(Map<String, Object> input) {
		return (String) input.get("reason");
	}

}
