package io.github.schedulegateway.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.schedulegateway.schedule.GlobalId.Kind;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;

/** Works the blocks of a document's sessions into a draft. */
final class BlockDraft {

	private final Draft draft;

	private final List<PlacedTalk> talks;

	/**
	 * Made for one document.
	 * @param talks to which those of the blocks are added
	 */
	BlockDraft(Draft draft, List<PlacedTalk> talks) {
		this.draft = draft;
		this.talks = talks;
	}

	/**
	 * Does so for one session.
	 * @param id of the session
	 */
	void work(String id, Session session) {
		if (session.divided()) {
			divided(id, session.blocks());
		}
		else {
			session.blocks().forEach((block) -> undivided(id, block));
		}
	}

	private void divided(String session, List<SessionBlock> blocks) {
		Subgraph before = this.draft.before();
		Map<String, Facts> stored = before.sources(session, "OF")
			.stream()
			.collect(Collectors.toMap(Function.identity(), (id) -> Facts.of(before.get(id), before)));
		List<Facts> facts = blocks.stream().map((block) -> facts(block, session)).toList();
		Map<Integer, String> known = Matching.of(facts, stored, Facts.BLOCK);
		Set<String> kept = new LinkedHashSet<>();
		for (int i = 0; i < blocks.size(); i++) {
			SessionBlock block = blocks.get(i);
			String id = known.containsKey(i) ? known.get(i) : id(session, block, facts.get(i));
			kept.add(id);
			put(id, session, block);
			block.talks()
				.forEach((talk) -> this.talks
					.add(new PlacedTalk(talk, session, id, (talk.room() != null) ? talk.room() : block.room())));
		}
		if (!kept.isEmpty()) {
			stored.keySet().stream().filter((id) -> !kept.contains(id)).forEach((id) -> replace(id, kept));
		}
	}

	/** Talks of a block that is no more are still talks of its session. */
	private void replace(String block, Set<String> kept) {
		Subgraph after = this.draft.after();
		after.sources(block, "IN_BLOCK")
			.forEach((talk) -> after.relink(talk, "IN_BLOCK", List.of(kept.iterator().next())));
		after.remove(block);
	}

	/**
	 * Of a session that the source does not divide, blocks that are known stay as they
	 * are. Where there is but one, it may have moved.
	 */
	private void undivided(String session, SessionBlock whole) {
		Subgraph after = this.draft.after();
		List<String> known = after.sources(session, "OF");
		if (known.isEmpty()) {
			put(id(session, whole, facts(whole, session)), session, whole);
		}
		else if (known.size() == 1) {
			String id = known.getFirst();
			boolean told = after.get(id).text("sourceId") != null && after.target(id, "HELD_IN") != null;
			this.draft.put(Kind.SESSION_BLOCK, id, (properties) -> properties.times(whole.startsAt(), whole.endsAt()));
			this.draft.link(id, "HELD_IN", Kind.ROOM, told ? null : whole.room());
		}
		whole.talks()
			.forEach((talk) -> this.talks
				.add(new PlacedTalk(talk, session, null, (talk.room() != null) ? talk.room() : whole.room())));
	}

	private void put(String id, String session, SessionBlock block) {
		this.draft.put(Kind.SESSION_BLOCK, id,
				(properties) -> properties.text("title", block.title())
					.value("sourceId", (properties.get("sourceId") == null) ? block.sourceId() : null)
					.times(block.startsAt(), block.endsAt()));
		this.draft.after().relink(id, "OF", List.of(session));
		this.draft.link(id, "HELD_IN", Kind.ROOM, block.room());
	}

	private String id(String session, SessionBlock block, Facts facts) {
		return (block.sourceId() != null) ? this.draft.free(Kind.SESSION_BLOCK, session, block.sourceId())
				: this.draft.free(Kind.SESSION_BLOCK, session, String.valueOf(facts.start()), facts.room());
	}

	private static Facts facts(SessionBlock block, String session) {
		return Facts.of(block.sourceId(), null, block.startsAt(), block.room(), List.of(), session, null, null);
	}

}
