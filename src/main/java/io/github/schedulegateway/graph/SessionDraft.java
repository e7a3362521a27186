package io.github.schedulegateway.graph;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.schedulegateway.schedule.GlobalId.Kind;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import org.jspecify.annotations.Nullable;

/** Works the sessions of a document into a draft. */
final class SessionDraft {

	private final Draft draft;

	private final Schedule schedule;

	private final Set<String> named = new LinkedHashSet<>();

	private final Set<String> titled = new HashSet<>();

	private final List<PlacedTalk> talks = new ArrayList<>();

	SessionDraft(Draft draft, Schedule schedule) {
		this.draft = draft;
		this.schedule = schedule;
	}

	/**
	 * {@return all talks of the document, those in no session included}
	 */
	List<PlacedTalk> work() {
		List<Session> sessions = this.schedule.sessions();
		List<Facts> facts = sessions.stream().map(SessionDraft::facts).toList();
		Map<Integer, String> known = Matching.of(facts, known(this.draft.before(), Kind.SESSION.label()),
				Facts.SESSION);
		BlockDraft blocks = new BlockDraft(this.draft, this.talks);
		for (int i = 0; i < sessions.size(); i++) {
			Session session = sessions.get(i);
			String same = known.containsKey(i) ? known.get(i) : byBlocks(session, known.values());
			String id = (same != null) ? same : id(session, facts.get(i));
			this.named.add(id);
			if (session.sourceId() == null) {
				this.titled.add(id);
			}
			put(id, session);
			blocks.work(id, session);
		}
		if (!sessions.isEmpty()) {
			dropOthers();
		}
		this.schedule.talks().forEach((talk) -> this.talks.add(new PlacedTalk(talk, null, null, talk.room())));
		return this.talks;
	}

	/**
	 * {@return ids of the sessions of which the document names every talk}
	 */
	Set<String> complete() {
		return (this.schedule.scope() == Schedule.Scope.PARTS) ? Set.of() : this.named;
	}

	/**
	 * {@return ids of the sessions that the document knows by their titles only}
	 */
	Set<String> titled() {
		return this.titled;
	}

	/** Derives from its blocks when and where a session takes place. */
	void span() {
		this.named.forEach((id) -> {
			List<GraphNode> blocks = this.draft.after()
				.sources(id, "OF")
				.stream()
				.map(this.draft.after()::get)
				.toList();
			ZonedDateTime start = blocks.stream()
				.map((block) -> block.time("startsAt"))
				.filter(Objects::nonNull)
				.min(Comparator.comparing(ZonedDateTime::toInstant))
				.orElse(null);
			ZonedDateTime end = blocks.stream()
				.map((block) -> block.time("endsAt"))
				.filter(Objects::nonNull)
				.max(Comparator.comparing(ZonedDateTime::toInstant))
				.orElse(null);
			this.draft.put(Kind.SESSION, id,
					(properties) -> properties.forget("startsAt")
						.forget("endsAt")
						.time("startsAt", start)
						.time("endsAt", end));
			Set<List<String>> rooms = blocks.stream()
				.map((block) -> this.draft.after().targets(block.id(), "HELD_IN"))
				.collect(Collectors.toSet());
			this.draft.after().relink(id, "HELD_IN", (rooms.size() == 1) ? rooms.iterator().next() : List.of());
		});
	}

	static Map<String, Facts> known(Subgraph graph, String label) {
		return graph.labelled(label).collect(Collectors.toMap(GraphNode::id, (node) -> Facts.of(node, graph)));
	}

	/** A session that the source titles otherwise may have a block that is known. */
	private @Nullable String byBlocks(Session session, Collection<String> taken) {
		Subgraph before = this.draft.before();
		Set<String> blocks = session.blocks()
			.stream()
			.map(SessionBlock::sourceId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return blocks.isEmpty() ? null
				: before.labelled(Kind.SESSION_BLOCK.label())
					.filter((block) -> block.text("sourceId") != null && blocks.contains(block.text("sourceId")))
					.map((block) -> before.target(block.id(), "OF"))
					.filter((id) -> id != null && !taken.contains(id) && !this.named.contains(id)
							&& !facts(session).contradicts(Facts.of(before.get(id), before)))
					.findFirst()
					.orElse(null);
	}

	private void put(String id, Session session) {
		boolean titled = session.sourceId() == null && this.draft.after().node(id) != null;
		this.draft.putOwn(Kind.SESSION, id,
				(properties) -> properties.text("title", titled ? null : session.title())
					.text("description", session.description())
					.url("url", session.url())
					.value("sourceId", (properties.get("sourceId") == null) ? session.sourceId() : null));
		this.draft.link(id, "ON_TRACK", Kind.TRACK, session.track());
		if (!session.conveners().isEmpty()) {
			Subgraph after = this.draft.after();
			after.sources(id, "CONVENES").forEach((speaker) -> after.unlink(new Link(speaker, "CONVENES", id)));
			List<String> conveners = session.conveners()
				.stream()
				.map((convener) -> this.draft.speaker(convener.person()))
				.distinct()
				.toList();
			this.draft.put(Kind.SESSION, id, (properties) -> properties.value("convenerKeys", conveners));
			List<String> standing = conveners.stream().map(this.draft::standing).distinct().toList();
			for (int i = 0; i < standing.size(); i++) {
				after.link(new Link(standing.get(i), "CONVENES", id), Map.of("position", i + 1L));
			}
		}
	}

	private void dropOthers() {
		Subgraph after = this.draft.after();
		Schedule.Scope scope = this.schedule.scope();
		List<String> dropped = after.labelled(Kind.SESSION.label())
			.map(GraphNode::id)
			.filter((id) -> !this.named.contains(id))
			.filter((id) -> scope == Schedule.Scope.CONFERENCE
					|| (scope.everywhere() && scope.timedOnly() && isTimed(id)))
			.toList();
		dropped.forEach((id) -> {
			after.sources(id, "OF").forEach(after::remove);
			after.remove(id);
		});
	}

	/** Whether all of a session has a time, so that what tells all times names it. */
	private boolean isTimed(String session) {
		Subgraph after = this.draft.after();
		List<String> blocks = after.sources(session, "OF");
		return blocks.stream().anyMatch((block) -> after.get(block).time("startsAt") != null) && blocks.stream()
			.flatMap((block) -> after.sources(block, "IN_BLOCK").stream())
			.map(after::get)
			.allMatch((talk) -> talk.time("startsAt") != null || talk.label().equals(TalkDraft.CANCELLED));
	}

	private String id(Session session, Facts facts) {
		return (session.sourceId() != null) ? this.draft.free(Kind.SESSION, this.draft.conference(), session.sourceId())
				: this.draft.free(Kind.SESSION, this.draft.conference(), String.valueOf(facts.title()));
	}

	private static Facts facts(Session session) {
		return Facts.of(session.sourceId(), session.url(), null, null, List.of(), null, session.title(), null);
	}

}
