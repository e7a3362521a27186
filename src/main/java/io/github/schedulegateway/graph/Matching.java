package io.github.schedulegateway.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds in the graph what a document speaks of. The strongest key goes first, over all of
 * the document; what one has found no other finds.
 */
final class Matching {

	private final Map<String, Facts> open;

	private final Map<Integer, String> found = new HashMap<>();

	private Matching(Map<String, Facts> known) {
		this.open = new TreeMap<>(known);
	}

	/**
	 * {@return the ids of those that the graph knows, by their place in the document}
	 * @param known by id
	 */
	static Map<Integer, String> of(List<Facts> wanted, Map<String, Facts> known, List<Facts.Key> keys) {
		Matching matching = new Matching(known);
		keys.forEach((key) -> matching.match(wanted, key));
		return matching.found;
	}

	private void match(List<Facts> wanted, Facts.Key key) {
		Map<Object, List<String>> candidates = new HashMap<>();
		this.open.forEach((id, facts) -> {
			Object value = key.of(facts);
			if (value != null) {
				candidates.computeIfAbsent(value, (any) -> new ArrayList<>()).add(id);
			}
		});
		for (int i = 0; i < wanted.size() && !candidates.isEmpty(); i++) {
			Object value = this.found.containsKey(i) ? null : key.of(wanted.get(i));
			if (value != null) {
				choose(i, wanted.get(i), candidates.getOrDefault(value, List.of()));
			}
		}
	}

	private void choose(int place, Facts facts, List<String> candidates) {
		for (String id : candidates) {
			Facts other = this.open.get(id);
			if (other != null && !facts.contradicts(other)) {
				this.found.put(place, id);
				this.open.remove(id);
				return;
			}
		}
	}

}
