package io.github.schedulegateway.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.graph.Candidates;

import org.springframework.stereotype.Component;

/**
 * Suggests who may be one. It looks at names that begin alike, so that its work grows
 * with the graph and not with its square.
 */
@Component
public final class Suggestions {

	/** The likeliest are answered. */
	private static final int MOST = 1000;

	/** Of how many is looked at the rest. */
	private static final int PAIRS = 10_000;

	private static final int NAMES = 100_000;

	private static final double SHARED = 0.2;

	private static final Comparator<MergeSuggestion> LIKELIEST = Comparator.comparing(MergeSuggestion::score)
		.reversed()
		.thenComparing((pair) -> pair.one().id() + pair.other().id());

	private final Candidates graph;

	Suggestions(Candidates graph) {
		this.graph = graph;
	}

	/**
	 * {@return speakers who may be one, the likeliest first: those who stood for the same
	 * organisation are likelier}
	 */
	public List<MergeSuggestion> speakers() {
		List<MergeSuggestion> pairs = apart(LikeNames.people(this.graph.speakers(NAMES))).limit(PAIRS).toList();
		Map<String, Set<String>> organisations = this.graph.organisations(
				pairs.stream().flatMap((pair) -> Stream.of(pair.one().id(), pair.other().id())).distinct().toList());
		return pairs.stream().map((pair) -> {
			Set<String> others = organisations.getOrDefault(pair.other().id(), Set.of());
			return organisations.getOrDefault(pair.one().id(), Set.of())
				.stream()
				.filter(others::contains)
				.min(Comparator.naturalOrder())
				.map((shared) -> new MergeSuggestion(pair.one(), pair.other(), pair.reason(), pair.score() + SHARED,
						pair.explanation() + " Both stood for “" + shared + "”."))
				.orElse(pair);
		}).sorted(LIKELIEST).limit(MOST).toList();
	}

	/**
	 * {@return affiliations that may be one, the likeliest first}
	 */
	public List<MergeSuggestion> affiliations() {
		return apart(LikeNames.organisations(this.graph.affiliations(NAMES))).sorted(LIKELIEST).limit(MOST).toList();
	}

	private Stream<MergeSuggestion> apart(Stream<MergeSuggestion> pairs) {
		Set<Set<String>> apart = this.graph.apart();
		return pairs.filter((pair) -> !apart.contains(Set.of(pair.one().id(), pair.other().id())))
			.collect(Collectors.toMap((pair) -> Set.of(pair.one().id(), pair.other().id()), (pair) -> pair,
					(first, second) -> (first.score() >= second.score()) ? first : second,
					java.util.LinkedHashMap::new))
			.values()
			.stream();
	}

}
