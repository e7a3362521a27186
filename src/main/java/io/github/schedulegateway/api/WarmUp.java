package io.github.schedulegateway.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Has the usual statements planned when the gateway starts, in the background, so that
 * the first to ask do not wait for that: those of the example queries.
 */
@Component
@ConditionalOnWebApplication
final class WarmUp {

	private static final Log log = LogFactory.getLog(WarmUp.class);

	/**
	 * Key in the GraphQL context of a request whose statements are planned and not run.
	 */
	private static final String ONLY_PLAN = "only-plan";

	private final ExecutionGraphQlService graphql;

	WarmUp(ExecutionGraphQlService graphql) {
		this.graphql = graphql;
	}

	static boolean onlyPlans(GraphQLContext context) {
		return context.getBoolean(ONLY_PLAN);
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		Thread.ofVirtual().name("warm-up").start(this::plan);
	}

	private void plan() {
		try {
			for (Resource query : new PathMatchingResourcePatternResolver()
				.getResources("classpath:pages/queries/*.graphql")) {
				plan(query.getContentAsString(StandardCharsets.UTF_8));
			}
		}
		catch (IOException | RuntimeException ex) {
			log.debug("Left the usual statements to be planned when they are asked for", ex);
		}
	}

	private void plan(String query) {
		var request = new DefaultExecutionGraphQlRequest(query, null, Map.of(), Map.of(), "warm-up", Locale.ROOT);
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(ONLY_PLAN, true)).build());
		this.graphql.execute(request).block();
	}

	/** There is no answer: the statement was only planned. */
	static final class Planned extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
