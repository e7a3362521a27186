package io.github.schedulegateway.api;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.api.Recount.Span;
import io.github.schedulegateway.imports.SampleImport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every analysis of the sample conference against a recount, and against a reading of its
 * page.
 */
@GatewayTest
@SuppressWarnings("NullAway.Init")
class SampleAnalyticsTests {

	private static Api api;

	private static Recount all;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context);
		EmbeddedServer.wipe(api.driver());
		context.getBean(SampleImport.class).run();
		all = GraphStages.recount(api.driver());
	}

	@Test
	void countsWhatARecountCounts() {
		new Analyses(api, all, Span.ALL).areRight();
	}

	@Test
	void tellsWhatMakesALink() {
		new Analyses(api, all, Span.ALL).haveEvidence();
	}

	@Test
	void findsEveryShortestWay() {
		List<String> speakers = List
			.copyOf(new TreeSet<>(all.stages().stream().flatMap((stage) -> stage.speakers().stream()).toList()));
		assertThat(speakers).hasSize(8);
		Analyses analyses = new Analyses(api, all, Span.ALL);
		for (String from : speakers) {
			Map<String, Integer> hops = all.hops(from);
			speakers.forEach((to) -> analyses.lead(from, to, hops.getOrDefault(to, -1)));
		}
	}

	/** All share a session, and nobody a talk. */
	@Test
	void countsWhatThePageSays() {
		var reply = api.ask("""
				{ analytics { coverage { talks talksWithAffiliation speakers speakersWithAffiliation }
				  affiliationRanking(by: SPEAKERS) { rows { rank affiliation { name } talks speakers sessions } }
				  affiliationNetwork(link: SHARED_SESSION) { links { weight sessions { title } } }
				  speakerNetwork { nodes { degree } } } }""");
		assertThat(reply.one("analytics.coverage.talks")).isEqualTo(9);
		assertThat(reply.one("analytics.coverage.talksWithAffiliation")).isEqualTo(6);
		assertThat(reply.texts("analytics.affiliationRanking.rows.affiliation.name")).containsExactly("Virtuozzo",
				"EfficiOS", "Canonical", "SUSE");
		assertThat(reply.all("analytics.affiliationRanking.rows.rank")).containsExactly(1, 2, 2, 2);
		assertThat(reply.all("analytics.affiliationNetwork.links.weight")).containsExactly(1, 1, 1, 1, 1, 1);
		assertThat(reply.texts("analytics.affiliationNetwork.links.sessions.title"))
			.containsOnly("Containers and Checkpoint/Restore MC");
		assertThat(reply.all("analytics.speakerNetwork.nodes.degree")).isEmpty();
	}

}
