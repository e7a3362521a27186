package io.github.schedulegateway.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Looks up in the graph who is already known, many at once. */
@Component
public final class Identities {

	private static final Cypher ALIASES = Cypher.of("identity-aliases");

	private static final Cypher SPEAKERS = Cypher.of("identity-speakers");

	private static final Cypher STANDING = Cypher.of("identity-standing");

	private static final Cypher SPLITS = Cypher.of("identity-splits");

	private static final Cypher SPELLINGS = Cypher.of("identity-spellings");

	private static final Cypher RENAME = Cypher.of("identity-rename");

	private final Neo4jClient client;

	Identities(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return the form by which the graph compares names}
	 */
	public static String folded(String name) {
		return Properties.folded(name);
	}

	/**
	 * {@return what those of the folded spellings mean that are known}
	 */
	public Map<String, KnownAlias> affiliations(Collection<String> folded) {
		Map<String, KnownAlias> known = new HashMap<>();
		rows(ALIASES, Map.of("folded", List.copyOf(folded)))
			.forEach((row) -> known.put(text(row, "folded"), new KnownAlias(text(row, "key"), text(row, "id"))));
		return known;
	}

	/**
	 * {@return the speakers whom the graph knows by those keys; one that means several
	 * stands with each}
	 */
	public Map<String, List<KnownSpeaker>> speakers(Collection<String> keys) {
		Map<String, List<KnownSpeaker>> known = new HashMap<>();
		for (Map<String, Object> row : rows(SPEAKERS, Map.of("keys", List.copyOf(keys)))) {
			known.computeIfAbsent(text(row, "key"), (key) -> new ArrayList<>())
				.add(new KnownSpeaker(text(row, "id"), text(row, "standing"), text(row, "folded"),
						((List<?>) Objects.requireNonNull(row.get("sources"))).stream().map(String::valueOf).toList()));
		}
		return known;
	}

	/**
	 * {@return for those of the speakers and affiliations that were merged, by their ids,
	 * the id of the one that stands for them}
	 */
	public Map<String, String> standing(Collection<String> ids) {
		Map<String, String> standing = new HashMap<>();
		rows(STANDING, Map.of("ids", List.copyOf(ids)))
			.forEach((row) -> standing.put(text(row, "id"), text(row, "standing")));
		return standing;
	}

	/**
	 * {@return the speakers who were split off, by the ids of the appearances they got}
	 */
	public Map<String, String> splits() {
		Map<String, String> splits = new LinkedHashMap<>();
		rows(SPLITS, Map.of()).forEach((row) -> splits.put(text(row, "appearance"), text(row, "speaker")));
		return splits;
	}

	/**
	 * {@return how often each spelling of an affiliation stands on a talk or a sponsor,
	 * by its id}
	 */
	public Map<String, Map<String, Long>> spellings(Collection<String> affiliations) {
		Map<String, Map<String, Long>> spellings = new HashMap<>();
		rows(SPELLINGS, Map.of("affiliations", List.copyOf(affiliations)))
			.forEach((row) -> spellings.computeIfAbsent(text(row, "id"), (id) -> new HashMap<>())
				.put(text(row, "spelling"), (Long) Objects.requireNonNull(row.get("times"))));
		return spellings;
	}

	/** Gives affiliations, by id, the names to show; writes those that differ. */
	public void rename(Map<String, String> names) {
		var rows = names.entrySet()
			.stream()
			.map((entry) -> Map.of("id", entry.getKey(), "name", Properties.shortened(entry.getValue()), "nameFolded",
					folded(entry.getValue())))
			.toList();
		this.client.query(RENAME.text()).bind(rows).to("rows").run();
	}

	private Collection<Map<String, Object>> rows(Cypher statement, Map<String, Object> parameters) {
		return this.client.query(statement.text()).bindAll(parameters).fetch().all();
	}

	private static String text(Map<String, Object> row, String name) {
		return (String) Objects.requireNonNull(row.get(name), name);
	}

	/**
	 * A speaker of the graph.
	 *
	 * @param standing who stands for them: another where they were merged
	 * @param folded name
	 * @param sources keys that their sources gave them
	 */
	public record KnownSpeaker(String id, String standing, String folded, List<String> sources) {

		public KnownSpeaker {
			sources = List.copyOf(sources);
		}

	}

	/**
	 * What a spelling means.
	 *
	 * @param id of the organisation that it belongs to
	 * @param affiliation id of the one that stands for it
	 */
	public record KnownAlias(String id, String affiliation) {
	}

}
