package io.github.schedulegateway.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Reads what suggestions on who may be who are made from. */
@Component
public final class Candidates {

	private static final Cypher SPEAKERS = Cypher.of("suggest-speakers");

	private static final Cypher AFFILIATIONS = Cypher.of("suggest-affiliations");

	private static final Cypher ORGANISATIONS = Cypher.of("suggest-organisations");

	private static final Cypher APART = Cypher.of("suggest-apart");

	private final Neo4jClient client;

	Candidates(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return speakers by name}
	 * @param most how many at most
	 */
	public List<Named> speakers(int most) {
		return named(SPEAKERS, most);
	}

	/**
	 * {@return affiliations by name}
	 * @param most how many at most
	 */
	public List<Named> affiliations(int most) {
		return named(AFFILIATIONS, most);
	}

	/**
	 * {@return the names of those whom speakers ever stood for, by the speakers' ids}
	 */
	public Map<String, Set<String>> organisations(Collection<String> speakers) {
		Map<String, Set<String>> organisations = new HashMap<>();
		rows(ORGANISATIONS, Map.of("ids", List.copyOf(speakers))).forEach((row) -> {
			Set<String> names = new HashSet<>();
			((List<?>) Objects.requireNonNull(row.get("affiliations"))).forEach((name) -> names.add((String) name));
			organisations.put(text(row, "id"), names);
		});
		return organisations;
	}

	/**
	 * {@return pairs of ids of what somebody told apart}
	 */
	public Set<Set<String>> apart() {
		Set<Set<String>> apart = new HashSet<>();
		rows(APART, Map.of()).forEach((row) -> apart.add(Set.of(text(row, "one"), text(row, "other"))));
		return apart;
	}

	private List<Named> named(Cypher statement, int most) {
		return rows(statement, Map.of("limit", most)).stream()
			.map((row) -> new Named(text(row, "id"), text(row, "name"), text(row, "folded")))
			.toList();
	}

	private Collection<Map<String, Object>> rows(Cypher statement, Map<String, Object> parameters) {
		return this.client.query(statement.text()).bindAll(parameters).fetch().all();
	}

	private static String text(Map<String, Object> row, String name) {
		return (String) Objects.requireNonNull(row.get(name), name);
	}

	/** Something that has a name. */
	public record Named(String id, String name, String folded) {
	}

}
