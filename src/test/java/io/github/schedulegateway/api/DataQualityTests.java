package io.github.schedulegateway.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.Sketch;
import io.github.schedulegateway.Sketch.ATalk;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.Talk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.github.schedulegateway.Sketch.talk;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
@SuppressWarnings("NullAway.Init")
class DataQualityTests {

	private static Api api;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context).holding(List.of(poor(), sound(), crowded()));
	}

	@Test
	void countsWhatThereIs() {
		var quality = quality("poor-2022", "talkCount appearanceCount conference { slug }");
		assertThat(quality.one("dataQuality.talkCount")).isEqualTo(9);
		assertThat(quality.one("dataQuality.appearanceCount")).isEqualTo(9);
		assertThat(quality.text("dataQuality.conference.slug")).isEqualTo("poor-2022");
	}

	@Test
	void listsTalksWithoutRoomOrTimeAndTalksCut() {
		String page = "(first: 1) { totalCount nodes { title } pageInfo { hasNextPage } }";
		var quality = quality("poor-2022", "talksWithoutRoom" + page + " talksWithoutTime" + page + " talksCut" + page);
		assertThat(quality.one("dataQuality.talksWithoutRoom.totalCount")).isEqualTo(2);
		assertThat(quality.one("dataQuality.talksWithoutRoom.pageInfo.hasNextPage")).isEqualTo(true);
		assertThat(quality.texts("dataQuality.talksWithoutRoom.nodes.title")).containsExactly("Roomless");
		assertThat(quality.texts("dataQuality.talksWithoutTime.nodes.title")).containsExactly("Timeless");
		assertThat(quality.one("dataQuality.talksWithoutTime.pageInfo.hasNextPage")).isEqualTo(false);
		assertThat(quality.texts("dataQuality.talksCut.nodes.title")).containsExactly("Cut");
	}

	@Test
	void pagesThroughBlankAffiliationsByName() {
		String query = "blankAffiliations(first: 2%s) { totalCount nodes { speaker { name } talk { title } } pageInfo { endCursor } }";
		var first = quality("poor-2022", query.formatted(""));
		assertThat(first.one("dataQuality.blankAffiliations.totalCount")).isEqualTo(3);
		assertThat(first.texts("dataQuality.blankAffiliations.nodes.speaker.name")).containsExactly("Ann Leigh-Moor",
				"Moor, Ann Leigh");
		var second = quality("poor-2022",
				query.formatted(", after: \"" + first.text("dataQuality.blankAffiliations.pageInfo.endCursor") + "\""));
		assertThat(second.texts("dataQuality.blankAffiliations.nodes.talk.title")).containsExactly("Timeless");
	}

	@Test
	void countsWordsThatNameNoOrganisation() {
		var quality = quality("poor-2022", "unresolvedWords { count truncated entries { words appearanceCount } }");
		assertThat(quality.one("dataQuality.unresolvedWords.count")).isEqualTo(2);
		assertThat(quality.one("dataQuality.unresolvedWords.truncated")).isEqualTo(false);
		assertThat(quality.texts("dataQuality.unresolvedWords.entries.words")).containsExactly("Independent", "n/a");
		assertThat(quality.texts("dataQuality.unresolvedWords.entries.appearanceCount")).containsExactly("2", "1");
	}

	@Test
	void groupsWhatMayBeTheSame() {
		var quality = quality("poor-2022",
				"""
						duplicates { count truncated groups { kind talks { startsAt title } speakers { name } rooms { name } } }""");
		assertThat(quality.one("dataQuality.duplicates.count")).isEqualTo(4);
		assertThat(quality.all("dataQuality.duplicates.groups")).containsExactly(
				group("TALKS_OF_ONE_TITLE_AND_SPEAKERS", "talks",
						List.of(Map.of("startsAt", "2022-09-14T13:00:00+01:00", "title", "Twice"),
								Map.of("startsAt", "2022-09-14T14:00:00+01:00", "title", "TWICE"))),
				group("SPEAKERS_OF_SIMILAR_NAMES", "speakers",
						List.of(Map.of("name", "Ann Leigh-Moor"), Map.of("name", "Moor, Ann Leigh"))),
				group("SPEAKERS_OF_SIMILAR_NAMES", "speakers",
						List.of(Map.of("name", "Christan Kern"), Map.of("name", "Christian B. Kern"),
								Map.of("name", "Christian Kern"))),
				group("ROOMS_OF_SIMILAR_NAMES", "rooms",
						List.of(Map.of("name", "Hall “A”"), Map.of("name", "Hall-A"))));
	}

	@Test
	void tellsTheConflictsToo() {
		var quality = quality("poor-2022", "conflicts { kind talks { title } }");
		assertThat(quality.texts("dataQuality.conflicts.kind")).containsExactly("ROOM_DOUBLE_BOOKED");
		assertThat(quality.texts("dataQuality.conflicts.talks.title")).containsExactly("Cut", "Third");
	}

	@Test
	void findsNothingWrongWithWhatIsRight() {
		var quality = quality("sound-2022", """
				talksWithoutRoom { totalCount } talksWithoutTime { totalCount } talksCut { totalCount }
				blankAffiliations { totalCount } unresolvedWords { count } duplicates { count } conflicts { kind }""");
		for (String list : List.of("talksWithoutRoom.totalCount", "talksWithoutTime.totalCount", "talksCut.totalCount",
				"blankAffiliations.totalCount", "unresolvedWords.count", "duplicates.count")) {
			assertThat(quality.one("dataQuality." + list)).as(list).isEqualTo(0);
		}
		assertThat(quality.all("dataQuality.conflicts")).isEmpty();
	}

	@Test
	void saysWhereAListWasCut() {
		var quality = quality("crowded-2022",
				"unresolvedWords { count truncated entries { words } } duplicates { count truncated groups { kind } }");
		assertThat(quality.one("dataQuality.duplicates.count")).isEqualTo(110);
		assertThat(quality.one("dataQuality.duplicates.truncated")).isEqualTo(true);
		assertThat(quality.all("dataQuality.duplicates.groups")).hasSize(100);
	}

	@Test
	void answersNullForNoConference() {
		String id = api.ask("{ talks(first: 1) { nodes { id } } }").text("talks.nodes.id");
		assertThat(api.ask("query($id: ID!) { dataQuality(conference: $id) { talkCount } }", Map.of("id", id))
			.one("dataQuality")).isNull();
		assertThat(api.ask("{ dataQuality(conference: \"x\") { talkCount } }").refusal()).contains("is not an id");
	}

	private static Map<String, Object> group(String kind, String of, List<Map<String, String>> things) {
		Map<String, Object> group = new java.util.HashMap<>(
				Map.of("kind", kind, "talks", List.of(), "speakers", List.of(), "rooms", List.of()));
		group.put(of, things);
		return group;
	}

	private static Api.Reply quality(String slug, String selection) {
		String id = api.ask("query($slug: String!) { conference(by: {slug: $slug}) { id } }", Map.of("slug", slug))
			.text("conference.id");
		return api.ask("query($id: ID!) { dataQuality(conference: $id) { " + selection + " } }", Map.of("id", id));
	}

	private static Schedule poor() {
		return schedule("poor-2022", List.of("Hall “A”", "Hall-A", "Hall B"),
				Stream.of(talk("Roomless").at("10:00").by("Dee Moss", "Independent"),
						talk("Timeless").by("Uma Zed").in("Hall B"),
						talk("Cut").at("10:00").until("10:30").in("Hall B").aboutCut("To be").by("Eve Poe", "Acme"),
						talk("Twice").at("13:00").in("Hall B").by("Christian Kern", "Acme"),
						talk("TWICE").at("14:00").in("Hall B").by("Christian Kern", "Acme"),
						talk("Third").at("10:15").until("10:45").in("Hall B").by("Christan Kern", "Independent"),
						talk("Fourth").at("15:00").in("Hall “A”").by("Christian B. Kern", "n/a"),
						talk("Fifth").at("16:00").in("Hall-A").by("Ann Leigh-Moor"),
						talk("Sixth").at("17:00").by("Moor, Ann Leigh")));
	}

	private static Schedule sound() {
		return schedule("sound-2022", List.of("Hall A", "Hall B"),
				Stream.of(talk("Same").at("10:00").until("10:30").in("Hall A").about("x").by("Li Wei", "Acme"),
						talk("Same").at("11:00").until("11:30").in("Hall A").about("x").by("Li Wen", "Acme"),
						talk("Opening").at("09:00").until("09:30").in("Hall B"),
						talk("Opening").at("12:00").until("12:30").in("Hall B")));
	}

	/** Every talk twice, of 110. */
	private static Schedule crowded() {
		List<ATalk> talks = new ArrayList<>();
		IntStream.range(0, 110).forEach((i) -> {
			String speaker = "P" + Integer.toString(i * 7919, 2) + " Q" + i;
			talks.add(talk("Talk " + i).id("x:" + i).at("10:00").in("Hall A").by(speaker, "Acme"));
			talks.add(talk("Talk " + i).id("y:" + i).at("10:00").in("Hall A").by(speaker, "Acme"));
		});
		return schedule("crowded-2022", List.of("Hall A"), talks.stream());
	}

	private static Schedule schedule(String slug, List<String> rooms, Stream<ATalk> talks) {
		List<Talk> all = talks.map(ATalk::talk).toList();
		return new Schedule(Sketch.conference(slug), Scope.CONFERENCE, List.of(),
				rooms.stream().map((name) -> new Room(name, null, null, null)).toList(), List.of(), List.of(), all,
				List.of(), List.of(), List.of());
	}

}
