package io.github.schedulegateway.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Divides the text of a session's page into its contributions. Each has its time on a
 * line of its own; above it stand its number, title and speakers, below it the abstract,
 * ended in newer versions of Indico by "Go to contribution page".
 */
final class IndicoTextRows {

	private static final Pattern TIME = Pattern.compile("(?:(\\d{1,4})\\. )?(\\d.*)");

	private static final Pattern NUMBERED = Pattern.compile("(\\d{1,4})\\.(?: (.*))?");

	private static final Predicate<String> LINK = (line) -> line.equalsIgnoreCase("Go to contribution page");

	/**
	 * A list's number, the contribution's with the title, the speakers: on four lines at
	 * most.
	 */
	private static final int HEAD_LINES = 4;

	private final PageLines lines;

	private final List<Integer> times;

	/** Whether abstracts are ended by a link. */
	private final boolean linked;

	private final int end;

	IndicoTextRows(PageLines lines) {
		this.lines = lines;
		this.times = IntStream.range(0, lines.size()).filter((index) -> isTime(lines.get(index))).boxed().toList();
		int last = this.times.isEmpty() ? 0 : this.times.getLast();
		this.linked = lines.first(0, lines.size(), LINK) < lines.size();
		int link = lines.first(last, lines.size(), LINK);
		this.end = lines.first((link < lines.size()) ? link : last, lines.size(), IndicoTextRows::isEnd);
	}

	static boolean isTime(String line) {
		Matcher time = TIME.matcher(line);
		return time.matches() && IndicoDates.isShort(time.group(2));
	}

	private static boolean isEnd(String line) {
		return line.startsWith("Building timetable") || line.startsWith("Powered by Indico")
				|| IndicoSponsors.isHeading(line);
	}

	/**
	 * {@return the line after the last contribution}
	 */
	int end() {
		return this.end;
	}

	/**
	 * {@return the line where the first contribution begins, or the page ends}
	 */
	int begin() {
		return this.times.isEmpty() ? this.lines.size() : headBefore(0, 0);
	}

	/**
	 * {@return the contributions in their order}
	 * @throws ImportRefused where one has no time, or an abstract no end
	 */
	List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		int head = this.times.isEmpty() ? this.end : begin();
		for (int i = 0; i < this.times.size(); i++) {
			int time = this.times.get(i);
			int next = (i + 1 < this.times.size()) ? this.times.get(i + 1) : this.end;
			int link = this.lines.first(time, next, LINK);
			int nextHead = (i + 1 < this.times.size()) ? headBefore(i + 1, link < next ? link + 1 : time + 1) : next;
			int body = (link < next) ? link : nextHead;
			checkEnd(time, link, next, body);
			rows.add(row(head, time, this.lines.text(time + 1, body)));
			head = nextHead;
		}
		return rows;
	}

	private void checkEnd(int time, int link, int next, int body) {
		if (link < next) {
			int after = this.lines.first(link + 1, next, (line) -> LINK.test(line));
			int untimed = this.lines.first(link + 1, next, (line) -> NUMBERED.matcher(line).matches());
			if (after < next || (next == this.end && untimed < next)) {
				throw this.lines.refused(Math.min(after, untimed),
						"a contribution without its time: the page is cut, or it is not scheduled yet");
			}
		}
		else if (this.linked && !this.lines.written(time + 1, body).isEmpty()) {
			throw this.lines.refused(this.lines.lastWritten(time, body), "the abstract has no end: the page is cut");
		}
	}

	/**
	 * {@return where the head of a contribution begins} Right after the link that ends
	 * the one before; else at the nearest number above; else it is the lines right above
	 * its time.
	 */
	private int headBefore(int row, int from) {
		int time = this.times.get(row);
		if (from > 0 && LINK.test(this.lines.get(from - 1))) {
			return this.lines.firstWritten(from, time);
		}
		if (NUMBERED.matcher(this.lines.get(time)).matches()) {
			return time;
		}
		int index = time;
		for (int i = 0; i < HEAD_LINES && index >= from; i++) {
			index = this.lines.lastWritten(from, index);
			if (index >= from && NUMBERED.matcher(this.lines.get(index)).matches()) {
				int above = this.lines.lastWritten(from, index);
				return (above >= from && this.lines.get(above).matches("\\d{1,4}\\.")) ? above : index;
			}
		}
		return linesAbove(time, from);
	}

	private int linesAbove(int time, int from) {
		int index = time;
		while (index > from && index > time - 2 && isHead(this.lines.get(index - 1))) {
			index--;
		}
		return index;
	}

	private static boolean isHead(String line) {
		return !line.isEmpty() && !IndicoTextHead.isLabel(line);
	}

	private Row row(int head, int time, String body) {
		List<String> words = new ArrayList<>(this.lines.written(head, time));
		Matcher onTime = TIME.matcher(this.lines.get(time));
		if (!onTime.matches()) {
			throw this.lines.refused(time, "a contribution without its time");
		}
		Integer number = (onTime.group(1) != null) ? Integer.valueOf(onTime.group(1)) : null;
		Matcher numbered = NUMBERED.matcher(words.isEmpty() ? "" : words.getFirst());
		if (numbered.matches()) {
			number = Integer.valueOf(numbered.group(1));
			words.removeFirst();
			if (numbered.group(2) != null) {
				words.addFirst(numbered.group(2));
			}
		}
		if (words.size() >= HEAD_LINES) {
			throw this.lines.refused(head, "more lines above the time than a title and its speakers");
		}
		return new Row(Math.min(head, time), number, List.copyOf(words), time, onTime.group(2), body);
	}

	/**
	 * A contribution in its parts.
	 *
	 * @param head index of its first line
	 * @param number printed before it, null for none
	 * @param words the title and the speakers, or one of them, or none
	 * @param time index of the line of its time
	 * @param startsAt as printed
	 */
	record Row(int head, @Nullable Integer number, List<String> words, int time, String startsAt, String body) {
	}

}
