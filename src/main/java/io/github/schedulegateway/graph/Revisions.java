package io.github.schedulegateway.graph;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.GlobalId.Kind;

/**
 * Notes in a draft which talks an import changed, and when, so that calendars and caches
 * can tell: {@code revision} and {@code changedAt} of the talk, {@code changedAt} of the
 * conference and of the people and organisations that gained or lost a talk.
 */
final class Revisions {

	private static final String REVISION = "revision";

	private static final String CHANGED_AT = "changedAt";

	/** Of a talk, of who stands on it, and of what there is to read. */
	private static final Set<String> EXPORTED = Set.of("title", "abstract", "startsAt", "endsAt", "estimatedEnd",
			"language", "url", "role", "position", "affiliationAsPrinted", "name", "biography", "avatar", "kind");

	private final Draft draft;

	private final ZonedDateTime at;

	Revisions(Draft draft, ZonedDateTime at) {
		this.draft = draft;
		this.at = at;
	}

	void note(Difference difference) {
		talks().map(GraphNode::id).toList().forEach(this::noteTalk);
		Stream.concat(named(difference), Stream.of(this.draft.conference())).distinct().forEach(this::noteTime);
	}

	private Stream<GraphNode> talks() {
		Subgraph after = this.draft.after();
		return Stream.concat(after.labelled(Kind.TALK.label()), after.labelled(TalkDraft.CANCELLED));
	}

	private void noteTalk(String id) {
		GraphNode known = this.draft.before().node(id);
		if (known == null || !said(id, this.draft.before()).equals(said(id, this.draft.after()))) {
			long revision = (known == null) ? 0 : (Long) known.properties().getOrDefault(REVISION, 0L) + 1;
			this.draft.after().put(this.draft.after().get(id).with(REVISION, revision));
			noteTime(id);
		}
	}

	private void noteTime(String id) {
		GraphNode node = this.draft.after().node(id);
		if (node != null) {
			this.draft.after().put(node.with(CHANGED_AT, this.at));
		}
	}

	/** All that an export says of a talk. */
	private static List<?> said(String talk, Subgraph graph) {
		GraphNode node = graph.get(talk);
		var appearances = graph.sources(talk, "AT")
			.stream()
			.map(graph::get)
			.sorted(Comparator.comparing(GraphNode::id))
			.map((appearance) -> List.of(said(appearance),
					graph.sources(appearance.id(), "MADE")
						.stream()
						.map((speaker) -> said(graph.get(speaker)))
						.toList()))
			.toList();
		var materials = graph.targets(talk, "HAS_MATERIAL")
			.stream()
			.map((id) -> said(graph.get(id)))
			.collect(Collectors.toSet());
		return List.of(node.label(), said(node), graph.targets(talk, "HELD_IN"), graph.targets(talk, "ON_TRACK"),
				appearances, materials);
	}

	/** A zone has several names: what counts of a time is the instant. */
	private static Map<String, Object> said(GraphNode node) {
		Map<String, Object> said = new HashMap<>(node.properties());
		said.keySet().retainAll(EXPORTED);
		said.replaceAll((name, value) -> (value instanceof ZonedDateTime time) ? time.toInstant() : value);
		return said;
	}

	/** Speakers and affiliations whose own lists of talks, or names, are others now. */
	private static Stream<String> named(Difference difference) {
		Stream<String> linked = Stream.concat(difference.linked().keySet().stream(), difference.unlinked().stream())
			.flatMap((link) -> switch (link.type()) {
				case "MADE" -> Stream.of(link.from());
				case "REPRESENTING" -> Stream.of(link.to());
				default -> Stream.of();
			});
		return Stream.concat(linked, difference.changed().keySet().stream().filter(Revisions::isSpeaker));
	}

	private static boolean isSpeaker(String id) {
		return GlobalId.kindOf(id).filter(Kind.SPEAKER::equals).isPresent();
	}

}
