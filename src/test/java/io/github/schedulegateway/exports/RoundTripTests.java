package io.github.schedulegateway.exports;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.github.schedulegateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What is given away comes back as it was, as far as its format can carry it. */
@GatewayTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "schedule.admin-key=" + Feeds.KEY)
class RoundTripTests {

	private static final Path SAMPLE = Path.of("src/main/resources/sample/containers-and-checkpoint-restore.html");

	private static final String[] KEY = { "Authorization", "Bearer " + Feeds.KEY };

	private Feeds feeds;

	@BeforeEach
	void connect(@Autowired ApplicationContext context) {
		this.feeds = new Feeds(context).holding(List.of(Regatta.schedule()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "schedule.json", "schedule.xml" })
	void bringsNoChangeWhereItCameFrom(String file) throws Exception {
		this.feeds.put("/conferences/lpc-2022/schedule", Files.readAllBytes(SAMPLE), KEY);
		for (String slug : List.of("regatta-2024", "lpc-2022")) {
			byte[] export = this.feeds.bytes("/conferences/" + slug + "/" + file).body();
			String address = "/conferences/" + slug + "/schedule";

			assertThat(this.feeds.put(address, export, KEY).body()).as(slug).contains("\"changed\":false");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "schedule.json", "schedule.xml" })
	void saysTheSameWhereNothingWas(String file) throws Exception {
		List<String> before = rows();
		byte[] export = this.feeds.bytes("/conferences/regatta-2024/" + file).body();
		this.feeds.holding(List.of());
		assertThat(this.feeds.put("/conferences/regatta-2024/schedule", export, KEY).statusCode()).isEqualTo(201);

		assertThat(rows()).isEqualTo(before);
	}

	/** What is said of the talks that have a time, but for ids and sessions. */
	private List<String> rows() throws Exception {
		String table = this.feeds.get("/conferences/regatta-2024/talks.csv").body();
		return Arrays.stream(table.split("\r\n"))
			.filter((row) -> !row.contains("Some day"))
			.map((row) -> row.substring(row.indexOf(',')).replace("\"Rigging\"", "\"\""))
			.toList();
	}

}
