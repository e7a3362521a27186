package io.github.schedulegateway.api;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.github.schedulegateway.GatewayTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@GatewayTest
@SuppressWarnings("NullAway.Init")
class TimetableTests {

	private static final String ITEM = "{ title ... on Talk { url } }";

	private static Api api;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context).holding(Schedules.all());
	}

	@Test
	void ordersTheTimetableByTimeAndThenByRoom() {
		assertThat(timetable("harbour-2024", "")).containsExactly("b1", "b8", "b3", "b2", "b4", "Coffee", "Party", "b6",
				"b9", "b7", "b10", "b5");
	}

	@Test
	void takesDaysInTheZoneOfTheConference() {
		assertThat(timetable("harbour-2024", "(day: \"2024-10-27\")")).containsExactly("b6");
		assertThat(timetable("harbour-2024", "(day: \"2024-10-28\")")).containsExactly("b9", "b7", "b10");
		assertThat(timetable("meadow-2024", "(day: \"2024-10-26\")")).containsExactly("c1", "c2");
		assertThat(timetable("meadow-2024", "(day: \"2024-10-25\")")).isEmpty();
	}

	@Test
	void showsOneRoom() {
		var rooms = api.ask("{ conference(by: {slug: \"harbour-2024\"}) { rooms { id name } } }");
		List<String> names = rooms.texts("conference.rooms.name");
		assertThat(names).containsExactly("Annex", "Hall A", "Hall B");
		String id = rooms.texts("conference.rooms.id").get(2);
		assertThat(timetable("harbour-2024", "(room: \"" + id + "\")")).containsExactly("b3", "Coffee", "b6", "b7");
		assertThat(timetable("harbour-2024", "(room: \"" + id + "\", day: \"2024-10-26\")")).containsExactly("b3",
				"Coffee");
		assertThat(timetable("meadow-2024", "(room: \"" + id + "\")")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2024-10-26T10:15:00+02:00 | b1,b8,b3 | b2,Coffee,Party,b9
			2024-10-26T08:30:00Z      | b2,b8,b3 | b4,Coffee,Party,b9
			2024-10-26T08:29:59.5Z    | b1,b8,b3 | b2,Coffee,Party,b9
			2024-10-01T00:00:00Z      |          | b1,b3,Party,b9
			2024-10-26T12:00:00+02:00 |          | Party,b6,b9
			2024-10-27T02:45:00+02:00 | b6       | b9,b7
			2024-10-27T02:30:00+01:00 |          | b9,b7
			2024-10-28T08:59:59+01:00 |          | b9,b7
			2024-11-11T00:00:00Z      |          |
			""")
	void tellsWhatIsOnAndWhatComesNext(String at, @Nullable String now, @Nullable String next) {
		var reply = api
			.ask("query($at: DateTime) { conference(by: {slug: \"harbour-2024\"}) { agenda(at: $at) { at now " + ITEM
					+ " next " + ITEM + " } } }", Map.of("at", at));
		assertThat(items(reply, "conference.agenda.now")).containsExactlyInAnyOrder(list(now));
		assertThat(items(reply, "conference.agenda.next")).containsExactly(list(next));
		OffsetDateTime said = OffsetDateTime.parse(reply.text("conference.agenda.at"));
		assertThat(said.toEpochSecond()).isEqualTo(OffsetDateTime.parse(at).toEpochSecond());
		assertThat(said.getOffset()).isEqualTo(Schedules.BERLIN.getRules().getOffset(said.toInstant()));
	}

	@Test
	void tellsOfThePresentUnlessTold() {
		String at = api
			.ask("{ conference(by: {slug: \"harbour-2024\"}) { agenda { at now { title } next { title } } } }")
			.text("conference.agenda.at");
		assertThat(OffsetDateTime.parse(at).toInstant()).isCloseTo(java.time.Instant.now(),
				within(Duration.ofMinutes(1)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			b1 | b3       |    | b8
			b8 | b3       | b1 | b2
			b3 | b1,b8,b2 |    | b6
			b2 | b3       | b8 | b4
			b4 |          | b2 |
			b5 |          |    |
			b6 |          | b3 | b7
			b7 | b9       | b6 |
			b9 | b7       |    | b10
			a3 | a1,a2    |    |
			""")
	void knowsTheNeighboursOfATalk(String talk, @Nullable String parallel, @Nullable String previous,
			@Nullable String next) {
		var reply = api.ask(
				"query($url: Url) { talk(by: {url: $url}) { parallel { url } previousInRoom { url } nextInRoom { url } } }",
				Map.of("url", Schedules.url(talk).toString()));
		assertThat(reply.keys("talk.parallel.url")).containsExactly(list(parallel));
		assertThat(reply.texts("talk.previousInRoom")).containsExactly(shown(previous));
		assertThat(reply.texts("talk.nextInRoom")).containsExactly(shown(next));
	}

	@Test
	void findsEveryKindOfConflict() {
		String query = "query($slug: String) { conference(by: {slug: $slug}) { conflicts { kind talks { url } room { name } speaker { name } } } }";
		var conflicts = api.ask(query, Map.of("slug", "harbour-2024"));
		assertThat(conflicts.texts("conference.conflicts.kind")).containsExactly("ROOM_DOUBLE_BOOKED",
				"ROOM_DOUBLE_BOOKED", "SPEAKER_DOUBLE_BOOKED", "OUTSIDE_SESSION");
		assertThat(conflicts.keys("conference.conflicts.talks.url")).containsExactly("b1", "b8", "b8", "b2", "b8", "b2",
				"b10");
		assertThat(conflicts.all("conference.conflicts.room")).containsExactly(Map.of("name", "Hall A"),
				Map.of("name", "Hall A"), null, null);
		assertThat(conflicts.all("conference.conflicts.speaker")).containsExactly(null, null,
				Map.of("name", "Bo Larsen"), null);
		var others = api.ask(query, Map.of("slug", "harbour-2023"));
		assertThat(others.texts("conference.conflicts.kind")).containsExactly("SPEAKER_DOUBLE_BOOKED");
		assertThat(others.keys("conference.conflicts.talks.url")).containsExactly("a1", "a3");
		assertThat(api.ask(query, Map.of("slug", "meadow-2024")).all("conference.conflicts")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			b1 | 2024-10-26T10:00:00+02:00 | 2024-10-26T10:30:00+02:00 | PT30M
			b4 | 2024-10-26T11:00:00+02:00 | null                      | null
			b5 | null                      | null                      | null
			b6 | 2024-10-27T02:30:00+02:00 | 2024-10-27T02:30:00+01:00 | PT1H
			b7 | 2024-10-28T09:00:00+01:00 | 2024-10-28T09:45:00+01:00 | PT45M
			c1 | 2024-10-26T00:30:00+05:30 | 2024-10-26T01:00:00+05:30 | PT30M
			""")
	void writesTimesWithTheOffsetThatTheConferenceHasThen(String talk, String start, String end, String duration) {
		var reply = api.ask("query($url: Url) { talk(by: {url: $url}) { startsAt endsAt duration } }",
				Map.of("url", Schedules.url(talk).toString()));
		assertThat(reply.text("talk.startsAt")).isEqualTo(start);
		assertThat(reply.text("talk.endsAt")).isEqualTo(end);
		assertThat(reply.text("talk.duration")).isEqualTo(duration);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Ada Quill  | Tidewater     | Lantern Labs,Tidewater | 2,1 | 2023-10-14T10:00:00+02:00,2024-10-26T10:00:00+02:00 | 2023-10-14T10:15:00+02:00,2024-10-26T10:00:00+02:00
					Chi Okafor | Lantern Labs  | Tidewater,Lantern Labs | 1,2 | 2023-10-14T10:15:00+02:00,2024-10-26T10:30:00+02:00 | 2023-10-14T10:15:00+02:00,2024-10-28T10:30:00+01:00
					Eve Stone  | Pilots' Guild | Pilots' Guild          | 1   | 2024-10-27T02:30:00+02:00 | 2024-10-27T02:30:00+02:00
					""")
	void followsPeopleThroughTheirAffiliations(String name, String latest, String all, String counts, String first,
			String last) {
		var reply = api
			.ask("""
					query($name: String) { speakers(where: {name: {eq: $name}, talks: {some: {conference: {series: {eq: "harbour"}}}}}) {
					  nodes { affiliation { name } affiliations { affiliation { name } firstSeen lastSeen talkCount } } } }""",
					Map.of("name", name));
		assertThat(reply.text("speakers.nodes.affiliation.name")).isEqualTo(latest);
		assertThat(reply.texts("speakers.nodes.affiliations.affiliation.name")).containsExactly(list(all));
		assertThat(reply.texts("speakers.nodes.affiliations.talkCount")).containsExactly(list(counts));
		assertThat(reply.texts("speakers.nodes.affiliations.firstSeen")).containsExactly(list(first));
		assertThat(reply.texts("speakers.nodes.affiliations.lastSeen")).containsExactly(list(last));
	}

	@Test
	void keepsTiersInTheirOrderWithAndWithoutSponsors() {
		var reply = api
			.ask("{ conference(by: {slug: \"harbour-2024\"}) { sponsorTiers { name rank sponsors { name } } } }");
		assertThat(reply.all("conference.sponsorTiers")).containsExactly(
				Map.of("name", "Diamond", "rank", 1, "sponsors", List.of(Map.of("name", "Tidewater Shipping"))),
				Map.of("name", "Gold", "rank", 2, "sponsors", List.of()), Map.of("name", "Silver", "rank", 3,
						"sponsors", List.of(Map.of("name", "Möwe"), Map.of("name", "Lantern Labs"))));
	}

	@Test
	void keepsPeopleAndMaterialsInTheOrderOfThePage() {
		var reply = api
			.ask("""
					{ talk(by: {url: "https://talks.example/b6"}) { speakers { name } affiliations { name }
					    appearances { role affiliationAsPrinted speaker { name } affiliation { name } } }
					  session(by: {url: "https://harbour.example/s/rigging"}) { conveners { name } blocks { title talks { url } } }
					  ropes: talk(by: {url: "https://talks.example/b1"}) { materials { title url kind } } }""");
		assertThat(reply.texts("talk.speakers.name")).containsExactly("Eve Stone", "Dörte Weiß");
		assertThat(reply.texts("talk.appearances.role")).containsExactly("MODERATOR", "SPEAKER");
		assertThat(reply.texts("talk.appearances.affiliationAsPrinted")).containsExactly("Pilots' Guild", "Möwe e.K.");
		assertThat(reply.texts("session.conveners.name")).containsExactly("Eve Stone", "Ada Quill");
		assertThat(reply.keys("session.blocks.talks.url")).containsExactly("b1", "b2", "b4");
		assertThat(reply.all("ropes.materials.title")).containsExactly("Slides", null);
	}

	private static List<String> timetable(String slug, String arguments) {
		return items(
				api.ask("{ conference(by: {slug: \"" + slug + "\"}) { timetable" + arguments + " " + ITEM + " } }"),
				"conference.timetable");
	}

	/** Talks by the end of their address, breaks by their title. */
	private static List<String> items(Api.Reply reply, String path) {
		return reply.all(path).stream().map((item) -> {
			Map<?, ?> fields = (Map<?, ?>) java.util.Objects.requireNonNull(item);
			String url = String.valueOf(fields.get("url"));
			return fields.containsKey("url") ? url.substring(url.lastIndexOf('/') + 1)
					: String.valueOf(fields.get("title"));
		}).toList();
	}

	private static String shown(@Nullable String key) {
		return (key != null) ? Map.of("url", Schedules.url(key).toString()).toString() : "null";
	}

	private static String[] list(@Nullable String text) {
		return (text != null) ? text.split(",") : new String[0];
	}

}
