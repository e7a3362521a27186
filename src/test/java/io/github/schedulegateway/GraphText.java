package io.github.schedulegateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.neo4j.driver.Driver;

/**
 * All that schedules put into the graph, as lines to compare: nodes and relationships but
 * for ids, which keep what identified a thing first, and for what every import counts
 * anew.
 */
public final class GraphText {

	private static final String EVERYTHING = """
			MATCH (n)
			WHERE NOT n:ImportRun AND NOT n:Change AND NOT n:ImportLock AND NOT n:SchemaVersion AND NOT n:Source
			RETURN labels(n)[0] AS label, properties(n) AS node, COLLECT {
			  MATCH (n)-[r]->(m)
			  RETURN type(r) + toString(coalesce(r.position, '')) + ' ' + labels(m)[0] + ' '
			    + coalesce(m.sourceId, m.title, m.name, m.slug, m.url, '')
			} AS links""";

	private static final Set<String> ANEW = Set.of("id", "changedAt", "revision");

	private GraphText() {
	}

	/** In the order of the alphabet. */
	public static List<String> of(Driver driver) {
		List<String> lines = new ArrayList<>();
		driver.executableQuery(EVERYTHING).execute().records().forEach((row) -> {
			Map<String, Object> properties = new HashMap<>(row.get("node").asMap());
			properties.keySet().removeAll(ANEW);
			List<String> links = new ArrayList<>(row.get("links").asList((link) -> link.asString()));
			Collections.sort(links);
			lines.add(row.get("label").asString() + new TreeMap<>(properties) + links);
		});
		Collections.sort(lines);
		return lines;
	}

}
