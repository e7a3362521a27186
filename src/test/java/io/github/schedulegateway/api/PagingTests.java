package io.github.schedulegateway.api;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.github.schedulegateway.api.Schedules.at;
import static io.github.schedulegateway.api.Schedules.speaks;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
@SuppressWarnings("NullAway.Init")
class PagingTests {

	private static final Listed TALKS = Listed.root("talks", "orderBy: [{startsAt: ASC}]");

	private static Api api;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context);
		refill();
	}

	private static void refill() {
		api.holding(List.of(Schedules.harbour2023(), Schedules.harbour2024Before(), Schedules.harbour2024(),
				Schedules.meadow2024()));
	}

	static Stream<Listed> bothWays() {
		String conference = "conference(by: {slug: \"harbour-2024\"}) { %s }";
		String room = "rooms(first: 1, where: {name: {eq: \"Hall A\"}, capacity: {eq: 300}}) { nodes { %s } }";
		return Stream.of(TALKS, Listed.root("talks", "orderBy: [{startsAt: DESC}]"),
				Listed.root("talks", "orderBy: [{title: ASC}]"),
				Listed.root("talks", "orderBy: [{title: DESC}, {startsAt: ASC}]"),
				Listed.root("talks", "where: {speakers: {some: {name: {contains: \"a\"}}}}"),
				Listed.root("sessions", "orderBy: [{startsAt: ASC}]"),
				Listed.root("sessions", "orderBy: [{title: DESC}]"), Listed.root("speakers", "orderBy: [{name: ASC}]"),
				Listed.root("speakers", "orderBy: [{name: DESC}]"),
				Listed.root("affiliations", "orderBy: [{name: ASC}]"), Listed.root("rooms", "orderBy: [{name: DESC}]"),
				Listed.root("sponsors", "orderBy: [{tier: ASC}]"), Listed.root("sponsors", "orderBy: [{tier: DESC}]"),
				Listed.root("sponsors", "orderBy: [{name: ASC}]"),
				Listed.root("conferences", "orderBy: [{startDate: ASC}]"),
				Listed.root("conferences", "orderBy: [{startDate: DESC}]"),
				Listed.root("conferences", "orderBy: [{name: DESC}]"),
				new Listed(conference, "conference", "talks", "orderBy: [{title: ASC}]"),
				new Listed(conference, "conference", "speakers", "orderBy: [{name: DESC}]"),
				new Listed(room, "rooms.nodes", "talks", "orderBy: [{startsAt: DESC}]"));
	}

	static Stream<Listed> forward() {
		String speaker = "speakers(first: 1, where: {name: {eq: \"Chi Okafor\"}}) { nodes { %s } }";
		return Stream.of(new Listed(speaker, "speakers.nodes", "coSpeakers", ""),
				Listed.root("search", "text: \"r\", kinds: [TALK]"), Listed.root("search", "text: \"a\""),
				Listed.root("changes", ""));
	}

	@ParameterizedTest
	@MethodSource("bothWays")
	void walksEveryWayThroughTheWholeList(Listed list) {
		Page whole = list.page(Map.of("first", 500));
		int size = whole.ids.size();
		assertThat(whole.ids).hasSizeGreaterThan(2).doesNotHaveDuplicates();
		assertThat(whole.total).isEqualTo(size);
		assertThat(whole.next).isFalse();
		assertThat(whole.previous).isFalse();
		assertThat(list.page(Map.of("last", 500)).ids).isEqualTo(whole.ids);
		for (int step : new int[] { 1, 2, size - 1, size, size + 1 }) {
			assertThat(list.forward(step)).as("first: %d", step).isEqualTo(whole.ids);
			assertThat(list.backward(step)).as("last: %d", step).isEqualTo(whole.ids);
		}
	}

	@ParameterizedTest
	@MethodSource("bothWays")
	void goesOnFromTheMiddleAndStaysBetweenTwoCursors(Listed list) {
		Page whole = list.page(Map.of("first", 500));
		int size = whole.ids.size();
		String second = whole.cursors.get(1);
		String last = whole.cursors.getLast();
		assertThat(list.page(Map.of("first", 500, "after", second)).ids).isEqualTo(whole.ids.subList(2, size));
		assertThat(list.page(Map.of("last", 500, "before", second)).ids).isEqualTo(whole.ids.subList(0, 1));
		assertThat(list.page(Map.of("last", 1, "after", second)).ids)
			.isEqualTo(whole.ids.subList(Math.max(2, size - 1), size));
		assertThat(list.page(Map.of("first", 500, "after", whole.cursors.getFirst(), "before", last)).ids)
			.isEqualTo(whole.ids.subList(1, size - 1));
		assertThat(list.page(Map.of("last", 500, "after", whole.cursors.getFirst(), "before", last)).ids)
			.isEqualTo(whole.ids.subList(1, size - 1));
		Page empty = list.page(Map.of("first", 5, "after", last));
		assertThat(empty.ids).isEmpty();
		assertThat(empty.end).isNull();
		assertThat(empty.next).isFalse();
		assertThat(empty.total).isEqualTo(size);
	}

	@ParameterizedTest
	@MethodSource("forward")
	void walksForwardThroughTheWholeList(Listed list) {
		Page whole = list.page(Map.of("first", 500));
		int size = whole.ids.size();
		assertThat(whole.ids).hasSizeGreaterThan(1).doesNotHaveDuplicates();
		assertThat(whole.total).isEqualTo(size);
		for (int step : new int[] { 1, 2, size, size + 1 }) {
			assertThat(list.forward(step)).as("first: %d", step).isEqualTo(whole.ids);
		}
	}

	@Test
	void ordersTalksByTimeAndThenById() {
		var talks = api.ask("{ talks(first: 500) { nodes { id startsAt } } }");
		List<String> ids = talks.texts("talks.nodes.id");
		List<@Nullable Object> times = talks.all("talks.nodes.startsAt");
		List<Integer> sorted = Stream.iterate(0, (i) -> i + 1)
			.limit(ids.size())
			.sorted(Comparator.comparing((Integer i) -> (times.get(i) instanceof String time)
					? OffsetDateTime.parse(time).toEpochSecond() : Long.MAX_VALUE)
				.thenComparing(ids::get))
			.toList();
		assertThat(sorted).isSorted();
		List<String> descending = new ArrayList<>(ids);
		Collections.reverse(descending);
		assertThat(
				api.ask("{ talks(first: 500, orderBy: [{startsAt: DESC}]) { nodes { id } } }").texts("talks.nodes.id"))
			.isEqualTo(descending);
	}

	@Test
	void ordersByTitleWithoutRegardToCaseAndAccentsAndPutsWhatHasNoneLast() {
		assertThat(api.ask("{ talks(first: 500, orderBy: [{title: ASC}, {startsAt: DESC}]) { nodes { title url } } }")
			.keys("talks.nodes.url"))
			.containsExactly("b5", "b10", "c1", "a2", "b2", "b8", "b6", "b9", "b1", "c2", "a1", "a3", "b7", "b3", "b4");
	}

	@Test
	void countsWithoutAPage() {
		assertThat(api.ask("{ talks { totalCount } }").one("talks.totalCount")).isEqualTo(15);
	}

	@Test
	void answers50UnlessTold() {
		Schedule harbour = Schedules.harbour2024();
		List<Talk> many = new ArrayList<>(harbour.talks());
		for (int i = 0; i < 50; i++) {
			many.add(Schedules.talk("m" + i, "Many", at("2024-10-28T15:00"), null, null, null));
		}
		api.add(Schedules.with(harbour, many));
		assertThat(api.ask("{ talks { nodes { id } pageInfo { hasNextPage } } }").texts("talks.nodes.id")).hasSize(50);
		refill();
	}

	@Test
	void neitherRepeatsNorSkipsWhatStaysWhileOthersComeAndGo() {
		Schedule harbour = Schedules.harbour2024();
		List<String> stay = List.of("a1", "a3", "a2", "c1", "c2", "b1", "b2", "b4", "b6", "b10", "b5");
		List<Talk> others = new ArrayList<>(harbour.talks());
		List<String> seen = new ArrayList<>();
		Map<String, Object> page = new HashMap<>(Map.of("first", 2));
		boolean more = true;
		for (int i = 0; more; i++) {
			var reply = api.ask("""
					query($first: Int, $after: String) { talks(first: $first, after: $after) {
					  nodes { url } pageInfo { hasNextPage endCursor } } }""", page);
			seen.addAll(reply.keys("talks.nodes.url"));
			others.removeIf((talk) -> talk.sourceId() != null
					&& List.of("desk:b7", "desk:b8", "desk:b9").contains(talk.sourceId()) && seen.size() > 6);
			others.add(Schedules.talk("early" + i, "Early", at("2024-10-26T06:00"), null, null, null));
			others.add(Schedules.talk("late" + i, "Late", at("2024-10-28T18:00").plusMinutes(i), null, null, null,
					speaks("Eve Stone", null)));
			if (i < 6) {
				api.add(Schedules.with(harbour, others));
			}
			more = Boolean.TRUE.equals(reply.one("talks.pageInfo.hasNextPage"));
			page.put("after", reply.text("talks.pageInfo.endCursor"));
		}
		assertThat(seen).doesNotHaveDuplicates().containsAll(stay);
		refill();
	}

	@Test
	void refusesACursorOfAnotherOrder() {
		String cursor = TALKS.page(Map.of("first", 1)).cursors.getFirst();
		for (Listed other : List.of(Listed.root("talks", "orderBy: [{startsAt: DESC}]"),
				Listed.root("talks", "orderBy: [{title: ASC}]"),
				Listed.root("talks", "orderBy: [{startsAt: ASC}, {title: ASC}]"), Listed.root("speakers", ""),
				Listed.root("conferences", ""))) {
			assertThat(other.ask(Map.of("first", 1, "after", cursor)).refusal()).contains("after");
			assertThat(other.ask(Map.of("first", 1, "before", cursor)).refusal()).contains("before");
		}
	}

	@Test
	void refusesACursorOfAnotherList() {
		String cursor = TALKS.page(Map.of("first", 1)).cursors.getFirst();
		assertThat(Listed.root("sessions", "").ask(Map.of("first", 1, "after", cursor)).refusal()).contains("after");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "AAAA", "ÄÖ", "====", "null", "-1", "'}) DETACH DELETE n //", "\u0000", "%00" })
	void refusesWhatIsNoCursor(String cursor) {
		assertThat(TALKS.ask(Map.of("first", 1, "after", cursor)).refusal()).contains("after");
		assertThat(TALKS.ask(Map.of("last", 1, "before", cursor)).refusal()).contains("before");
	}

	static Collection<String> forgeries() {
		String cursor = TALKS.page(Map.of("first", 1)).cursors.getFirst();
		String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
		String check = plain.substring(0, plain.indexOf('\u001f'));
		String time = plain.substring(plain.indexOf('\u001f') + 1, plain.lastIndexOf('\u001f'));
		String id = plain.substring(plain.lastIndexOf('\u001f') + 1);
		return Stream
			.of(check, check + "\u001f" + time, check + "\u001f" + time + "\u001f" + id + "\u001f" + id,
					check + "\u001f\u001f" + id, check + "\u001fnabc\u001f" + id, check + "\u001fn1e99\u001f" + id,
					check + "\u001fn99999999999999999999\u001f" + id, check + "\u001fx1\u001f" + id,
					check + "\u001ft1\u001f" + id, check + "\u001fc2024-10-26\u001f" + id,
					check + "\u001fc2024-99-99\u001f" + id, check + "\u001f" + time + "\u001fn5",
					"zzz\u001f" + time + "\u001f" + id)
			.map((text) -> Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(text.getBytes(StandardCharsets.UTF_8)))
			.toList();
	}

	@Test
	void refusesForgedCursors() {
		for (String forged : forgeries()) {
			assertThat(TALKS.ask(Map.of("first", 1, "after", forged)).refusal()).contains("after");
		}
	}

	@Test
	void refusesCutAndHugeCursors() {
		String cursor = TALKS.page(Map.of("first", 1)).cursors.getFirst();
		for (int length = 0; length < 12; length++) {
			assertThat(TALKS.ask(Map.of("first", 1, "after", cursor.substring(0, length))).refusal()).contains("after");
		}
		assertThat(TALKS.ask(Map.of("first", 1, "after", cursor.repeat(200))).refusal()).contains("after");
		assertThat(TALKS.ask(Map.of("first", 1, "after", "A".repeat(10_000))).refusal()).contains("after");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 501, Integer.MAX_VALUE, Integer.MIN_VALUE })
	void refusesAPageOfThatSize(int size) {
		assertThat(TALKS.ask(Map.of("first", size)).refusal()).contains("first").contains("1 to 500");
		assertThat(TALKS.ask(Map.of("last", size)).refusal()).contains("last").contains("1 to 500");
		assertThat(api.ask("{ search(text: \"a\", first: " + size + ") { totalCount } }").refusal()).contains("first");
		assertThat(
				api.ask("{ conference(by: {slug: \"none\"}) { talks(first: " + size + ") { totalCount } } }").refusal())
			.contains("first");
	}

	@Test
	void refusesFirstAndLastTogether() {
		assertThat(TALKS.ask(Map.of("first", 1, "last", 1)).refusal()).contains("first").contains("last");
	}

	/** A page as it was answered. */
	private record Page(List<String> ids, List<String> cursors, boolean next, boolean previous, @Nullable Object start,
			@Nullable Object end, @Nullable Object total) {
	}

	/**
	 * A connection.
	 *
	 * @param around what the field stands in
	 * @param parent the path to that
	 */
	record Listed(String around, String parent, String field, String arguments) {

		static Listed root(String field, String arguments) {
			return new Listed("%s", "", field, arguments);
		}

		Api.Reply ask(Map<String, Object> page) {
			boolean onlyForward = List.of("search", "changes", "coSpeakers").contains(this.field);
			String node = this.field.equals("search") ? "... on Node { id }" : "id";
			String selected = this.field + "(" + this.arguments + " first: $first, after: $after"
					+ (onlyForward ? "" : ", last: $last, before: $before") + ") { totalCount nodes { " + node
					+ " } edges { cursor node { " + node
					+ " } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
			return api.ask("query($first: Int, $after: String" + (onlyForward ? "" : ", $last: Int, $before: String")
					+ ") { " + this.around.formatted(selected) + " }", page);
		}

		Page page(Map<String, Object> asked) {
			var reply = ask(asked);
			String path = (this.parent.isEmpty() ? "" : this.parent + ".") + this.field;
			List<String> ids = reply.texts(path + ".nodes.id");
			List<String> cursors = reply.texts(path + ".edges.cursor");
			assertThat(reply.texts(path + ".edges.node.id")).isEqualTo(ids);
			Page page = new Page(ids, cursors, Boolean.TRUE.equals(reply.one(path + ".pageInfo.hasNextPage")),
					Boolean.TRUE.equals(reply.one(path + ".pageInfo.hasPreviousPage")),
					reply.one(path + ".pageInfo.startCursor"), reply.one(path + ".pageInfo.endCursor"),
					reply.one(path + ".totalCount"));
			assertThat(page.start).isEqualTo(ids.isEmpty() ? null : cursors.getFirst());
			assertThat(page.end).isEqualTo(ids.isEmpty() ? null : cursors.getLast());
			return page;
		}

		List<String> forward(int step) {
			List<String> ids = new ArrayList<>();
			Page page = page(Map.of("first", step));
			assertThat(page.previous).isFalse();
			ids.addAll(page.ids);
			while (page.next) {
				assertThat(page.ids).hasSize(step);
				page = page(Map.of("first", step, "after", page.cursors.getLast()));
				assertThat(page.previous).isTrue();
				ids.addAll(page.ids);
			}
			return ids;
		}

		List<String> backward(int step) {
			List<String> ids = new ArrayList<>();
			Page page = page(Map.of("last", step));
			assertThat(page.next).isFalse();
			ids.addAll(page.ids);
			while (page.previous) {
				assertThat(page.ids).hasSize(step);
				page = page(Map.of("last", step, "before", page.cursors.getFirst()));
				assertThat(page.next).isTrue();
				ids.addAll(0, page.ids);
			}
			return ids;
		}

	}

}
