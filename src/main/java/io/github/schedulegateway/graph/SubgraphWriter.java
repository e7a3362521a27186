package io.github.schedulegateway.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.data.neo4j.core.Neo4jClient;

/** Writes a difference, each kind of it with one statement. */
final class SubgraphWriter {

	private static final Cypher UNLINK = Cypher.of("write-unlink");

	private static final Cypher REMOVE = Cypher.of("write-remove");

	private static final Cypher ADD = Cypher.of("write-add");

	private static final Cypher CHANGE = Cypher.of("write-change");

	private static final Cypher RELABEL = Cypher.of("write-relabel");

	private static final Cypher LINK = Cypher.of("write-link");

	private final Neo4jClient client;

	SubgraphWriter(Neo4jClient client) {
		this.client = client;
	}

	void write(Difference difference, StoredSubgraph stored) {
		Map<String, String> elements = new HashMap<>(stored.nodes());
		run(UNLINK, difference.unlinked().stream().map(stored.links()::get).toList());
		run(REMOVE, difference.removed().stream().map(elements::get).toList());
		add(difference.added(), elements);
		run(RELABEL, difference.relabelled().stream().map((node) -> relabel(node, elements)).toList());
		run(CHANGE,
				difference.changed()
					.entrySet()
					.stream()
					.map((entry) -> Map.of("element", element(elements, entry.getKey()), "changed", entry.getValue()))
					.toList());
		run(LINK,
				difference.linked()
					.entrySet()
					.stream()
					.map((entry) -> link(entry.getKey(), entry.getValue(), elements))
					.toList());
	}

	private void add(List<GraphNode> nodes, Map<String, String> elements) {
		if (nodes.isEmpty()) {
			return;
		}
		var rows = nodes.stream()
			.map((node) -> Map.of("id", node.id(), "label", node.label(), "properties", node.properties()))
			.toList();
		this.client.query(ADD.text())
			.bind(rows)
			.to("rows")
			.fetch()
			.all()
			.forEach((row) -> elements.put((String) row.get("id"), (String) row.get("element")));
	}

	private void run(Cypher statement, Collection<?> rows) {
		if (!rows.isEmpty()) {
			this.client.query(statement.text()).bind(rows).to("rows").run();
		}
	}

	private static Map<String, Object> relabel(GraphNode node, Map<String, String> elements) {
		return Map.of("element", element(elements, node.id()), "label", node.label());
	}

	private static Map<String, Object> link(Link link, Map<String, Object> properties, Map<String, String> elements) {
		return Map.of("from", element(elements, link.from()), "type", link.type(), "to", element(elements, link.to()),
				"properties", properties);
	}

	private static String element(Map<String, String> elements, String id) {
		return Objects.requireNonNull(elements.get(id), id);
	}

}
