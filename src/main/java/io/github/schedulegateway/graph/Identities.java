package io.github.schedulegateway.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Looks up in the graph who is already known, many at once. */
@Component
public final class Identities {

	private static final Cypher ALIASES = Cypher.of("identity-aliases");

	private static final Cypher SPEAKERS = Cypher.of("identity-speakers");

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
	 * {@return ids of affiliations by those of the folded spellings that are known}
	 */
	public Map<String, String> affiliations(Collection<String> folded) {
		Map<String, String> ids = new HashMap<>();
		this.client.query(ALIASES.text())
			.bind(List.copyOf(folded))
			.to("folded")
			.fetch()
			.all()
			.forEach((row) -> ids.put(text(row, "folded"), text(row, "id")));
		return ids;
	}

	/**
	 * {@return speakers that the graph knows by one of the source ids, or by one of the
	 * names within the conference or its series}
	 */
	public List<KnownSpeaker> speakers(StoredConference conference, Collection<String> folded,
			Collection<String> sourceIds) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("names", List.copyOf(folded));
		parameters.put("sourceIds", List.copyOf(sourceIds));
		parameters.put("conference", conference.id());
		// no conference has a series of no name
		parameters.put("series", (conference.series() != null) ? conference.series() : "");
		return this.client.query(SPEAKERS.text())
			.bindAll(parameters)
			.fetch()
			.all()
			.stream()
			.map((row) -> new KnownSpeaker(text(row, "id"), text(row, "folded"), (String) row.get("sourceId"),
					(Boolean) Objects.requireNonNull(row.get("near"))))
			.toList();
	}

	/**
	 * {@return how often each spelling of an affiliation stands on a talk or a sponsor,
	 * by its id}
	 */
	public Map<String, Map<String, Long>> spellings(Collection<String> affiliations) {
		Map<String, Map<String, Long>> spellings = new HashMap<>();
		this.client.query(SPELLINGS.text())
			.bind(List.copyOf(affiliations))
			.to("affiliations")
			.fetch()
			.all()
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

	private static String text(Map<String, Object> row, String name) {
		return (String) Objects.requireNonNull(row.get(name));
	}

	/**
	 * A speaker of the graph.
	 *
	 * @param near whether they stand in the conference or its series
	 */
	public record KnownSpeaker(String id, String folded, @Nullable String sourceId, boolean near) {
	}

}
