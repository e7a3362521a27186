package io.github.schedulegateway.graph;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A node as it stands in the graph, or is to stand.
 *
 * @param id its {@code id}; of what has none, what {@link #alias} and {@link #speakerKey}
 * make
 */
record GraphNode(String label, String id, Map<String, Object> properties) {

	static final String ALIAS = "Alias";

	static final String SPEAKER_KEY = "SpeakerKey";

	GraphNode {
		properties = Map.copyOf(properties);
	}

	/** Aliases have no id of their own; no id of another node looks like this. */
	static String alias(String folded) {
		return "alias:" + folded;
	}

	/** Likewise. */
	static String speakerKey(String key) {
		return "key:" + key;
	}

	@Nullable String text(String property) {
		return (String) this.properties.get(property);
	}

	@Nullable ZonedDateTime time(String property) {
		return (ZonedDateTime) this.properties.get(property);
	}

	boolean is(String property) {
		return Boolean.TRUE.equals(this.properties.get(property));
	}

	GraphNode labelled(String other) {
		return new GraphNode(other, this.id, this.properties);
	}

	GraphNode with(String property, @Nullable Object value) {
		var changed = new HashMap<>(this.properties);
		if (value == null) {
			changed.remove(property);
		}
		else {
			changed.put(property, value);
		}
		return new GraphNode(this.label, this.id, changed);
	}

}
