package io.github.schedulegateway.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;

/** Reads all that belongs to a conference, and who is named in a document. */
final class SubgraphReader {

	private static final Cypher CONFERENCE = Cypher.of("read-conference");

	private static final Cypher SHARED = Cypher.of("read-shared");

	private static final Cypher STATED = Cypher.of("read-stated");

	private static final Cypher EDITIONS = Cypher.of("read-editions");

	private final Neo4jClient client;

	SubgraphReader(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return what there is of a conference}
	 * @param editions whether the appearances on the other editions are wanted too
	 */
	StoredSubgraph read(StoredConference conference, WhoIsWho who, boolean editions) {
		Rows rows = new Rows();
		rows.addAll(this.client.query(CONFERENCE.text()).bind(conference.id()).to("conference").fetch().all());
		rows.addAll(this.client.query(SHARED.text()).bindAll(who.parameters()).fetch().all());
		rows.addAll(this.client.query(STATED.text()).bind(conference.circle()).to("circle").fetch().all());
		if (editions) {
			rows.addAll(this.client.query(EDITIONS.text()).bind(conference.circle()).to("circle").fetch().all());
		}
		return rows.subgraph();
	}

	/** Nodes as they come, their relationships when all nodes are known. */
	private static final class Rows {

		private final Map<String, String> ids = new HashMap<>();

		private final Map<String, Ends> ends = new HashMap<>();

		private final Subgraph graph = new Subgraph();

		void addAll(Collection<Map<String, Object>> rows) {
			for (Map<String, Object> row : rows) {
				String element = text(row.get("element"));
				if (!this.ids.containsKey(element)) {
					GraphNode node = node(row);
					this.graph.put(node);
					this.ids.put(element, node.id());
					this.ends.put(element, new Ends(lists(row.get("outgoing")), lists(row.get("incoming"))));
				}
			}
		}

		StoredSubgraph subgraph() {
			Map<Link, String> links = new HashMap<>();
			this.ends.forEach((element, of) -> {
				for (List<?> link : of.outgoing()) {
					add(links, element, text(link.get(2)), link);
				}
				for (List<?> link : of.incoming()) {
					add(links, text(link.get(2)), element, link);
				}
			});
			Map<String, String> nodes = new HashMap<>();
			this.ids.forEach((element, id) -> nodes.put(id, element));
			return new StoredSubgraph(this.graph, nodes, links);
		}

		private void add(Map<Link, String> links, String from, String to, List<?> row) {
			String start = this.ids.get(from);
			String end = this.ids.get(to);
			if (start != null && end != null) {
				Link link = new Link(start, text(row.get(1)).intern(), end);
				links.put(link, text(row.get(0)));
				this.graph.link(link, map(row.get(3)));
			}
		}

		private static GraphNode node(Map<String, Object> row) {
			Map<String, Object> properties = new HashMap<>();
			// the driver makes a new text of each name
			map(row.get("properties")).forEach((name, value) -> properties.put(name.intern(), value));
			String label = text(row.get("label")).intern();
			String id = switch (label) {
				case GraphNode.ALIAS -> GraphNode.alias(text(properties.get("folded")));
				case GraphNode.SPEAKER_KEY -> GraphNode.speakerKey(text(properties.get("key")));
				default -> text(properties.get("id"));
			};
			return new GraphNode(label, id, properties);
		}

		private static String text(@Nullable Object value) {
			return (String) Objects.requireNonNull(value);
		}

		/** What a node is linked with, until all are known. */
		private record Ends(List<List<?>> outgoing, List<List<?>> incoming) {
		}

		@SuppressWarnings("unchecked")
		private static Map<String, Object> map(@Nullable Object value) {
			return (Map<String, Object>) Objects.requireNonNull(value);
		}

		@SuppressWarnings("unchecked")
		private static List<List<?>> lists(@Nullable Object value) {
			return (List<List<?>>) Objects.requireNonNull(value);
		}

	}

}
