package io.github.schedulegateway.exports;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

import io.github.schedulegateway.GatewayTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** With time for the database that a machine needs on which much else runs. */
@GatewayTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "schedule.admin-key=" + Feeds.KEY, "schedule.limits.database=30s" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeExportTests {

	private static final int TALKS = 10_000;

	private Feeds feeds;

	@BeforeAll
	void fill(@Autowired ApplicationContext context) {
		this.feeds = new Feeds(context).holding(List.of(Regatta.large(TALKS)));
	}

	@ParameterizedTest
	@CsvSource({ "schedule.json, '\"guid\":\"[0-9a-f-]+\",\"id\"'", "schedule.xml, <event ",
			"schedule.ics, BEGIN:VEVENT", "talks.csv, (?m)^\"talk_" })
	void givesTenThousandTalksAway(String file, String mark) throws Exception {
		String path = "/conferences/large-2024/" + file;
		HttpResponse<String> response = this.feeds.get(path);
		int again = this.feeds.get(path, "If-None-Match", Feeds.header(response, "ETag")).statusCode();

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(Pattern.compile(mark).matcher(response.body()).results().count()).isEqualTo(TALKS);
		assertThat(again).isEqualTo(304);
	}

}
