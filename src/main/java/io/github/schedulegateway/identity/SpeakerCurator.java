package io.github.schedulegateway.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.github.schedulegateway.graph.CuratedGraph;
import io.github.schedulegateway.graph.CuratedGraph.Known;
import io.github.schedulegateway.graph.CuratedGraph.Made;
import io.github.schedulegateway.schedule.GlobalId;

import org.springframework.stereotype.Component;

/** Merges and splits speakers. */
@Component
final class SpeakerCurator {

	private final CuratedGraph graph;

	private final CurationLog log;

	SpeakerCurator(CuratedGraph graph, CurationLog log) {
		this.graph = graph;
		this.log = log;
	}

	Curation merge(String from, String into, CurationLog.Decision decision) {
		Pair pair = Pair.of(from, into, GlobalId.Kind.SPEAKER, this.graph);
		this.graph.mergeSpeaker(from, into);
		return this.log.record(CurationKind.MERGE_SPEAKERS, decision, pair.summary(), from, into, List.of(), List.of());
	}

	/**
	 * Merges those whom a document shows to be one, unless somebody parted them.
	 * @param same the one to go with the one to stay
	 * @return what was done, in sentences
	 */
	List<String> unite(Map<String, String> same, String conference) {
		List<String> united = new ArrayList<>();
		same.forEach((from, into) -> {
			if (!this.log.areApart(from, into)) {
				Curation merge = merge(from, into,
						new CurationLog.Decision("import", "A document of " + conference + " has keys of both."));
				united.add("Two speakers turned out to be one: " + merge.summary());
			}
		});
		return united;
	}

	Curation split(String speaker, List<String> talks, CurationLog.Decision decision) {
		Known known = Pair.standing(speaker, GlobalId.Kind.SPEAKER, this.graph);
		Set<String> asked = new LinkedHashSet<>(talks);
		List<Made> all = this.graph.appearances(speaker);
		List<Made> moved = all.stream().filter((made) -> asked.contains(made.talk())).toList();
		Set<String> found = moved.stream().map(Made::talk).collect(Collectors.toSet());
		asked.stream().filter((talk) -> !found.contains(talk)).findFirst().ifPresent((talk) -> {
			throw new CurationRefused("“" + known.name() + "” does not stand on the talk " + shown(talk) + ".");
		});
		if (moved.isEmpty() || moved.size() == all.size()) {
			throw new CurationRefused("Name some of the talks of “" + known.name() + "”, and not all of them.");
		}
		String other = GlobalId.of(GlobalId.Kind.SPEAKER, "split", UUID.randomUUID().toString());
		this.graph.split(speaker, other, moved.stream().map(Made::id).toList());
		String summary = found.size() + ((found.size() == 1) ? " talk" : " talks") + " of “" + known.name()
				+ "” became another speaker's.";
		return this.log.record(CurationKind.SPLIT_SPEAKER, decision, summary, speaker, other,
				moved.stream().map(Made::id).toList(), moved.stream().map(Made::owner).toList());
	}

	void undo(Curation curation) {
		if (curation.kind() == CurationKind.SPLIT_SPEAKER) {
			this.graph.unsplit(curation.target(), curation.moved(), curation.owners());
		}
		else {
			this.graph.partSpeaker(java.util.Objects.requireNonNull(curation.subject()), curation.target());
		}
	}

	private static String shown(String id) {
		return (id.length() > 60) ? id.substring(0, 60) + "…" : id;
	}

}
