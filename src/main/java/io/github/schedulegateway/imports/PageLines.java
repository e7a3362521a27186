package io.github.schedulegateway.imports;

import java.util.List;
import java.util.function.Predicate;

/** The lines of a page, each clean, found by index; errors count them from one. */
record PageLines(SourceDocument document, List<String> lines) {

	static PageLines of(SourceDocument document) {
		return new PageLines(document, document.text().lines().map(PlainText::line).toList());
	}

	int size() {
		return this.lines.size();
	}

	String get(int index) {
		return this.lines.get(index);
	}

	/**
	 * {@return the first line from that index on of which it is true, or {@code end}}
	 */
	int first(int from, int end, Predicate<String> condition) {
		int index = from;
		while (index < end && !condition.test(get(index))) {
			index++;
		}
		return Math.min(index, end);
	}

	/**
	 * {@return the last such line before {@code end}, or {@code from - 1}}
	 */
	int last(int from, int end, Predicate<String> condition) {
		int index = end - 1;
		while (index >= from && !condition.test(get(index))) {
			index--;
		}
		return index;
	}

	int firstWritten(int from, int end) {
		return first(from, end, (line) -> !line.isEmpty());
	}

	int lastWritten(int from, int end) {
		return last(from, end, (line) -> !line.isEmpty());
	}

	/**
	 * {@return the lines that are not empty}
	 */
	List<String> written(int from, int end) {
		return (from < end) ? this.lines.subList(from, end).stream().filter((line) -> !line.isEmpty()).toList()
				: List.of();
	}

	/**
	 * {@return the lines as paragraphs}
	 */
	String text(int from, int end) {
		return (from < end) ? PlainText.paragraphs(String.join("\n", this.lines.subList(from, end))) : "";
	}

	String place(int index) {
		return "line " + Math.min(index + 1, Math.max(1, size()));
	}

	ImportRefused refused(int index, String reason) {
		return this.document.refused(place(index), reason);
	}

}
