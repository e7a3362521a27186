package io.github.schedulegateway.api;

import graphql.schema.DataFetchingEnvironment;
import io.github.schedulegateway.query.AnswerFetcher;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/**
 * What of an import is not for everybody, wherever it is reached: a path on the machine
 * of whoever imported, and who that was.
 */
@Controller
class ImportRunFields {

	private final AnswerFetcher answers = new AnswerFetcher();

	@SchemaMapping(typeName = "ImportRun")
	@PreAuthorize("hasRole('ADMIN')")
	@Nullable Object source(DataFetchingEnvironment field) throws Exception {
		return this.answers.get(field);
	}

	@SchemaMapping(typeName = "ImportRun")
	@PreAuthorize("hasRole('ADMIN')")
	@Nullable Object by(DataFetchingEnvironment field) throws Exception {
		return this.answers.get(field);
	}

}
