package io.github.schedulegateway.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What a conference has in the graph: once as it stands, once as it is to stand. */
final class Subgraph {

	/** Relationships of most nodes: there are many sets of them. */
	private static final int FEW = 4;

	private final Map<String, GraphNode> nodes = new LinkedHashMap<>();

	private final Map<Link, Map<String, Object>> links = new LinkedHashMap<>();

	private final Map<String, Set<Link>> outgoing = new HashMap<>();

	private final Map<String, Set<Link>> incoming = new HashMap<>();

	Subgraph copy() {
		Subgraph copy = new Subgraph();
		copy.nodes.putAll(this.nodes);
		this.links.forEach(copy::link);
		return copy;
	}

	Collection<GraphNode> nodes() {
		return Collections.unmodifiableCollection(this.nodes.values());
	}

	Map<Link, Map<String, Object>> links() {
		return Collections.unmodifiableMap(this.links);
	}

	@Nullable GraphNode node(String id) {
		return this.nodes.get(id);
	}

	GraphNode get(String id) {
		return Objects.requireNonNull(this.nodes.get(id), id);
	}

	/** In a stable order: by id. */
	Stream<GraphNode> labelled(String label) {
		return this.nodes.values()
			.stream()
			.filter((node) -> node.label().equals(label))
			.sorted((one, other) -> one.id().compareTo(other.id()));
	}

	List<String> targets(String from, String type) {
		return links(this.outgoing, from, type).stream().map(Link::to).toList();
	}

	List<String> sources(String to, String type) {
		return links(this.incoming, to, type).stream().map(Link::from).toList();
	}

	@Nullable String target(String from, String type) {
		List<String> targets = targets(from, type);
		return targets.isEmpty() ? null : targets.getFirst();
	}

	void put(GraphNode node) {
		this.nodes.put(node.id(), node);
	}

	/** Removes a node and its relationships. */
	void remove(String id) {
		this.nodes.remove(id);
		new ArrayList<>(this.outgoing.getOrDefault(id, Set.of())).forEach(this::unlink);
		new ArrayList<>(this.incoming.getOrDefault(id, Set.of())).forEach(this::unlink);
	}

	void link(String from, String type, String to) {
		link(new Link(from, type, to), Map.of());
	}

	void link(Link link, Map<String, Object> properties) {
		this.links.put(link, properties);
		this.outgoing.computeIfAbsent(link.from(), (id) -> new LinkedHashSet<>(FEW)).add(link);
		this.incoming.computeIfAbsent(link.to(), (id) -> new LinkedHashSet<>(FEW)).add(link);
	}

	/** Makes these the only ones of that type from the node. */
	void relink(String from, String type, List<String> to) {
		links(this.outgoing, from, type).stream().filter((link) -> !to.contains(link.to())).forEach(this::unlink);
		to.forEach((target) -> link(from, type, target));
	}

	void unlink(Link link) {
		this.links.remove(link);
		this.outgoing.getOrDefault(link.from(), Set.of()).remove(link);
		this.incoming.getOrDefault(link.to(), Set.of()).remove(link);
	}

	private static List<Link> links(Map<String, Set<Link>> ends, String id, String type) {
		return ends.getOrDefault(id, Set.of()).stream().filter((link) -> link.type().equals(type)).toList();
	}

}
