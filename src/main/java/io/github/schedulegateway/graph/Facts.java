package io.github.schedulegateway.graph;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.Names;
import org.jspecify.annotations.Nullable;

/**
 * By what something in a document is known again in the graph. Texts are folded.
 *
 * @param id its own in the graph, where the document is an export of it
 * @param sourceId as its source identifies it
 * @param start epoch seconds
 * @param room empty where not known
 * @param session id
 * @param summary beginning of the abstract
 */
record Facts(@Nullable String id, @Nullable String sourceId, @Nullable String url, @Nullable Long start, String room,
		List<String> speakers, @Nullable String session, @Nullable String title, @Nullable String summary) {

	/** From what says most of a session to what says least. */
	static final List<Key> SESSION = List.of(Facts::sourceId, Facts::title);

	/** The same of a block; within one session, its order decides in the end. */
	static final List<Key> BLOCK = List.of(Facts::sourceId, (block) -> key(block.session, block.start, block.room),
			Facts::session);

	/** The same of a talk. */
	static final List<Key> TALK = List.of(Facts::id, (talk) -> key(talk.sourceId, talk.start, talk.title),
			Facts::sourceId, Facts::url, (talk) -> key(talk.slot(), talk.title), Facts::slot,
			(talk) -> talk.speakers.isEmpty() ? null : key(talk.start, talk.speakers.getFirst()),
			(talk) -> key(talk.session, talk.speakers, talk.title),
			(talk) -> key(talk.session, talk.speakers, talk.summary), (talk) -> key(talk.start, talk.room, talk.title),
			(talk) -> key(talk.start, talk.room, talk.summary), (talk) -> key(talk.start, talk.session, talk.title),
			(talk) -> key(talk.speakers, talk.title));

	/** The same of a break. */
	static final List<Key> BREAK = List.of(Facts::sourceId, (one) -> key(one.start, one.room, one.title),
			(one) -> key(one.start, one.title), Facts::slot);

	private static final int BEGINNING = 80;

	static Facts of(@Nullable String sourceId, @Nullable URI url, @Nullable ZonedDateTime start, @Nullable String room,
			Collection<String> speakers, @Nullable String session, @Nullable String title, @Nullable String summary) {
		boolean own = sourceId != null && GlobalId.kindOf(sourceId).isPresent();
		return new Facts(own ? sourceId : null, (sourceId != null && !own) ? Properties.valid(sourceId) : null,
				(url != null) ? url.toString() : null, (start != null) ? start.toEpochSecond() : null,
				(room != null) ? Names.fold(room) : "", speakers.stream().map(Properties::folded).toList(), session,
				known(Properties.folded(title)), beginning(summary));
	}

	/** What the graph knows of one of its nodes. */
	static Facts of(GraphNode node, Subgraph graph) {
		String room = graph.target(node.id(), "HELD_IN");
		String block = graph.target(node.id(), "IN_BLOCK");
		String session = graph.target((block != null) ? block : node.id(), "OF");
		ZonedDateTime start = node.time("startsAt");
		return new Facts(node.id(), node.text("sourceId"), node.text("url"),
				(start != null) ? start.toEpochSecond() : null,
				(room != null) ? Names.fold(Objects.requireNonNull(graph.get(room).text("name"))) : "",
				printed(node, graph), session, known(Properties.folded(node.text("title"))),
				beginning(node.text("abstract")));
	}

	/** Who stands on a talk, in order; nobody twice. */
	static Stream<GraphNode> speakers(GraphNode talk, Subgraph graph) {
		return appearances(talk, graph).flatMap((appearance) -> graph.sources(appearance.id(), "MADE").stream())
			.distinct()
			.map(graph::get);
	}

	/** The names as documents print them, whoever was merged since. */
	private static List<String> printed(GraphNode talk, Subgraph graph) {
		return appearances(talk, graph).map((appearance) -> appearance.text("personFolded"))
			.filter(Objects::nonNull)
			.toList();
	}

	private static Stream<GraphNode> appearances(GraphNode talk, Subgraph graph) {
		return graph.sources(talk.id(), "AT")
			.stream()
			.map(graph::get)
			.sorted(Comparator.comparing((appearance) -> (Long) appearance.properties().getOrDefault("position", 0L)));
	}

	/** Two identities of one kind of source that are not the same. */
	boolean contradicts(Facts other) {
		return this.sourceId != null && other.sourceId != null && !this.sourceId.equals(other.sourceId)
				&& kind(this.sourceId).equals(kind(other.sourceId));
	}

	/** Where and when, and by whom: nothing but a time would be too little. */
	@Nullable Object slot() {
		String speaker = this.speakers.isEmpty() ? "" : this.speakers.getFirst();
		return (this.room.isEmpty() && speaker.isEmpty()) ? null : key(this.start, this.room, speaker);
	}

	private static String kind(String sourceId) {
		int colon = sourceId.indexOf(':');
		return (colon < 0) ? "" : sourceId.substring(0, colon);
	}

	private static @Nullable String known(String folded) {
		return folded.equals(Properties.NO_TEXT) ? null : folded;
	}

	private static @Nullable String beginning(@Nullable String text) {
		return (text == null || text.isBlank()) ? null
				: Properties.cut(Names.fold(Properties.cut(text, 3 * BEGINNING)), BEGINNING);
	}

	private static @Nullable Object key(@Nullable Object... parts) {
		boolean whole = Arrays.stream(parts)
			.noneMatch((part) -> part == null || part instanceof List<?> list && list.isEmpty());
		return whole ? Arrays.asList(parts) : null;
	}

	/** Something that tells one from another; null where there is too little to tell. */
	interface Key {

		@Nullable Object of(Facts facts);

	}

}
