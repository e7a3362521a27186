package io.github.schedulegateway.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.Importer;
import io.github.schedulegateway.schedule.Schedule;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import org.springframework.context.ApplicationContext;
import org.springframework.graphql.GraphQlResponse;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.WebGraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The gateway as a client meets it, all but HTTP, and the importer that fills it. */
final class Api {

	private final Driver driver;

	private final Importer importer;

	private final WebGraphQlTester tester;

	Api(ApplicationContext context) {
		this.driver = context.getBean(Driver.class);
		this.importer = context.getBean(Importer.class);
		this.tester = WebGraphQlTester.builder(context.getBean(WebGraphQlHandler.class))
			.responseTimeout(Duration.ofMinutes(1))
			.build();
	}

	/** The graph with these schedules and nothing else. */
	Api holding(Collection<Schedule> schedules) {
		EmbeddedServer.wipe(this.driver);
		schedules.forEach(this::add);
		return this;
	}

	void add(Schedule schedule) {
		this.importer.importSchedule(schedule, "INDICO_TEXT", "/home/somebody/page.txt", "none",
				new ImportOptions(false, true, "somebody"));
	}

	Driver driver() {
		return this.driver;
	}

	Reply ask(String query) {
		return ask(query, Map.of());
	}

	Reply ask(String query, Map<String, ?> variables) {
		var request = this.tester.document(query);
		variables.forEach(request::variable);
		return new Reply(request.execute().returnResponse());
	}

	/** An answer as its client sees it. */
	record Reply(GraphQlResponse response) {

		/**
		 * {@return all values at a path of field names, lists unfolded, null where there
		 * is none}
		 */
		List<@Nullable Object> all(String path) {
			assertThat(this.response.getErrors()).isEmpty();
			List<@Nullable Object> found = new ArrayList<>();
			Map<String, Object> data = this.response.getData();
			collect(data, path.split("\\."), 0, found);
			return found;
		}

		List<String> texts(String path) {
			return all(path).stream().map(String::valueOf).toList();
		}

		@Nullable Object one(String path) {
			List<@Nullable Object> all = all(path);
			assertThat(all).hasSize(1);
			return all.getFirst();
		}

		String text(String path) {
			return String.valueOf(one(path));
		}

		/**
		 * The last parts of the addresses at a path, by which fixtures are told apart.
		 */
		List<String> keys(String path) {
			return texts(path).stream().map((url) -> url.substring(url.lastIndexOf('/') + 1)).toList();
		}

		List<ResponseError> errors() {
			return this.response.getErrors();
		}

		/** The message of the one error, which has to be the client's fault. */
		String refusal() {
			return refusal("BAD_REQUEST");
		}

		String refusal(String classification) {
			assertThat(this.response.getErrors()).as(this.response.toMap().toString()).hasSize(1);
			ResponseError error = this.response.getErrors().getFirst();
			assertThat(error.getErrorType().toString()).as(error.toString()).isEqualTo(classification);
			return String.valueOf(error.getMessage());
		}

		private static void collect(@Nullable Object value, String[] path, int depth, List<@Nullable Object> found) {
			if (value instanceof List<?> list) {
				list.forEach((element) -> collect(element, path, depth, found));
			}
			else if (depth < path.length && value instanceof Map<?, ?> map) {
				assertThat(map.containsKey(path[depth])).as(path[depth]).isTrue();
				collect(map.get(path[depth]), path, depth + 1, found);
			}
			else {
				found.add(value);
			}
		}

	}

}
