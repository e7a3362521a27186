package io.github.schedulegateway.graph;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.ScheduleChange;
import io.github.schedulegateway.schedule.ScheduleChange.Kind;
import io.github.schedulegateway.schedule.ScheduleChange.State;
import org.jspecify.annotations.Nullable;

/** Tells what changed for those who follow a conference, from its subgraphs. */
final class Changes {

	private final Subgraph before;

	private final Subgraph after;

	private final String run;

	private final List<ScheduleChange> changes = new ArrayList<>();

	private Changes(Subgraph before, Subgraph after, String run) {
		this.before = before;
		this.after = after;
		this.run = run;
	}

	/**
	 * {@return what changed: sessions, then talks by time, then sponsors}
	 * @param run id of the import
	 */
	static List<ScheduleChange> between(Subgraph before, Subgraph after, String run) {
		Changes changes = new Changes(before, after, run);
		changes.compare("Session", changes::session);
		changes.compare("Talk", changes::talk);
		changes.compare("Sponsor", changes::sponsor);
		return changes.changes;
	}

	/** Compares nodes of a label, on either side; null where there is none. */
	private void compare(String label, Comparison comparison) {
		Stream
			.concat(this.after.labelled(label),
					this.before.labelled(label).filter((node) -> !isIn(this.after, node, label)))
			.sorted(Comparator.comparing((node) -> (Long) node.properties().getOrDefault("startsAtOrder", 0L)))
			.map(GraphNode::id)
			.forEach((id) -> comparison.compare(id, state(this.before, id, label), state(this.after, id, label)));
	}

	private void session(String id, @Nullable State old, @Nullable State now) {
		if (old == null) {
			add(Kind.SESSION_ADDED, null, id, old, now);
		}
		else if (now == null) {
			add(Kind.SESSION_REMOVED, null, id, old, now);
		}
		else if (isMoved(old, now, true)) {
			add(Kind.SESSION_MOVED, null, id, old, now);
		}
	}

	private void talk(String id, @Nullable State old, @Nullable State now) {
		String session = session((now != null) ? this.after : this.before, id);
		if (old == null) {
			add(Kind.TALK_ADDED, id, session, old, now);
			return;
		}
		if (now == null) {
			add(Kind.TALK_CANCELLED, id, session, old, now);
			return;
		}
		if (isMoved(old, now, !this.before.get(id).is("estimatedEnd") && !this.after.get(id).is("estimatedEnd"))) {
			add(Kind.TALK_MOVED, id, session, old, now);
		}
		if (!Objects.equals(old.title(), now.title())) {
			add(Kind.TALK_RETITLED, id, session, old, now);
		}
		if (!new HashSet<>(speakers(this.before, id)).equals(new HashSet<>(speakers(this.after, id)))) {
			add(Kind.TALK_SPEAKERS_CHANGED, id, session, old, now);
		}
	}

	private void sponsor(String id, @Nullable State old, @Nullable State now) {
		if (old == null) {
			add(Kind.SPONSOR_ADDED, null, null, old, now);
		}
		else if (now == null) {
			add(Kind.SPONSOR_REMOVED, null, null, old, now);
		}
	}

	private void add(Kind kind, @Nullable String talk, @Nullable String session, @Nullable State old,
			@Nullable State now) {
		String id = GlobalId.of(GlobalId.Kind.CHANGE, this.run, String.valueOf(this.changes.size()));
		this.changes.add(new ScheduleChange(id, kind, talk, session, ChangeSummary.of(kind, old, now), old, now));
	}

	private static boolean isIn(Subgraph graph, GraphNode node, String label) {
		GraphNode other = graph.node(node.id());
		return other != null && other.label().equals(label);
	}

	/** A room that is merely learned, and an end that was or is a guess, are no move. */
	private static boolean isMoved(State old, State now, boolean ends) {
		return isOther(old.startsAt(), now.startsAt()) || (old.room() != null && !old.room().equals(now.room()))
				|| (ends && old.endsAt() != null && now.endsAt() != null && isOther(old.endsAt(), now.endsAt()));
	}

	private static boolean isOther(@Nullable ZonedDateTime one, @Nullable ZonedDateTime other) {
		return (one == null || other == null) ? one != other : !one.toInstant().equals(other.toInstant());
	}

	private static @Nullable State state(Subgraph graph, String id, String label) {
		GraphNode node = graph.node(id);
		if (node == null || !node.label().equals(label)) {
			return null;
		}
		String room = graph.target(id, "HELD_IN");
		String title = label.equals("Sponsor") ? node.text("name") : node.text("title");
		return new State(title, node.time("startsAt"), node.time("endsAt"),
				(room != null) ? graph.get(room).text("name") : null,
				Facts.speakers(node, graph).map((speaker) -> Objects.requireNonNull(speaker.text("name"))).toList());
	}

	private static @Nullable String session(Subgraph graph, String talk) {
		String block = graph.target(talk, "IN_BLOCK");
		return (block != null) ? graph.target(block, "OF") : null;
	}

	private static List<String> speakers(Subgraph graph, String talk) {
		return Facts.speakers(graph.get(talk), graph).map(GraphNode::id).toList();
	}

	/** One of the comparisons above. */
	private interface Comparison {

		void compare(String id, @Nullable State old, @Nullable State now);

	}

}
