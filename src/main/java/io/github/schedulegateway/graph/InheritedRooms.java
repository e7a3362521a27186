package io.github.schedulegateway.graph;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.schedulegateway.schedule.GlobalId.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that talks without a room of their own stand in that of their block, or else
 * where most talks of their session are, and go with it when it moves.
 */
record InheritedRooms(Draft draft) {

	/** Marks such talks. */
	static final String INHERITED = "inheritedRoom";

	void settle() {
		this.draft.after().labelled(Kind.SESSION.label()).map(GraphNode::id).toList().forEach(this::settle);
	}

	private void settle(String session) {
		Subgraph after = this.draft.after();
		List<String> blocks = after.sources(session, "OF");
		List<String> own = blocks.stream()
			.flatMap((block) -> after.sources(block, "IN_BLOCK").stream())
			.filter((talk) -> !isInherited(after, talk))
			.toList();
		String most = most(own);
		for (String block : blocks) {
			String room = after.target(block, "HELD_IN");
			for (String talk : after.sources(block, "IN_BLOCK")) {
				settle(talk, room, most);
			}
		}
	}

	/**
	 * A room that a document gives the talk itself is none of its own where it is that of
	 * the block: so it does not matter which of two documents names it.
	 */
	private void settle(String talk, @Nullable String block, @Nullable String most) {
		Subgraph after = this.draft.after();
		String room = (block != null) ? block : most;
		if (isInherited(after, talk)) {
			after.relink(talk, "HELD_IN", (room != null) ? List.of(room) : List.of());
		}
		else if (room != null && room.equals(after.target(talk, "HELD_IN"))
				&& (block != null || isInherited(this.draft.before(), talk))) {
			after.put(after.get(talk).with(INHERITED, true));
		}
	}

	private static boolean isInherited(Subgraph graph, String talk) {
		GraphNode node = graph.node(talk);
		return node != null && node.is(INHERITED);
	}

	/** Of several that are as frequent, the first by its id. */
	private @Nullable String most(List<String> talks) {
		Map<String, Long> rooms = talks.stream()
			.map((talk) -> this.draft.after().target(talk, "HELD_IN"))
			.filter(Objects::nonNull)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return rooms.entrySet()
			.stream()
			.min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElse(null);
	}

}
