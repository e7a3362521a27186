package io.github.schedulegateway.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.schedulegateway.schedule.Names;

/** Cuts pieces out of texts around words that a search asked for. */
final class SearchHighlights {

	private static final int MOST = 3;

	private static final int AROUND = 60;

	private SearchHighlights() {
	}

	/**
	 * {@return at most three pieces of the texts, none overlapping another, in the order
	 * of the texts}
	 * @param search the words that the client gave
	 */
	static List<String> of(List<String> texts, String search) {
		String words = Pattern.compile("[^\\p{L}\\p{N}]+")
			.splitAsStream(search)
			.map((word) -> Folded.of(word).text())
			.filter((word) -> !word.isEmpty())
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		if (words.isEmpty()) {
			return List.of();
		}
		Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")");
		List<String> pieces = new ArrayList<>();
		for (String text : texts) {
			add(text, pattern, pieces);
		}
		return pieces.subList(0, Math.min(MOST, pieces.size()));
	}

	private static void add(String text, Pattern pattern, List<String> pieces) {
		Folded folded = Folded.of(text);
		var found = pattern.matcher(folded.text());
		int end = 0;
		while (pieces.size() < MOST && found.find()) {
			if (folded.places()[found.start()] < end) {
				continue;
			}
			int start = Math.max(end, wordStart(text, folded.places()[found.start()] - AROUND));
			end = wordEnd(text, folded.places()[found.end()] + AROUND);
			pieces.add(
					(((start > 0) ? "…" : "") + text.substring(start, end).strip() + ((end < text.length()) ? "…" : ""))
						.replaceAll("\\s+", " "));
		}
	}

	private static int wordStart(String text, int index) {
		int start = Math.max(0, index);
		while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
			start--;
		}
		return start;
	}

	private static int wordEnd(String text, int index) {
		int end = Math.min(text.length(), index);
		while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		return end;
	}

	/**
	 * A text without case and accents, as the search compares it.
	 *
	 * @param places where each of its characters, and its end, stands in the text itself
	 */
	private record Folded(String text, int[] places) {

		static Folded of(String text) {
			StringBuilder folded = new StringBuilder(text.length());
			IntStream.Builder places = IntStream.builder();
			for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
				int place = i;
				String one = fold(text.codePointAt(i));
				one.chars().forEach((any) -> places.add(place));
				folded.append(one);
			}
			return new Folded(folded.toString(), places.add(text.length()).build().toArray());
		}

		private static String fold(int character) {
			if (character < 128 || Character.isWhitespace(character)) {
				return Character.toString(Character.toLowerCase(character));
			}
			return Names.fold(Character.toString(character));
		}

	}

}
