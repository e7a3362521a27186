package io.github.schedulegateway.graph;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.GlobalId.Kind;
import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/** Works the talks of a document into a draft, and cancels those that it dropped. */
final class TalkDraft {

	static final String CANCELLED = "CancelledTalk";

	private final Draft draft;

	private final Schedule schedule;

	private final SessionDraft sessions;

	private final BlockChoice blocks;

	private final AppearanceDraft appearances;

	/**
	 * Made for one document.
	 * @param sessions those that it names
	 */
	TalkDraft(Draft draft, Schedule schedule, SessionDraft sessions) {
		this.draft = draft;
		this.schedule = schedule;
		this.sessions = sessions;
		this.blocks = new BlockChoice(draft, sessions.titled());
		this.appearances = new AppearanceDraft(draft);
	}

	/**
	 * Does so.
	 * @throws ShrinkRefused if the document names less than half of the talks known and
	 * may not
	 */
	void work(List<PlacedTalk> talks, boolean allowShrink) {
		List<PlacedTalk> once = withoutRepeats(talks);
		List<Facts> facts = once.stream().map(PlacedTalk::facts).toList();
		Map<String, Facts> stored = new HashMap<>(SessionDraft.known(this.draft.before(), Kind.TALK.label()));
		stored.putAll(SessionDraft.known(this.draft.before(), CANCELLED));
		Map<Integer, String> known = Matching.of(facts, stored, Facts.TALK);
		Set<String> named = Set.copyOf(known.values());
		List<String> standing = inScope().toList();
		List<String> dropped = standing.stream().filter((id) -> !named.contains(id)).toList();
		if (!allowShrink && 2 * dropped.size() > standing.size()) {
			throw new ShrinkRefused(standing.size() - dropped.size(), standing.size());
		}
		for (int i = 0; i < once.size(); i++) {
			String id = known.containsKey(i) ? known.get(i) : id(facts.get(i));
			put(id, once.get(i), facts.get(i).sourceId());
		}
		dropped.forEach(this::cancel);
	}

	/** Talks that stand and that the document would have to name. */
	private Stream<String> inScope() {
		Subgraph before = this.draft.before();
		Schedule.Scope scope = this.schedule.scope();
		return before.labelled(Kind.TALK.label())
			.filter((talk) -> !scope.timedOnly() || talk.time("startsAt") != null)
			.map(GraphNode::id)
			.filter((id) -> scope.everywhere() || this.sessions.complete().contains(session(id, before)));
	}

	private static String session(String talk, Subgraph graph) {
		String block = graph.target(talk, "IN_BLOCK");
		return (block != null) ? String.valueOf(graph.target(block, "OF")) : "";
	}

	private List<PlacedTalk> withoutRepeats(List<PlacedTalk> talks) {
		Set<PlacedTalk> once = new LinkedHashSet<>(talks);
		if (once.size() < talks.size()) {
			this.draft.warn("%d of %d talks stand in the document twice, word for word, and were taken once."
				.formatted(talks.size() - once.size(), talks.size()));
		}
		return List.copyOf(once);
	}

	private void put(String id, PlacedTalk placed, @Nullable String sourceId) {
		Talk talk = placed.talk();
		GraphNode known = this.draft.after().node(id);
		boolean unscheduled = this.schedule.scope() == Schedule.Scope.TALKS && talk.startsAt() == null;
		this.draft.putOwn(Kind.TALK, id, (properties) -> TalkProperties.merge(talk, sourceId,
				unscheduled ? properties.withoutTimes() : properties));
		if (known != null && known.label().equals(CANCELLED)) {
			this.draft.after().put(this.draft.after().get(id).with("cancelled", null));
		}
		block(id, placed);
		room(id, placed);
		this.draft.link(id, "ON_TRACK", Kind.TRACK, talk.track());
		this.appearances.work(id, talk.appearances());
		materials(id, talk.materials());
	}

	/** Where a document has sessions, a talk that it names in none stands in none. */
	private void block(String id, PlacedTalk placed) {
		if (placed.session() != null) {
			String block = (placed.block() != null) ? placed.block() : this.blocks.of(id, placed);
			this.draft.after().relink(id, "IN_BLOCK", List.of(block));
		}
		else if (this.schedule.scope().everywhere() && !this.schedule.sessions().isEmpty()) {
			this.draft.after().relink(id, "IN_BLOCK", List.of());
		}
	}

	/** A room of its own stays when another source knows only that of the session. */
	private void room(String id, PlacedTalk placed) {
		GraphNode talk = this.draft.after().get(id);
		if (this.draft.named(Kind.ROOM, placed.talk().room()) != null) {
			this.draft.after().put(talk.with(InheritedRooms.INHERITED, null));
			this.draft.link(id, "HELD_IN", Kind.ROOM, placed.talk().room());
		}
		else if (placed.block() != null
				|| (placed.session() != null && this.draft.after().target(id, "HELD_IN") == null)) {
			this.draft.after().put(talk.with(InheritedRooms.INHERITED, true));
		}
	}

	private void materials(String talk, List<Material> materials) {
		if (materials.isEmpty()) {
			return;
		}
		Subgraph after = this.draft.after();
		List<String> ids = materials.stream()
			.map((material) -> GlobalId.of(Kind.MATERIAL, talk, material.url().toString()))
			.toList();
		after.targets(talk, "HAS_MATERIAL").stream().filter((id) -> !ids.contains(id)).forEach(after::remove);
		for (int i = 0; i < ids.size(); i++) {
			Material material = materials.get(i);
			int position = ids.indexOf(ids.get(i)) + 1;
			this.draft.put(Kind.MATERIAL, ids.get(i),
					(properties) -> properties.text("title", material.title())
						.text("url", material.url().toString())
						.text("kind", material.kind())
						.number("position", position));
			after.link(talk, "HAS_MATERIAL", ids.get(i));
		}
	}

	private void cancel(String id) {
		GraphNode talk = this.draft.after().get(id);
		this.draft.after().put(talk.labelled(CANCELLED).with("cancelled", true));
	}

	private String id(Facts facts) {
		String conference = this.draft.conference();
		if (facts.sourceId() != null) {
			return this.draft.free(Kind.TALK, conference, facts.sourceId());
		}
		boolean placed = facts.start() != null || facts.slot() != null;
		String speaker = facts.speakers().isEmpty() ? "" : facts.speakers().getFirst();
		return (placed || !speaker.isEmpty())
				? this.draft.free(Kind.TALK, conference, String.valueOf(facts.start()), facts.room(), speaker)
				: this.draft.free(Kind.TALK, conference, String.valueOf(facts.title()));
	}

}
