package io.github.schedulegateway.identity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.schedulegateway.graph.Candidates.Named;
import io.github.schedulegateway.identity.MergeSuggestion.Reason;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Finds names that are nearly the same. */
final class LikeNames {

	/** Each is compared with so many that follow it, where many names begin alike. */
	private static final int NEIGHBOURS = 50;

	private static final double SAME_NAME = 0.75;

	private static final double INITIALS = 0.6;

	private static final double SAME_LETTERS = 0.98;

	private static final double JACCARD = 0.6;

	private static final double JARO_WINKLER = 0.93;

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	private LikeNames() {
	}

	/**
	 * {@return pairs of people, by name}
	 * @param all by name
	 */
	static Stream<MergeSuggestion> people(List<Named> all) {
		return Stream.concat(pairs(all, Named::folded, LikeNames::sameName),
				pairs(all, LikeNames::initial, LikeNames::initials));
	}

	/**
	 * {@return pairs of organisations}
	 * @param all by name
	 */
	static Stream<MergeSuggestion> organisations(List<Named> all) {
		Map<String, Set<String>> words = all.stream().collect(Collectors.toMap(Named::id, LikeNames::words));
		return Stream.concat(pairs(all, (named) -> letters(named.folded()), LikeNames::sameLetters),
				pairs(all, (named) -> named.folded().split(" ", 2)[0],
						(one, other) -> similar(one, other, jaccard(words.get(one.id()), words.get(other.id())))));
	}

	private static Stream<MergeSuggestion> pairs(List<Named> all, Function<Named, String> block,
			BiFunction<Named, Named, @Nullable MergeSuggestion> compare) {
		Map<String, List<Named>> blocks = all.stream()
			.filter((named) -> !block.apply(named).isEmpty())
			.collect(Collectors.groupingBy(block, TreeMap::new, Collectors.toList()));
		return blocks.values()
			.stream()
			.flatMap((names) -> IntStream.range(0, names.size())
				.boxed()
				.flatMap((i) -> names.subList(i + 1, Math.min(names.size(), i + 1 + NEIGHBOURS))
					.stream()
					.flatMap((other) -> Stream.ofNullable(compare.apply(names.get(i), other)))));
	}

	private static MergeSuggestion sameName(Named one, Named other) {
		return new MergeSuggestion(one, other, Reason.SAME_NAME, SAME_NAME,
				"Two speakers are called “" + one.name() + "”.");
	}

	/** First letter and last word, for a name of several words. */
	private static String initial(Named named) {
		int last = named.folded().lastIndexOf(' ');
		return (last > 0) ? named.folded().charAt(0) + named.folded().substring(last) : "";
	}

	private static @Nullable MergeSuggestion initials(Named one, Named other) {
		boolean shortened = isInitial(one) != isInitial(other);
		return shortened ? new MergeSuggestion(one, other, Reason.INITIALS, INITIALS,
				"“" + one.name() + "” may be short for “" + other.name() + "”, or the other way round.") : null;
	}

	private static boolean isInitial(Named named) {
		return named.folded().split(" ", 2)[0].replace(".", "").length() == 1;
	}

	private static String letters(String folded) {
		return folded.replaceAll("[^\\p{L}\\p{N}]+", "");
	}

	private static MergeSuggestion sameLetters(Named one, Named other) {
		return new MergeSuggestion(one, other, Reason.SAME_LETTERS, SAME_LETTERS,
				"“" + one.name() + "” and “" + other.name() + "” have the same letters.");
	}

	private static @Nullable MergeSuggestion similar(Named one, Named other, double words) {
		double likeness = (words >= JACCARD) ? words : SIMILARITY.apply(one.folded(), other.folded());
		if (words < JACCARD && likeness < JARO_WINKLER) {
			return null;
		}
		String why = (words >= JACCARD) ? "share most of their words" : "differ by few letters";
		return new MergeSuggestion(one, other, Reason.SIMILAR_NAME, likeness * SAME_LETTERS,
				"“" + one.name() + "” and “" + other.name() + "” " + why + ".");
	}

	private static Set<String> words(Named named) {
		return new HashSet<>(Arrays.asList(named.folded().split("[^\\p{L}\\p{N}]+")));
	}

	private static double jaccard(@Nullable Set<String> one, @Nullable Set<String> other) {
		if (one == null || other == null) {
			return 0;
		}
		Set<String> both = new HashSet<>(one);
		both.retainAll(other);
		return (double) both.size() / (one.size() + other.size() - both.size());
	}

}
