package io.github.schedulegateway.graph;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What to write so that one subgraph becomes another.
 *
 * @param added nodes
 * @param changed properties by id; null for one to remove
 * @param relabelled nodes with their new label
 * @param removed ids
 * @param linked relationships with their properties
 * @param unlinked relationships
 */
record Difference(List<GraphNode> added, Map<String, Map<String, @Nullable Object>> changed, List<GraphNode> relabelled,
		List<String> removed, Map<Link, Map<String, Object>> linked, List<Link> unlinked) {

	static Difference between(Subgraph before, Subgraph after) {
		var difference = new Difference(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(),
				new LinkedHashMap<>(), new ArrayList<>());
		after.nodes().forEach((node) -> difference.compare(before.node(node.id()), node));
		before.nodes()
			.stream()
			.map(GraphNode::id)
			.filter((id) -> after.node(id) == null)
			.forEach(difference.removed::add);
		after.links().forEach((link, properties) -> {
			if (!properties.equals(before.links().get(link))) {
				difference.linked.put(link, properties);
			}
		});
		before.links().forEach((link, properties) -> {
			if (!properties.equals(after.links().get(link))) {
				difference.unlinked.add(link);
			}
		});
		return difference;
	}

	boolean isEmpty() {
		return this.added.isEmpty() && this.changed.isEmpty() && this.relabelled.isEmpty() && this.removed.isEmpty()
				&& this.linked.isEmpty() && this.unlinked.isEmpty();
	}

	private void compare(@Nullable GraphNode before, GraphNode after) {
		if (before == null) {
			this.added.add(after);
			return;
		}
		if (!before.label().equals(after.label())) {
			this.relabelled.add(after);
		}
		Map<String, @Nullable Object> properties = new HashMap<>();
		after.properties().forEach((name, value) -> {
			if (!same(before.properties().get(name), value)) {
				properties.put(name, value);
			}
		});
		before.properties()
			.keySet()
			.stream()
			.filter((name) -> !after.properties().containsKey(name))
			.forEach((name) -> properties.put(name, null));
		if (!properties.isEmpty()) {
			this.changed.put(after.id(), properties);
		}
	}

	/**
	 * Zones have several names for the same rules, and the graph may give back another.
	 */
	private static boolean same(@Nullable Object one, @Nullable Object other) {
		if (one instanceof ZonedDateTime time && other instanceof ZonedDateTime otherTime) {
			return time.toInstant().equals(otherTime.toInstant())
					&& time.getZone().getRules().equals(otherTime.getZone().getRules());
		}
		return Objects.equals(one, other);
	}

}
