package io.github.schedulegateway.exports;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "schedule.admin-key=" + Feeds.KEY)
class ExportsTests {

	private static final String JSON = "/conferences/regatta-2024/schedule.json";

	private static Feeds feeds;

	@BeforeAll
	static void connect(@Autowired ApplicationContext context) {
		feeds = new Feeds(context);
	}

	@BeforeEach
	void fill() {
		feeds.holding(List.of(Regatta.schedule(Regatta.HOSTILE_TALK)));
	}

	@ParameterizedTest
	@CsvSource({ "schedule.json, application/json", "schedule.xml, application/xml",
			"schedule.ics, text/calendar;charset=UTF-8", "talks.csv, text/csv;charset=UTF-8" })
	void givesAConferenceAwayInEachFormat(String file, String type) throws Exception {
		HttpResponse<byte[]> response = feeds.bytes("/conferences/regatta-2024/" + file);

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(Feeds.header(response, "Content-Type")).isEqualTo(type);
		assertThat(Feeds.header(response, "Content-Disposition"))
			.isEqualTo("inline; filename=\"regatta-2024-" + file + "\"");
		assertThat(Feeds.header(response, "Content-Length")).isEqualTo(String.valueOf(response.body().length));
		assertThat(Feeds.header(response, "Cache-Control")).isEqualTo("max-age=60, public");
		assertThat(Feeds.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("Ropes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "schedule.json", "schedule.xml", "schedule.ics", "talks.csv" })
	void answersTheSameBytesUntilSomethingChanges(String file) throws Exception {
		String path = "/conferences/regatta-2024/" + file;
		HttpResponse<String> first = feeds.get(path);
		feeds.add(Regatta.schedule(Regatta.HOSTILE_TALK));
		HttpResponse<String> again = feeds.get(path);

		assertThat(again.body()).isEqualTo(first.body());
		assertThat(Feeds.header(again, "ETag")).startsWith("W/\"").isEqualTo(Feeds.header(first, "ETag"));
		assertThat(Feeds.header(again, "Last-Modified")).isNotEmpty().isEqualTo(Feeds.header(first, "Last-Modified"));

		feeds.add(Regatta.schedule());
		HttpResponse<String> changed = feeds.get(path, "If-None-Match", Feeds.header(first, "ETag"));
		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(changed.body()).isNotEqualTo(first.body());
		assertThat(Feeds.header(changed, "ETag")).isNotEqualTo(Feeds.header(first, "ETag"));
	}

	@Test
	void saysThatNothingChangedWhateverElseIsWritten() throws Exception {
		HttpResponse<String> first = feeds.get(JSON);
		feeds.add(Sketch.page("elsewhere", Sketch.talk("Other").at("10:00").by("Ada Quill")));

		for (String[] condition : List.of(new String[] { "If-None-Match", Feeds.header(first, "ETag") },
				new String[] { "If-None-Match", "\"other\", " + Feeds.header(first, "ETag") },
				new String[] { "If-Modified-Since", Feeds.header(first, "Last-Modified") })) {
			HttpResponse<String> response = feeds.get(JSON, condition);
			assertThat(response.statusCode()).as(String.join(": ", condition)).isEqualTo(304);
			assertThat(response.body()).isEmpty();
			assertThat(Feeds.header(response, "ETag")).isEqualTo(Feeds.header(first, "ETag"));
		}
	}

	@Test
	void heedsTheTagBeforeTheDate() throws Exception {
		HttpResponse<String> first = feeds.get(JSON);

		assertThat(
				feeds.get(JSON, "If-None-Match", "\"other\"", "If-Modified-Since", Feeds.header(first, "Last-Modified"))
					.statusCode())
			.isEqualTo(200);
		assertThat(feeds.get(JSON, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT").statusCode()).isEqualTo(200);
		assertThat(feeds.get(JSON, "If-Modified-Since", "some day").statusCode()).isEqualTo(200);
	}

	@Test
	void answersTheHeadAlone() throws Exception {
		HttpResponse<String> whole = feeds.get(JSON);
		HttpResponse<String> head = feeds.send("HEAD", JSON, "");

		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		for (String name : List.of("ETag", "Last-Modified", "Content-Type", "Content-Length", "Cache-Control")) {
			assertThat(Feeds.header(head, name)).as(name).isNotEmpty().isEqualTo(Feeds.header(whole, name));
		}
		assertThat(feeds.send("HEAD", JSON, "", "If-None-Match", Feeds.header(whole, "ETag")).statusCode())
			.isEqualTo(304);
	}

	@Test
	void compressesForThoseWhoAsk() throws Exception {
		HttpResponse<byte[]> packed = feeds.bytes(JSON, "Accept-Encoding", "gzip");

		assertThat(Feeds.header(packed, "Content-Encoding")).isEqualTo("gzip");
		assertThat(Feeds.header(packed, "Vary")).containsIgnoringCase("accept-encoding");
		try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
			assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(feeds.get(JSON).body());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/conferences/nowhere/schedule.json", "/conferences/Regatta-2024/schedule.json",
			"/conferences/regatta-2024'%20OR%20true/schedule.json", "/conferences/%F0%9F%98%80/schedule.ics",
			"/conferences/regatta-2024/schedule.pdf", "/conferences/regatta-2024/schedule",
			"/conferences/regatta-2024/SCHEDULE.JSON", "/conferences/regatta-2024/rooms/x/schedule.ics",
			"/conferences/regatta-2024/rooms/room_00000000000000000000/schedule.ics",
			"/speakers/speaker_00000000000000000000/talks.ics", "/speakers/%22%7D)%20DETACH%20DELETE%20n/talks.ics",
			"/affiliations/aff_00000000000000000000/talks.ics", "/speakers/conf_00000000000000000000/talks.ics",
			"/conferences", "/conferences/regatta-2024", "/speakers/x" })
	void saysThatThereIsNoSuchThing(String path) throws Exception {
		HttpResponse<String> response = feeds.get(path);

		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(Feeds.header(response, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(response.body()).contains("\"status\":404", "\"detail\":")
			.doesNotContainPattern("(?i)exception|cypher|neo4j|java|static resource|stack");
		assertThat(Feeds.header(response, "Cache-Control")).contains("no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/conferences/%2e%2e/schedule.json", "/conferences/a%2fb/schedule.json",
			"/conferences/a;b=c/schedule.json", "/conferences/%00/schedule.json", "/conferences//schedule.json" })
	void refusesAddressesThatMeanToMislead(String path) throws Exception {
		HttpResponse<String> response = feeds.get(path);

		assertThat(response.statusCode()).isIn(400, 404);
		assertThat(response.body()).doesNotContainPattern("(?i)exception|neo4j|org\\.");
	}

	@Test
	void givesARoomASpeakerAndAnAffiliationACalendar() throws Exception {
		String room = feeds.get("/conferences/regatta-2024/rooms/" + feeds.id("Room", "Hall A") + "/schedule.ics")
			.body();
		String speaker = feeds.get("/speakers/" + feeds.id("Speaker", "Ada Quill") + "/talks.ics").body();
		String affiliation = feeds.get("/affiliations/" + feeds.id("Affiliation", "Lantern Labs") + "/talks.ics")
			.body();

		assertThat(room).contains("X-WR-CALNAME:Hall A\\, Regatta 2024", "SUMMARY;LANGUAGE=de:Knots")
			.doesNotContain("Anywhere");
		assertThat(speaker).contains("X-WR-CALNAME:Ada Quill", "SUMMARY:Ropes", "SUMMARY:Night watch")
			.doesNotContain(":Knots");
		assertThat(affiliation).contains("X-WR-CALNAME:Lantern Labs", "SUMMARY:Ropes")
			.doesNotContain("SUMMARY:Night watch");
	}

	@Test
	void tellsThoseWhoFollowASpeakerThatATalkIsNotTheirsAnyMore() throws Exception {
		String path = "/speakers/" + feeds.id("Speaker", "Dörte, Weiß; Jr.") + "/talks.ics";
		HttpResponse<String> first = feeds.get(path);
		assertThat(first.body()).contains("BEGIN:VEVENT");
		feeds.add(Regatta.schedule(Regatta.talk(null, Regatta.HOSTILE, null, "2024-10-26T11:00", "2024-10-26T11:30",
				"Hall \"B\" & <C>", null, List.of(Regatta.speaks(Regatta.ADA, null)))));

		assertThat(feeds.get(path, "If-None-Match", Feeds.header(first, "ETag")).body()).doesNotContain("BEGIN:VEVENT");
	}

	@Test
	void letsThePagesOfAnyOriginRead() throws Exception {
		HttpResponse<String> response = feeds.get(JSON, "Origin", "https://schedule.example");
		assertThat(Feeds.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(Feeds.header(response, "Access-Control-Expose-Headers")).contains("ETag");

		HttpResponse<String> asked = feeds.send("OPTIONS", JSON, "", "Origin", "https://schedule.example",
				"Access-Control-Request-Method", "GET", "Access-Control-Request-Headers", "if-none-match");
		assertThat(asked.statusCode()).isEqualTo(200);
		assertThat(Feeds.header(asked, "Access-Control-Allow-Credentials")).isEmpty();
	}

	@Test
	void letsNoPageOfAnotherOriginWrite() throws Exception {
		HttpResponse<String> asked = feeds.send("OPTIONS", "/conferences/regatta-2024/schedule", "", "Origin",
				"https://schedule.example", "Access-Control-Request-Method", "PUT", "Access-Control-Request-Headers",
				"authorization");

		assertThat(asked.headers().map().keySet())
			.noneMatch((name) -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH" })
	void isOnlyRead(String method) throws Exception {
		assertThat(feeds.send(method, JSON, "").statusCode()).isEqualTo(401);
		assertThat(feeds.send(method, JSON, "", "Authorization", "Bearer " + Feeds.KEY).statusCode()).isEqualTo(405);
	}

}
