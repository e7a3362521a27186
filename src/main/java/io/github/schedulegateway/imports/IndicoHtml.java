package io.github.schedulegateway.imports;

import java.util.List;
import java.util.regex.Pattern;

import io.github.schedulegateway.schedule.Schedule;
import org.jsoup.nodes.Element;

import org.springframework.stereotype.Component;

/** A page of Indico as HTML, of versions 3.1, 3.2 and what follows them. */
@Component
final class IndicoHtml implements ScheduleFormat {

	private static final Pattern END = Pattern.compile(
			"</(?:html|body)\\s*>(?:\\s|<!--(?:(?!-->).)*+-->|</html\\s*>)*+$",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern INDICO = Pattern.compile("\\b(?:conference-page|contribution-row|contribution-list"
			+ "|confheader|confTitle|conf_leftMenu|meeting-timetable|timetableArgs)\\b");

	/** The page of a session has a timetable too, which is of that session only. */
	private static final List<IndicoHtmlPage> PAGES = List.of(new IndicoListPage(), new IndicoMeetingPage(),
			new IndicoSessionPage(), new IndicoContributionPage(), new IndicoTimetablePage());

	/** As far from the end as the last tag is looked for. */
	private static final int TAIL = 2000;

	static boolean isHtml(SourceDocument document) {
		return document.text().stripLeading().startsWith("<");
	}

	@Override
	public Format format() {
		return Format.INDICO_HTML;
	}

	@Override
	public boolean reads(SourceDocument document) {
		return isHtml(document) && INDICO.matcher(document.text()).find();
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		checkEnd(document);
		HtmlPage page = HtmlPage.of(document);
		return PAGES.stream()
			.filter((kind) -> kind.is(page))
			.findFirst()
			.orElseThrow(() -> document.refused(page.place(body(page)),
					"this is another page of Indico; read are those"
							+ " of a session, of a contribution, of all contributions, and of the timetable"))
			.read(page, options);
	}

	/** Browsers and servers end a page properly: one that is not has been cut. */
	private static void checkEnd(SourceDocument document) {
		String text = document.text();
		if (!END.matcher(text.substring(Math.max(0, text.length() - TAIL))).find()) {
			throw document.refused("line " + Math.max(1, text.lines().count()),
					"the page is cut: it does not end with </html>");
		}
	}

	private static Element body(HtmlPage page) {
		Element body = page.html().selectFirst(".conference-page");
		return (body != null) ? body : page.html().body();
	}

}
