package io.github.schedulegateway.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Merges and parts speakers and affiliations, in the caller's transaction. What a
 * document named stays written beside what readers are shown: {@code speakerKey} on
 * appearances, {@code convenerKeys} on sessions, {@code affiliationKey} on spellings.
 */
@Component
public final class CuratedGraph {

	private static final Cypher NAMES = Cypher.of("curate-names");

	private static final Cypher APPEARANCES = Cypher.of("curate-appearances");

	private static final Cypher SPELLINGS = Cypher.of("curate-spellings");

	private static final Cypher MERGE_SPEAKER = Cypher.of("curate-merge-speaker");

	private static final Cypher PART_SPEAKER = Cypher.of("curate-part-speaker");

	private static final Cypher SPLIT = Cypher.of("curate-split");

	private static final Cypher UNSPLIT = Cypher.of("curate-unsplit");

	private static final Cypher REMOVE = Cypher.of("curate-remove");

	private static final Cypher SPEAKERS = Cypher.of("curate-speakers");

	private static final Cypher CONVENERS = Cypher.of("curate-conveners");

	private static final Cypher MERGE_AFFILIATION = Cypher.of("curate-merge-affiliation");

	private static final Cypher PART_AFFILIATION = Cypher.of("curate-part-affiliation");

	private static final Cypher ALIAS = Cypher.of("curate-alias");

	private static final Cypher FORGET = Cypher.of("curate-forget");

	private static final Cypher AFFILIATION = Cypher.of("curate-affiliation");

	private static final Cypher ALIASES = Cypher.of("curate-aliases");

	private static final Cypher AFFILIATIONS = Cypher.of("curate-affiliations");

	private final Neo4jClient client;

	CuratedGraph(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return the speakers and affiliations of those ids, merged or not}
	 */
	public Map<String, Known> known(Collection<String> ids) {
		Map<String, Known> known = new HashMap<>();
		rows(NAMES, Map.of("ids", List.copyOf(ids)))
			.forEach((row) -> known.put(text(row, "id"), new Known(text(row, "id"), text(row, "name"),
					(String) row.get("target"), (String) row.get("targetName"))));
		return known;
	}

	/** Lets one speaker stand for another. */
	public void mergeSpeaker(String merged, String target) {
		run(MERGE_SPEAKER, Map.of("merged", merged, "target", target));
		giveTo(List.of(merged), List.of(merged));
	}

	/** Takes that back. */
	public void partSpeaker(String merged, String target) {
		run(PART_SPEAKER, Map.of("merged", merged, "target", target));
		giveTo(List.of(merged), List.of(target));
	}

	/**
	 * {@return what a speaker stands on}
	 */
	public List<Made> appearances(String speaker) {
		return rows(APPEARANCES, Map.of("speaker", speaker)).stream()
			.map((row) -> new Made(text(row, "id"), text(row, "owner"), text(row, "talk")))
			.toList();
	}

	/** Makes another speaker of the same name, who has the appearances. */
	public void split(String speaker, String other, List<String> appearances) {
		run(SPLIT, Map.of("speaker", speaker, "target", other, "appearances", appearances));
		giveTo(List.of(other), List.of());
	}

	/** Takes that back: each appearance goes to its owner. */
	public void unsplit(String other, List<String> appearances, List<String> owners) {
		run(UNSPLIT, Map.of("appearances", appearances, "owners", owners));
		giveTo(owners, List.of());
		run(REMOVE, Map.of("speaker", other));
	}

	private void giveTo(List<String> speakers, List<String> conveners) {
		run(SPEAKERS, Map.of("speakers", speakers));
		run(CONVENERS, Map.of("speakers", conveners));
	}

	/** Lets one affiliation stand for another. */
	public void mergeAffiliation(String merged, String target) {
		run(MERGE_AFFILIATION, Map.of("merged", merged, "target", target));
		point(List.of(merged));
	}

	/** Takes that back. */
	public void partAffiliation(String merged, String target) {
		run(PART_AFFILIATION, Map.of("merged", merged, "target", target));
		point(List.of(merged, target));
	}

	/**
	 * {@return the spellings that mean an affiliation}
	 */
	public List<Spelling> spellings(String affiliation) {
		return rows(SPELLINGS, Map.of("affiliation", affiliation)).stream()
			.map((row) -> new Spelling(text(row, "folded"), text(row, "name"), text(row, "key"),
					Boolean.TRUE.equals(row.get("used"))))
			.toList();
	}

	/**
	 * Gives spellings to affiliations.
	 * @param spellings with the id of the affiliation that each is to belong to
	 * @param before affiliations that they meant
	 */
	public void spell(List<Spelling> spellings, Collection<String> before) {
		run(ALIAS,
				Map.of("rows",
						spellings.stream()
							.map((one) -> Map.of("folded", one.folded(), "name", Properties.shortened(one.name()),
									"affiliation", one.affiliation()))
							.toList()));
		List<String> changed = new ArrayList<>(before);
		spellings.stream().map(Spelling::affiliation).forEach(changed::add);
		point(changed);
	}

	/** Removes spellings that nothing has. */
	public void forget(List<String> folded) {
		run(FORGET, Map.of("aliases", folded));
	}

	/** Makes an affiliation, unless it is there. */
	public void affiliation(String id, String name) {
		run(AFFILIATION, Map.of("id", id, "name", Properties.shortened(name), "nameFolded", Properties.folded(name)));
	}

	private void point(List<String> affiliations) {
		run(ALIASES, Map.of("affiliations", affiliations));
		run(AFFILIATIONS, Map.of("affiliations", affiliations));
	}

	private void run(Cypher statement, Map<String, Object> parameters) {
		this.client.query(statement.text()).bindAll(parameters).run();
	}

	private Collection<Map<String, Object>> rows(Cypher statement, Map<String, Object> parameters) {
		return this.client.query(statement.text()).bindAll(parameters).fetch().all();
	}

	private static String text(Map<String, Object> row, String name) {
		return (String) Objects.requireNonNull(row.get(name), name);
	}

	/** A speaker or an affiliation, and what it was merged into. */
	public record Known(String id, String name, @Nullable String target, @Nullable String targetName) {
	}

	/** One speaker on one talk, and who had it before any merge. */
	public record Made(String id, String owner, String talk) {
	}

	/**
	 * A spelling.
	 *
	 * @param affiliation id of the one that it belongs to, before any merge
	 * @param used whether a talk or a sponsor has it
	 */
	public record Spelling(String folded, String name, String affiliation, boolean used) {
	}

}
