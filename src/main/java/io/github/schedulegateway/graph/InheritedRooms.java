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
 * where most talks of their session are.
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
		List<String> talks = blocks.stream().flatMap((block) -> after.sources(block, "IN_BLOCK").stream()).toList();
		List<String> own = talks.stream().filter((talk) -> !after.get(talk).is(INHERITED)).toList();
		if (own.size() == talks.size()) {
			return;
		}
		String most = most(own);
		for (String block : blocks) {
			String room = Objects.requireNonNullElse(after.target(block, "HELD_IN"), (most != null) ? most : "");
			List<String> rooms = room.isEmpty() ? List.of() : List.of(room);
			after.sources(block, "IN_BLOCK")
				.stream()
				.filter((talk) -> after.get(talk).is(INHERITED))
				.forEach((talk) -> after.relink(talk, "HELD_IN", rooms));
		}
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
