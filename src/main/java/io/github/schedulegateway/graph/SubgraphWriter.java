package io.github.schedulegateway.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;

/** Writes a difference, each kind of it with one statement, in batches of rows. */
final class SubgraphWriter {

	/**
	 * Rows of a statement: of all rows of a large document there is never a second copy.
	 */
	private static final int BATCH = 5000;

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
		run(UNLINK, difference.unlinked().stream().map(stored.links()::get));
		run(REMOVE, difference.removed().stream().map(elements::get));
		add(difference.added(), elements);
		run(RELABEL, difference.relabelled().stream().map((node) -> relabel(node, elements)));
		run(CHANGE, difference.changed().entrySet().stream().map((change) -> change(change, elements)));
		run(LINK,
				difference.linked()
					.entrySet()
					.stream()
					.map((entry) -> link(entry.getKey(), entry.getValue(), elements)));
	}

	private void add(List<GraphNode> nodes, Map<String, String> elements) {
		batches(nodes.stream().map(SubgraphWriter::row)).flatMap((rows) -> statement(ADD, rows).fetch().all().stream())
			.forEach((row) -> elements.put((String) row.get("id"), (String) row.get("element")));
	}

	private void run(Cypher statement, Stream<?> rows) {
		batches(rows).forEach((batch) -> statement(statement, batch).run());
	}

	private Neo4jClient.RunnableSpec statement(Cypher statement, List<?> rows) {
		return this.client.query(statement.text()).bind(rows).to("rows");
	}

	private static <T> Stream<List<T>> batches(Stream<T> rows) {
		return rows.gather(Gatherers.windowFixed(BATCH));
	}

	private static Map<String, Object> row(GraphNode node) {
		return Map.of("id", node.id(), "label", node.label(), "properties", node.properties());
	}

	private static Map<String, Object> change(Map.Entry<String, Map<String, @Nullable Object>> change,
			Map<String, String> elements) {
		return Map.of("element", element(elements, change.getKey()), "changed", change.getValue());
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
