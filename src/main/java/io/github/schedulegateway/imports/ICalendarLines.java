package io.github.schedulegateway.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.regex.Pattern;

/**
 * Looks at the lines of a calendar before they are parsed: where components begin, which
 * the parser does not tell, and that every line is a property, which it does not mind.
 */
final class ICalendarLines {

	/** An event, an alarm in it, and what else there may be. */
	private static final int DEPTH = 5;

	private static final int COMPONENTS = 100_000;

	private static final Pattern PROPERTY = Pattern.compile("[A-Za-z0-9-]+[;:].*", Pattern.DOTALL);

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t]]");

	private ICalendarLines() {
	}

	/**
	 * {@return the lines at which components begin, in order}
	 * @throws ImportRefused for a line that is no property, and for too many components,
	 * one after the other or within each other
	 */
	static Deque<Integer> components(SourceDocument document) {
		Deque<Integer> beginnings = new ArrayDeque<>();
		int line = 0;
		int depth = 0;
		for (Iterator<String> lines = document.text().lines().iterator(); lines.hasNext();) {
			String text = lines.next();
			line++;
			if (text.isBlank() || Character.isWhitespace(text.charAt(0))) {
				continue;
			}
			if (!PROPERTY.matcher(text).matches() || CONTROL.matcher(text).find()) {
				throw document.refused("line " + line, "is no property of iCalendar, nor goes on with one");
			}
			if (text.startsWith("BEGIN:")) {
				beginnings.add(line);
				depth++;
			}
			else if (text.startsWith("END:")) {
				depth--;
			}
			if (depth > DEPTH || beginnings.size() > COMPONENTS) {
				throw document.refused("line " + line,
						(depth > DEPTH) ? "more than " + DEPTH + " components stand within each other"
								: "holds more than " + COMPONENTS + " components");
			}
		}
		return beginnings;
	}

}
