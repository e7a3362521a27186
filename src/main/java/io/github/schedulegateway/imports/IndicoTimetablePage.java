package io.github.schedulegateway.imports;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.schedulegateway.imports.IndicoPage.Header;
import io.github.schedulegateway.schedule.Schedule;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The timetable of a conference. It is drawn by a script, out of data that stand in the
 * page: what the export of the timetable has.
 */
final class IndicoTimetablePage implements IndicoHtmlPage {

	private static final String DATA = "timetableArgs";

	@Override
	public boolean is(HtmlPage page) {
		return script(page) != null;
	}

	@Override
	public Schedule read(HtmlPage page, ReadOptions options) {
		Element script = script(page);
		if (script == null) {
			throw page.document().refused("line 1", "the data of the timetable are missing");
		}
		Header header = new IndicoHtmlHead(page, page.html()).header(options);
		Days days = JsonText.read(data(page, script), Days.class);
		if (days.values().stream().allMatch((day) -> day == null || day.isEmpty())) {
			throw page.document().refused(page.place(script), "the timetable is empty: nothing is scheduled yet");
		}
		Schedule read = new IndicoTimetableDays(page.document(), days, header.conference(options)).schedule();
		return new Schedule(read.conference(), read.scope(), read.venues(), read.rooms(), read.tracks(),
				read.sessions(), read.talks(), read.breaks(), new HtmlSponsors(page).tiers(), read.warnings());
	}

	private static @Nullable Element script(HtmlPage page) {
		return page.html()
			.select("script")
			.stream()
			.filter((script) -> script.data().contains(DATA))
			.findFirst()
			.orElse(null);
	}

	/** Errors in the data name the line of the page. */
	private static SourceDocument data(HtmlPage page, Element script) {
		String text = script.data();
		int from = text.indexOf('{', text.indexOf('[', text.indexOf(DATA)));
		int to = (from < 0) ? -1 : end(text, from);
		if (to < 0) {
			throw page.document().refused(page.place(script), "the data of the timetable are cut");
		}
		long above = script.sourceRange().start().lineNumber() - 1L + text.substring(0, from).lines().count() - 1;
		return new SourceDocument(page.document().name(),
				"\n".repeat((int) Math.max(0, above)) + text.substring(from, to), page.document().url());
	}

	/** The place after the object that begins there; braces in texts do not count. */
	private static int end(String text, int from) {
		int depth = 0;
		boolean quoted = false;
		for (int i = from; i < text.length(); i++) {
			switch (text.charAt(i)) {
				case '\\' -> i++;
				case '"' -> quoted = !quoted;
				case '{' -> depth += quoted ? 0 : 1;
				case '}' -> depth -= quoted ? 0 : 1;
				default -> {
				}
			}
			if (depth == 0) {
				return i + 1;
			}
		}
		return -1;
	}

	/** Entries by their keys, by day. */
	@SuppressWarnings("serial")
	private static final class Days extends LinkedHashMap<String, @Nullable Map<String, @Nullable IndicoEntry>> {

	}

}
