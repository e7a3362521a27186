package io.github.schedulegateway.graph;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.schedulegateway.schedule.Names;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the block for a talk of which a document tells only the session: the one that
 * it stands in, unless its time changed; else the block within whose time it is; else the
 * nearest.
 */
final class BlockChoice {

	private final Draft draft;

	private final Set<String> titled;

	/**
	 * Made for one document.
	 * @param titled ids of the sessions that it knows by their titles only: of two with
	 * one title it may mean either
	 */
	BlockChoice(Draft draft, Set<String> titled) {
		this.draft = draft;
		this.titled = titled;
	}

	/**
	 * {@return the id of the block}
	 * @param talk id, which stands in the draft
	 */
	String of(String talk, PlacedTalk placed) {
		Subgraph after = this.draft.after();
		String wanted = Objects.requireNonNull(placed.session());
		String block = after.target(talk, "IN_BLOCK");
		String known = (block != null) ? after.target(block, "OF") : null;
		boolean same = known != null
				&& (known.equals(wanted) || (this.titled.contains(wanted) && alike(known, wanted)));
		ZonedDateTime start = placed.talk().startsAt();
		if (block != null && same && !isMoved(talk, start)) {
			return block;
		}
		String room = (placed.room() != null) ? Names.fold(placed.room()) : "";
		List<String> blocks = after.sources((known != null && same) ? known : wanted, "OF");
		return blocks.stream()
			.min(Comparator.comparing((String id) -> distance(after.get(id), start))
				.thenComparing((id) -> !Facts.of(after.get(id), after).room().equals(room))
				.thenComparing((id) -> seconds(after.get(id).time("startsAt")))
				.thenComparing(Comparator.naturalOrder()))
			.orElseThrow();
	}

	private boolean alike(String one, String other) {
		Subgraph after = this.draft.after();
		return Properties.folded(after.get(one).text("title"))
			.equals(Properties.folded(after.get(other).text("title")));
	}

	private boolean isMoved(String talk, @Nullable ZonedDateTime start) {
		GraphNode before = this.draft.before().node(talk);
		ZonedDateTime known = (before != null) ? before.time("startsAt") : null;
		return start != null && (known == null || !known.toInstant().equals(start.toInstant()));
	}

	/** Seconds from a time to a block, 0 within it. */
	private static long distance(GraphNode block, @Nullable ZonedDateTime time) {
		ZonedDateTime start = block.time("startsAt");
		if (time == null || start == null) {
			return (time == null) ? 0 : Properties.NO_TIME;
		}
		ZonedDateTime end = block.time("endsAt");
		long before = seconds(start) - seconds(time);
		long after = seconds(time) - seconds((end != null) ? end : start);
		return Math.max(0, Math.max(before, after));
	}

	private static long seconds(@Nullable ZonedDateTime time) {
		return (time != null) ? time.toEpochSecond() : Properties.NO_TIME;
	}

}
