package io.github.schedulegateway.graph;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.schedulegateway.schedule.GlobalId.Kind;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import org.jspecify.annotations.Nullable;

/** Works the sessions of a document and their blocks into a draft. */
final class SessionDraft {

	private final Draft draft;

	private final Schedule schedule;

	private final Set<String> named = new LinkedHashSet<>();

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
		for (int i = 0; i < sessions.size(); i++) {
			Session session = sessions.get(i);
			String id = known.containsKey(i) ? known.get(i) : id(session, facts.get(i));
			this.named.add(id);
			put(id, session);
			blocks(id, session.blocks());
		}
		if (this.schedule.scope() == Schedule.Scope.CONFERENCE && !sessions.isEmpty()) {
			dropOthers();
		}
		this.schedule.talks().forEach((talk) -> this.talks.add(new PlacedTalk(talk, null, null, talk.room())));
		return this.talks;
	}

	/**
	 * {@return ids of the sessions of which the document names every talk}
	 */
	Set<String> complete() {
		return this.named;
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

	private void put(String id, Session session) {
		this.draft.putOwn(Kind.SESSION, id,
				(properties) -> properties.text("title", session.title())
					.text("description", session.description())
					.url("url", session.url())
					.value("sourceId", (properties.get("sourceId") == null) ? session.sourceId() : null));
		this.draft.link(id, "ON_TRACK", Kind.TRACK, session.track());
		if (!session.conveners().isEmpty()) {
			Subgraph after = this.draft.after();
			after.sources(id, "CONVENES").forEach((speaker) -> after.unlink(new Link(speaker, "CONVENES", id)));
			long position = 1;
			for (Session.Convener convener : session.conveners()) {
				after.link(new Link(this.draft.speaker(convener.person()), "CONVENES", id),
						Map.of("position", position++));
			}
		}
	}

	private void blocks(String session, List<SessionBlock> blocks) {
		Subgraph before = this.draft.before();
		Map<String, Facts> stored = before.sources(session, "OF")
			.stream()
			.collect(Collectors.toMap(Function.identity(), (id) -> Facts.of(before.get(id), before)));
		List<Facts> facts = blocks.stream().map((block) -> facts(block, session)).toList();
		Map<Integer, String> known = Matching.of(facts, stored, Facts.BLOCK);
		Set<String> kept = new HashSet<>();
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
			stored.keySet().stream().filter((id) -> !kept.contains(id)).forEach(this.draft.after()::remove);
		}
	}

	private void put(String id, String session, SessionBlock block) {
		this.draft.put(Kind.SESSION_BLOCK, id,
				(properties) -> properties.text("title", block.title())
					.value("sourceId", (properties.get("sourceId") == null) ? block.sourceId() : null)
					.times(block.startsAt(), block.endsAt()));
		this.draft.after().relink(id, "OF", List.of(session));
		this.draft.link(id, "HELD_IN", Kind.ROOM, block.room());
	}

	private void dropOthers() {
		Subgraph after = this.draft.after();
		List<String> dropped = after.labelled(Kind.SESSION.label())
			.map(GraphNode::id)
			.filter((id) -> !this.named.contains(id))
			.toList();
		dropped.forEach((id) -> {
			after.sources(id, "OF").forEach(after::remove);
			after.remove(id);
		});
	}

	private String id(Session session, Facts facts) {
		return (session.sourceId() != null) ? this.draft.free(Kind.SESSION, this.draft.conference(), session.sourceId())
				: this.draft.free(Kind.SESSION, this.draft.conference(), String.valueOf(facts.title()));
	}

	private String id(String session, SessionBlock block, Facts facts) {
		return (block.sourceId() != null) ? this.draft.free(Kind.SESSION_BLOCK, session, block.sourceId())
				: this.draft.free(Kind.SESSION_BLOCK, session, String.valueOf(facts.start()), facts.room());
	}

	private static Facts facts(Session session) {
		return Facts.of(session.sourceId(), session.url(), null, null, List.of(), null, session.title(), null);
	}

	private static Facts facts(SessionBlock block, @Nullable String session) {
		return Facts.of(block.sourceId(), null, block.startsAt(), block.room(), List.of(), session, null, null);
	}

}
