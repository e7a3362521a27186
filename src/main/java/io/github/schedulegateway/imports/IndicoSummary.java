package io.github.schedulegateway.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An abstract as a session's page prints it: the first 400 characters, and an ellipsis if
 * there were more.
 *
 * @param text without that ellipsis, null where there is none
 */
record IndicoSummary(@Nullable String text, boolean truncated) {

	private static final Pattern ELLIPSIS = Pattern.compile("\\s*(?:\\.\\.\\.|…)$");

	static IndicoSummary of(String printed) {
		Matcher ellipsis = ELLIPSIS.matcher(printed);
		boolean truncated = ellipsis.find();
		String text = truncated ? printed.substring(0, ellipsis.start()) : printed;
		return new IndicoSummary(text.isEmpty() ? null : text, truncated);
	}

}
