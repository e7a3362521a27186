package io.github.schedulegateway.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.graph.GraphReads;
import io.github.schedulegateway.graph.GraphTrouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.GraphDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.graphql.ResponseError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@GatewayTest
@SuppressWarnings("NullAway.Init")
class ErrorTests {

	private static final Pattern INSIDE = Pattern.compile(
			"Exception|\\bat \\w+\\.|java\\.|graphql\\.|neo4j|springframework|MATCH|COLLECT|RETURN|Caused by|\\$p\\d|n0");

	private static final String TALKS = "{ talks { nodes { title speakers { name } } } }";

	private static Api api;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context).holding(Schedules.all());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{ talks(", "no query", "{ nothing }", "{ talks }",
			"{ talks { nodes { nothing } } }", "{ talks(first: \"1\") { totalCount } }",
			"{ talks(first: 99999999999) { totalCount } }", "{ talks(where: {nothing: 1}) { totalCount } }",
			"{ talks(where: {startsAt: {gt: \"today\"}}) { totalCount } }",
			"{ talks(where: {startsAt: {gt: \"2024-10-26T10:00:00\"}}) { totalCount } }",
			"{ conference(by: {slug: \"harbour-2024\"}) { timetable(day: \"26.10.2024\") { title } } }",
			"{ talk(by: {url: 5}) { id } }", "query($a: Nothing) { talks { totalCount } }",
			"query($a: Int!) { talks(first: $a) { totalCount } }", "subscription { talks }", "{ ...missing }",
			"{ talks(first: 0) { totalCount } }", "{ node(id: \"nothing\") { id } }",
			"{ search(text: \"a\", kinds: [NOTHING]) { totalCount } }" })
	void callsWhatTheClientDidWrongABadRequest(String query) {
		var reply = api.ask(query);
		assertThat(reply.errors()).isNotEmpty().allSatisfy((error) -> {
			assertThat(error.getErrorType()).hasToString("BAD_REQUEST");
			showsNothingOfTheInside(error);
		});
	}

	@Test
	void namesTheFieldThatFailedAndAnswersTheOthers() {
		var response = api.ask("{ talks { totalCount } broken: node(id: \"x\") { id } }").response();
		assertThat(response.getErrors()).singleElement().satisfies((error) -> {
			assertThat(error.getPath()).isEqualTo("broken");
			assertThat(error.getLocations()).hasSize(1);
		});
		assertThat(response.field("talks.totalCount").<Object>getValue()).isEqualTo(15);
		assertThat(response.field("broken").<Object>getValue()).isNull();
	}

	@Test
	void saysWithinTwoSecondsThatTheGraphIsOutOfReach(@Autowired Environment environment) {
		Duration connect = Duration.ofSeconds(1);
		assertThat(environment.getProperty("spring.neo4j.connection-timeout", "")).isEqualTo("1s");
		assertThat(environment.getProperty("spring.neo4j.pool.connection-acquisition-timeout", "")).isEqualTo("2s");
		Config config = Config.builder()
			.withConnectionTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
			.withConnectionAcquisitionTimeout(2, TimeUnit.SECONDS)
			.withMaxTransactionRetryTime(1, TimeUnit.SECONDS)
			.build();
		try (var driver = GraphDatabase.driver("bolt://localhost:1", AuthTokens.basic("neo4j", "none"), config);
				var recorder = Recorder.on(driver)) {
			recorder.ask("{ __typename }", Map.of());
			Instant start = Instant.now();
			var response = recorder.ask(TALKS, Map.of());
			assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
			isOnly(response.getErrors(), "SERVICE_UNAVAILABLE");
		}
	}

	@Test
	void saysThatTheTimeWasOver(@Autowired GraphReads reads) {
		try (var recorder = Recorder.with(api.driver(),
				(cypher, parameters, context) -> reads.answer(cypher, parameters, context.get("deadline")))) {
			var late = recorder.ask(TALKS, Map.of(), Map.of("deadline", Instant.now().minusSeconds(60)));
			isOnly(late.getErrors(), "TIMEOUT");
			assertThat(recorder.ask(TALKS, Map.of(), Map.of("deadline", Instant.now().plusSeconds(30))).getErrors())
				.isEmpty();
		}
	}

	@Test
	void endsWhatRunsLongerThanItsTime(@Autowired GraphReads reads) {
		Instant start = Instant.now();
		Throwable thrown = catchThrowable(() -> reads.answer(
				"UNWIND range(1, 1000000000) AS one WITH one WHERE one % 2 = 3 RETURN count(one) AS answer", Map.of(),
				start.plusMillis(300)));
		assertThat(GraphTrouble.of(thrown)).contains(GraphTrouble.TIMEOUT);
		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
	}

	@Test
	void keepsToItselfWhatFailsWithin() {
		try (var recorder = Recorder.with(api.driver(), (cypher, parameters, context) -> {
			throw new IllegalStateException("secret: " + cypher);
		})) {
			var response = recorder.ask(TALKS, Map.of());
			isOnly(response.getErrors(), "INTERNAL_ERROR");
			assertThat(response.toMap().toString()).doesNotContain("secret");
		}
	}

	private static void isOnly(List<ResponseError> errors, String classification) {
		assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(error.getErrorType()).hasToString(classification);
			showsNothingOfTheInside(error);
		});
	}

	private static void showsNothingOfTheInside(ResponseError error) {
		assertThat(error.getMessage()).isNotBlank().doesNotContainPattern(INSIDE);
		assertThat(error.getExtensions().toString()).doesNotContainPattern(INSIDE);
	}

}
