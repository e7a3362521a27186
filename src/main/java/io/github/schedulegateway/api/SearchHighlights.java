package io.github.schedulegateway.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
			.filter((word) -> !word.isEmpty())
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map((word) -> Pattern.quote(word.toLowerCase(Locale.ROOT)))
			.collect(Collectors.joining("|"));
		if (words.isEmpty()) {
			return List.of();
		}
		Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		List<String> pieces = new ArrayList<>();
		for (String text : texts) {
			add(text, pattern, pieces);
		}
		return pieces.subList(0, Math.min(MOST, pieces.size()));
	}

	private static void add(String text, Pattern pattern, List<String> pieces) {
		var found = pattern.matcher(text);
		int end = 0;
		while (pieces.size() < MOST && found.find()) {
			if (found.start() < end) {
				continue;
			}
			int start = Math.max(end, wordStart(text, found.start() - AROUND));
			end = wordEnd(text, found.end() + AROUND);
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

}
