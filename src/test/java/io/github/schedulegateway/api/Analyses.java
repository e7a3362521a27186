package io.github.schedulegateway.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.schedulegateway.api.Recount.Span;
import io.github.schedulegateway.api.Recount.Stage;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares what the API says of a scope with a recount. */
record Analyses(Api api, Recount all, Span span) {

	private static final String SCOPED = "query($scope: Scope) { analytics { %s } }";

	private static final String COVERAGE = "coverage { talks talksWithAffiliation speakers speakersWithAffiliation }";

	private static final String NETWORK = COVERAGE
			+ " truncated nodes { node { id } weight degree distance } links { source target weight }";

	void areRight() {
		Recount some = this.all.in(this.span);
		rankings(some);
		places(some);
		overTime(some);
		for (String link : List.of("SHARED_TALK", "SHARED_SESSION", "SHARED_SPEAKER")) {
			network(some, link, 1, 500);
			network(some, link, 2, 5);
		}
		network(some, null, 1, 500);
		network(some, null, 2, 5);
	}

	private void rankings(Recount some) {
		for (String by : List.of("TALKS", "SPEAKERS", "SESSIONS")) {
			for (int first : List.of(3, 500)) {
				Map<?, ?> ranking = map("affiliationRanking(scope: $scope, by: %s, first: %d) { %s %s }".formatted(by,
						first, COVERAGE, "count rows { rank affiliation { id } talks speakers sessions share }"));
				assertThat(counted(ranking, "rank affiliation.id talks speakers sessions share")).as(by)
					.isEqualTo(some.affiliationRanking(by, first));
				covered(ranking, some);
			}
		}
		Map<?, ?> speakers = map("speakerRanking(scope: $scope, first: 30) { " + COVERAGE
				+ " count rows { rank speaker { id } talks editions } }");
		assertThat(counted(speakers, "rank speaker.id talks editions")).isEqualTo(some.speakerRanking(30));
		covered(speakers, some);
	}

	private void places(Recount some) {
		Map<?, ?> rooms = map("affiliationsByRoom(scope: $scope, first: 40) { " + COVERAGE
				+ " count rows { affiliation { id } room { id } talks share } }");
		assertThat(counted(rooms, "affiliation.id room.id talks share")).isEqualTo(some.places(Stage::room, 40));
		covered(rooms, some);
		Map<?, ?> tracks = map("affiliationsByTrack(scope: $scope, first: 40) { " + COVERAGE
				+ " count rows { affiliation { id } track { id } talks share } }");
		assertThat(counted(tracks, "affiliation.id track.id talks share")).isEqualTo(some.places(Stage::track, 40));
		covered(tracks, some);
	}

	private void overTime(Recount some) {
		List<?> moves = list(
				"affiliationMoves(scope: $scope, first: 40) { from { id } to { id } count moves { speaker { id } before { id } after { id } } }");
		assertThat(lines(moves, "from.id to.id count moves(speaker.id before.id after.id)")).isEqualTo(some.moves(40));
		List<?> concentration = list("concentration(scope: $scope, top: 2) { conference { id } " + COVERAGE
				+ " affiliations topShare herfindahl top { affiliation { id } share } }");
		assertThat(lines(concentration,
				"conference.id coverage.talks coverage.talksWithAffiliation coverage.speakers coverage.speakersWithAffiliation affiliations topShare herfindahl top(affiliation.id share)"))
			.isEqualTo(some.concentration(2));
	}

	private void network(Recount some, @Nullable String link, int minWeight, int first) {
		Map<?, ?> network = map("%sNetwork(scope: $scope, %s minWeight: %d, first: %d) { %s }".formatted(
				(link == null) ? "speaker" : "affiliation", (link == null) ? "" : "link: " + link + ",", minWeight,
				first, NETWORK));
		assertThat(drawn(network)).as(link).isEqualTo(some.network(link, minWeight, first));
		covered(network, some);
	}

	/** What stands behind the links of a network. */
	void haveEvidence() {
		Recount some = this.all.in(this.span);
		for (String link : List.of("SHARED_TALK", "SHARED_SESSION", "SHARED_SPEAKER")) {
			evidence(some, link, "affiliationNetwork(scope: $scope, link: " + link + ", first: 8)");
		}
		evidence(some, null, "speakerNetwork(scope: $scope, first: 12)");
	}

	private void evidence(Recount some, @Nullable String link, String field) {
		Map<?, ?> network = map(field + " { links { source target talks { id } sessions { id } speakers { id } } }");
		List<?> links = (List<?>) value(network, "links");
		for (Object one : links) {
			String source = String.valueOf(value(one, "source"));
			String target = String.valueOf(value(one, "target"));
			var joints = Objects.requireNonNull(some.links(link).get(List.of(source, target)));
			assertThat(lines(value(one, "talks"), "id")).as(link).isEqualTo(some.talksOf(link, source, target));
			assertThat(new TreeSet<>(lines(value(one, "sessions"), "id")))
				.isEqualTo("SHARED_SESSION".equals(link) ? joints : new TreeSet<>());
			assertThat(new TreeSet<>(lines(value(one, "speakers"), "id")))
				.isEqualTo("SHARED_SPEAKER".equals(link) ? joints : new TreeSet<>());
		}
	}

	void reach(String speaker) {
		Recount some = this.all.in(this.span);
		for (int depth = 1; depth <= 4; depth++) {
			for (int first : List.of(3, 500)) {
				Map<?, ?> network = map("coSpeakerNetwork(speaker: \"%s\", depth: %d, scope: $scope, first: %d) { %s }"
					.formatted(speaker, depth, first, NETWORK));
				assertThat(drawn(network)).isEqualTo(some.coSpeakers(speaker, depth, first));
				covered(network, some);
			}
		}
		evidence(some, null, "coSpeakerNetwork(speaker: \"" + speaker + "\", scope: $scope, first: 10)");
	}

	void lead(String from, String to, int length) {
		@Nullable Object path = ask(
				"path(from: \"%s\", to: \"%s\", maxLength: 20) { length steps { from { id } to { id } talk { id } session { id } affiliation { id } talks { id } } }"
					.formatted(from, to));
		if (length < 0 || length > 20) {
			assertThat(path).isNull();
			return;
		}
		assertThat(value(Objects.requireNonNull(path), "length")).as(from + " to " + to).isEqualTo(length);
		String at = from;
		int hops = 0;
		for (Object step : (List<?>) value(path, "steps")) {
			assertThat(id(value(step, "from"))).isEqualTo(at);
			at = Objects.requireNonNull(id(value(step, "to")));
			hops += joined(step);
		}
		assertThat(at).isEqualTo(to);
		assertThat(hops).isEqualTo(length);
		if (length > 0) {
			assertThat(ask("path(from: \"%s\", to: \"%s\", maxLength: %d) { length }".formatted(from, to, length)))
				.isNotNull();
		}
		if (length > 1) {
			assertThat(ask("path(from: \"%s\", to: \"%s\", maxLength: %d) { length }".formatted(from, to, length - 1)))
				.isNull();
		}
	}

	/** Whether what is said to join both ends does, and over how many hops. */
	private int joined(Object step) {
		String from = String.valueOf(id(value(step, "from")));
		String to = String.valueOf(id(value(step, "to")));
		String talk = id(field(step, "talk"));
		String session = id(field(step, "session"));
		String affiliation = id(field(step, "affiliation"));
		List<Stage> talks = lines(value(step, "talks"), "id").stream().map(this.all::stage).toList();
		assertThat(Stream.of(talk, session, affiliation).filter(Objects::nonNull)).hasSize(1);
		assertThat(Recount.has(talks.getFirst(), from)).isTrue();
		assertThat(Recount.has(talks.getLast(), to)).isTrue();
		if (talk != null) {
			assertThat(talks).extracting(Stage::talk).containsExactly(talk);
			return isOneStand(talks.getFirst(), from, to) ? 1 : 2;
		}
		if (session != null) {
			assertThat(talks).hasSize(2).allMatch((stage) -> session.equals(stage.session()));
			return 4;
		}
		assertThat(talks).allMatch((stage) -> stage.affiliations().contains(affiliation));
		assertThat(isOneStand(talks.getFirst(), from, String.valueOf(affiliation))).isTrue();
		assertThat(isOneStand(talks.getLast(), to, String.valueOf(affiliation))).isTrue();
		return 2;
	}

	/** Whether the one stands for the other there. */
	private static boolean isOneStand(Stage stage, String one, String other) {
		return stage.stands()
			.stream()
			.anyMatch((stand) -> stand.speaker().equals(one) && stand.affiliations().contains(other)
					|| stand.speaker().equals(other) && stand.affiliations().contains(one));
	}

	private static void covered(Map<?, ?> answer, Recount some) {
		assertThat(line(Objects.requireNonNull(answer.get("coverage")),
				"talks talksWithAffiliation speakers speakersWithAffiliation"))
			.isEqualTo(some.coverage());
	}

	/** Lines behind the count of all. */
	static List<String> counted(Map<?, ?> answer, String fields) {
		List<String> lines = new ArrayList<>(List.of("of " + answer.get("count")));
		lines.addAll(lines(value(answer, "rows"), fields));
		return lines;
	}

	private static List<String> drawn(Map<?, ?> network) {
		List<String> lines = new ArrayList<>(lines(value(network, "nodes"), "node.id weight degree distance"));
		lines.addAll(lines(value(network, "links"), "source target weight"));
		lines.add("truncated " + network.get("truncated"));
		return lines;
	}

	Map<?, ?> map(String field) {
		return (Map<?, ?>) Objects.requireNonNull(ask(field));
	}

	List<?> list(String field) {
		return (List<?>) Objects.requireNonNull(ask(field));
	}

	@Nullable Object ask(String field) {
		Map<String, Object> scope = new HashMap<>();
		scope.put("conferences", this.span.conferences());
		scope.put("series", this.span.series());
		scope.put("from", (this.span.from() != null) ? this.span.from().toString() : null);
		scope.put("to", (this.span.to() != null) ? this.span.to().toString() : null);
		boolean scoped = field.contains("$scope");
		Api.Reply reply = this.api.ask(scoped ? SCOPED.formatted(field) : "{ analytics { " + field + " } }",
				scoped ? Map.of("scope", scope) : Map.of());
		assertThat(reply.errors()).as(field).isEmpty();
		@Nullable Map<String, Map<String, @Nullable Object>> data = reply.response().getData();
		return Objects.requireNonNull(Objects.requireNonNull(data).get("analytics"))
			.get(field.substring(0, field.indexOf('(')));
	}

	/**
	 * {@return for each of a list its values, those in brackets being of a list below it}
	 */
	static List<String> lines(Object list, String fields) {
		return ((List<?>) list).stream().map((one) -> line(Objects.requireNonNull(one), fields)).toList();
	}

	private static String line(Object of, String fields) {
		return Recount.line(Stream.of(fields.split(" (?![^(]*\\))")).map((field) -> {
			int bracket = field.indexOf('(');
			return (bracket < 0) ? at(of, field)
					: lines(value(of, field.substring(0, bracket)), field.substring(bracket + 1, field.length() - 1));
		}).toArray());
	}

	private static @Nullable Object at(Object of, String path) {
		Object value = of;
		for (String field : path.split("\\.")) {
			value = (value instanceof Map<?, ?> map) ? map.get(field) : null;
		}
		return value;
	}

	private static @Nullable Object field(Object of, String field) {
		return ((Map<?, ?>) of).get(field);
	}

	private static Object value(Object of, String field) {
		return Objects.requireNonNull(field(of, field), field);
	}

	private static @Nullable String id(@Nullable Object node) {
		return (node != null) ? String.valueOf(value(node, "id")) : null;
	}

}
