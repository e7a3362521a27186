package io.github.schedulegateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The queries that GraphiQL opens with: one file a tab, in the order of their names. */
@RestController
class ExampleQueries {

	private final List<String> queries;

	ExampleQueries() throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:/pages/queries/*.graphql");
		this.queries = Arrays.stream(files)
			.sorted(Comparator.comparing((file) -> String.valueOf(file.getFilename())))
			.map(ExampleQueries::read)
			.toList();
	}

	@GetMapping("/graphiql/queries")
	List<String> all() {
		return this.queries;
	}

	private static String read(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be read".formatted(file.getFilename()), ex);
		}
	}

}
