package io.github.schedulegateway.imports;

import io.github.schedulegateway.schedule.Schedule;

/** One kind of page that Indico has. */
interface IndicoHtmlPage {

	/** Whether the page is of this kind. */
	boolean is(HtmlPage page);

	/**
	 * Reads the page.
	 * @throws ImportRefused for whatever is wrong with it
	 */
	Schedule read(HtmlPage page, ReadOptions options);

}
