package io.github.schedulegateway.api;

import java.time.Duration;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A source at an address that may not be fetched: how it is can be told without a site.
 */
@DirtiesContext
@GatewayTest(properties = { "schedule.sources[0].url=http://127.0.0.1:1/schedule?key=hidden",
		"schedule.sources[0].conference=harbour-2031", "schedule.sources[0].format=indico-html",
		"schedule.sources[0].interval=90m" })
class SourceFieldsTests {

	private static final String FIELDS = " { name url format conference { slug } interval lastCheck lastSuccess"
			+ " lastChange lastError failures nextCheck } }";

	private static final String ERROR = "http://127.0.0.1:1/schedule?key=…: is at an address that is not public";

	private final WebGraphQlTester gateway;

	SourceFieldsTests(@Autowired WebGraphQlHandler handler) {
		this.gateway = WebGraphQlTester.builder(handler).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeEach
	void wipe(@Autowired Driver driver) {
		EmbeddedServer.wipe(driver);
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void tellsAdministratorsHowSourcesAre(@Autowired Driver driver) {
		driver.executableQuery("""
				CREATE (:Conference {id: 'conf_00000000000000000000', slug: 'harbour-2031'})""").execute();
		// the gateway looks by itself, too
		await().pollInSameThread()
			.untilAsserted(() -> refresh().path("refreshSource.lastError").entity(String.class).isEqualTo(ERROR));
		GraphQlTester.Response answer = this.gateway.document("{ sources" + FIELDS).execute();
		answer.path("sources.length()").entity(Integer.class).isEqualTo(1);
		answer.path("sources[0].url").entity(String.class).isEqualTo("http://127.0.0.1:1/schedule?key=…");
		answer.path("sources[0].format").entity(String.class).isEqualTo("INDICO_HTML");
		answer.path("sources[0].interval").entity(String.class).isEqualTo("PT1H30M");
		answer.path("sources[0].failures")
			.entity(Integer.class)
			.satisfies((failures) -> assertThat(failures).isPositive());
		answer.path("sources[0].lastCheck").entity(String.class).satisfies((time) -> assertThat(time).endsWith("Z"));
		answer.path("sources[0].nextCheck").hasValue();
		answer.path("sources[0].lastSuccess").valueIsNull();
		answer.path("sources[0].conference").valueIsNull();
		driver.executableQuery("MATCH (s:Source) SET s.conference = 'conf_00000000000000000000', s.version = 1000")
			.execute();
		this.gateway.document("{ sources { conference { slug } } }")
			.execute()
			.path("sources[0].conference.slug")
			.entity(String.class)
			.isEqualTo("harbour-2031");
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void refusesToRefreshWhatIsNoSource() {
		this.gateway.document("mutation { refreshSource(name: \"meadow-2031\") { name } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement().satisfies((error) -> {
				assertThat(error.getErrorType()).isEqualTo(ErrorType.BAD_REQUEST);
				assertThat(error.getMessage()).isEqualTo("sources: there is none of that name");
			}));
	}

	@Test
	void wantsAnAdministrator() {
		for (String document : new String[] { "{ sources { name } }",
				"mutation { refreshSource(name: \"harbour-2031\") { name } }" }) {
			this.gateway.document(document)
				.execute()
				.errors()
				.satisfy((errors) -> assertThat(errors).singleElement()
					.satisfies((error) -> assertThat(error.getErrorType()).isEqualTo(ErrorType.UNAUTHORIZED)));
		}
	}

	private GraphQlTester.Response refresh() {
		return this.gateway.document("mutation { refreshSource(name: \"harbour-2031\")" + FIELDS).execute();
	}

}
