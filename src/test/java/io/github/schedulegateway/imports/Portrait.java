package io.github.schedulegateway.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.neo4j.driver.Driver;
import org.neo4j.driver.types.Entity;

/**
 * All that stands in a graph, apart from when and under which ids it was imported.
 *
 * @param hash over labels, types, properties and ends
 */
record Portrait(int nodes, int links, String hash) {

	private static final Set<String> RECORDS = Set.of("ImportRun", "Change");

	private static final Set<String> CHANCE = Set.of("id", "at", "atOrder");

	static Portrait of(Driver driver) {
		try (var session = driver.session()) {
			Map<String, String> nodes = new HashMap<>();
			session.run("MATCH (n) RETURN n").forEachRemaining((row) -> {
				var node = row.get(0).asNode();
				String label = String.join(":", node.labels());
				nodes.put(node.elementId(), label + properties(node, RECORDS.contains(label)));
			});
			List<String> links = session.run("MATCH ()-[link]->() RETURN link").list((row) -> {
				var link = row.get(0).asRelationship();
				return nodes.get(link.startNodeElementId()) + link.type() + properties(link, false)
						+ nodes.get(link.endNodeElementId());
			});
			return new Portrait(nodes.size(), links.size(),
					hash(nodes.values().stream().sorted().toList()) + hash(links));
		}
	}

	private static String properties(Entity entity, boolean record) {
		Map<String, Object> properties = new TreeMap<>(entity.asMap());
		properties.keySet().removeIf((name) -> name.equals("changedAt") || (record && CHANCE.contains(name)));
		return properties.toString();
	}

	private static String hash(List<String> lines) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			lines.stream().sorted().forEach((line) -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
