package io.github.schedulegateway.identity;

import java.util.List;
import java.util.Locale;

import io.github.schedulegateway.graph.CuratedGraph;
import io.github.schedulegateway.graph.CuratedGraph.Known;
import io.github.schedulegateway.schedule.GlobalId;

/**
 * Two that are to be merged.
 *
 * @param from the one to go
 * @param into the one to stay
 */
record Pair(Known from, Known into) {

	/**
	 * {@return two of one kind that stand for themselves}
	 * @throws CurationRefused if they cannot be merged
	 */
	static Pair of(String from, String into, GlobalId.Kind kind, CuratedGraph graph) {
		if (from.equals(into)) {
			throw new CurationRefused("Nothing can be merged into itself.");
		}
		return new Pair(standing(from, kind, graph), standing(into, kind, graph));
	}

	/**
	 * {@return the one of that id, which has to stand for itself}
	 */
	static Known standing(String id, GlobalId.Kind kind, CuratedGraph graph) {
		String what = kind.label().toLowerCase(Locale.ROOT);
		if (GlobalId.kindOf(id).filter(kind::equals).isEmpty()) {
			throw new CurationRefused("`" + ((id.length() > 60) ? id.substring(0, 60) + "…" : id)
					+ "` is not the id of " + ((kind == GlobalId.Kind.AFFILIATION) ? "an " : "a ") + what + ".");
		}
		Known known = graph.known(List.of(id)).get(id);
		if (known == null) {
			throw new CurationRefused("There is no " + what + " " + id + ".");
		}
		if (known.target() != null) {
			throw new CurationRefused("“" + known.name() + "” (" + id + ") was merged into “" + known.targetName()
					+ "” (" + known.target() + ").");
		}
		return known;
	}

	String summary() {
		return "“" + this.from.name() + "” was merged into “" + this.into.name() + "”.";
	}

}
