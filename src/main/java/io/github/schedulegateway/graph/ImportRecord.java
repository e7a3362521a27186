package io.github.schedulegateway.graph;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.schedulegateway.schedule.ScheduleChange;
import io.github.schedulegateway.schedule.ScheduleChange.State;
import org.jspecify.annotations.Nullable;

/** Writes down in a draft which import it was, and what it changed. */
final class ImportRecord {

	private final Draft draft;

	private final String run;

	private final ZonedDateTime at;

	/**
	 * Made for one import.
	 * @param run its id
	 */
	ImportRecord(Draft draft, String run, ZonedDateTime at) {
		this.draft = draft;
		this.run = run;
		this.at = at;
	}

	void write(ImportStamp stamp, DocumentCounts counts, List<ScheduleChange> changes) {
		Map<String, Object> properties = new HashMap<>(counts.asMap());
		properties.put("id", this.run);
		at(properties);
		put(properties, "format", stamp.format());
		put(properties, "source", stamp.source());
		put(properties, "checksum", stamp.checksum());
		put(properties, "by", stamp.by());
		this.draft.after().put(new GraphNode("ImportRun", this.run, properties));
		this.draft.after().link(this.run, "IMPORTED_INTO", this.draft.conference());
		for (int i = 0; i < changes.size(); i++) {
			write(changes.get(i), i);
		}
	}

	private void write(ScheduleChange change, long position) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", change.id());
		properties.put("kind", change.kind().name());
		at(properties);
		properties.put("position", position);
		properties.put("summary", change.summary());
		put(properties, "before", change.before());
		put(properties, "after", change.after());
		Subgraph after = this.draft.after();
		after.put(new GraphNode("Change", change.id(), properties));
		after.link(change.id(), "IN_RUN", this.run);
		after.link(change.id(), "CHANGED", this.draft.conference());
		about(change.id(), change.talk());
		about(change.id(), change.session());
	}

	/** Its order key has fractions: two imports within a second keep their order. */
	private void at(Map<String, Object> properties) {
		properties.put("at", this.at);
		properties.put("atOrder", this.at.toInstant().toEpochMilli() / 1e3);
	}

	private void about(String change, @Nullable String id) {
		if (id != null && this.draft.after().node(id) != null) {
			this.draft.after().link(change, "ABOUT", id);
		}
	}

	private static void put(Map<String, Object> properties, String side, @Nullable State state) {
		if (state != null) {
			put(properties, side + "Title", (Object) state.title());
			put(properties, side + "StartsAt", state.startsAt());
			put(properties, side + "EndsAt", state.endsAt());
			put(properties, side + "Room", (Object) state.room());
			put(properties, side + "Speakers", state.speakers());
		}
	}

	private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
		if (value != null) {
			properties.put(name, value);
		}
	}

}
