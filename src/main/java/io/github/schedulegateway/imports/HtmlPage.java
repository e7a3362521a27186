package io.github.schedulegateway.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Predicate;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page of HTML, with its addresses made absolute where it is known where it stood. */
record HtmlPage(SourceDocument document, Document html) {

	static HtmlPage of(SourceDocument document) {
		Document html = Jsoup.parse(document.text(), "", Parser.htmlParser().setTrackPosition(true));
		HtmlPage page = new HtmlPage(document, html);
		URI own = (document.url() != null) ? document.url() : page.ownUrl((address) -> true);
		Element home = html.selectFirst(".confTitle a[href]");
		html.setBaseUri((own != null) ? own.toString() : (home != null) ? home.attr("href") : "");
		return page;
	}

	/**
	 * {@return the page's own address of that kind, as fetched or as it says itself}
	 */
	@Nullable URI ownUrl(Predicate<String> kind) {
		URI fetched = this.document.url();
		if (fetched != null && kind.test(fetched.getPath())) {
			return fetched;
		}
		for (Element element : this.html.select("link[rel=canonical][href], meta[property=og:url][content]")) {
			URI url = web(element.attr(element.nameIs("link") ? "href" : "content"));
			if (url != null && kind.test(url.getPath())) {
				return url;
			}
		}
		return null;
	}

	/**
	 * {@return an address on the web, null where it is none or not known whole}
	 */
	@Nullable URI link(Element element, String attribute) {
		return web(element.absUrl(attribute));
	}

	Element one(Element parent, String selector, String what) {
		Element element = parent.selectFirst(selector);
		if (element == null || element.text().isBlank()) {
			throw this.document.refused(place((element != null) ? element : parent), what + " is missing");
		}
		return element;
	}

	String place(Element element) {
		return "line " + Math.max(1, element.sourceRange().start().lineNumber());
	}

	/**
	 * {@return an address on the web, null where it is none}
	 * @param base to which it is relative
	 */
	static @Nullable URI web(@Nullable String address, @Nullable URI base) {
		if (address == null || address.isBlank()) {
			return null;
		}
		try {
			return web((base != null) ? base.resolve(address.strip()).toString() : address);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable URI web(String address) {
		try {
			URI url = new URI(address.strip());
			boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
			return (web && url.getHost() != null && url.getPath() != null) ? url : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
