package io.github.schedulegateway.imports;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.xml.stream.XMLStreamConstants;

import org.jspecify.annotations.Nullable;

/**
 * Walks through a document of XML, element by element, in whatever order they stand, and
 * holds none of it.
 */
final class XmlElements {

	private final XmlCursor cursor;

	private XmlElements(XmlCursor cursor) {
		this.cursor = cursor;
	}

	/**
	 * {@return whether that is the outermost element of the document}
	 */
	static boolean isRoot(SourceDocument document, String name) {
		if (!document.text().stripLeading().startsWith("<")) {
			return false;
		}
		try {
			XmlCursor cursor = new XmlCursor(document);
			while (cursor.next() != XMLStreamConstants.START_ELEMENT) {
				// comments, and a document type, which is refused by whoever reads on
			}
			return cursor.name().equals(name);
		}
		catch (ImportRefused ex) {
			return false;
		}
	}

	/**
	 * Walks through a document.
	 * @param root is handed it at its outermost element
	 * @throws ImportRefused if it is not well-formed, or declares a document type
	 */
	static void walk(SourceDocument document, Consumer<XmlElements> root) {
		XmlCursor cursor = new XmlCursor(document);
		for (int event = cursor.next(); event != XMLStreamConstants.END_DOCUMENT; event = cursor.next()) {
			if (event == XMLStreamConstants.DTD) {
				throw cursor.refused("declares a document type, which no schedule needs");
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				root.accept(new XmlElements(cursor));
			}
		}
	}

	/**
	 * Reads the current element to its end.
	 * @param child is given the name of each element in it, at its beginning; what it
	 * leaves of that is passed over
	 * @return the text that stands in the element and in none of its children
	 */
	String read(Consumer<String> child) {
		int inside = this.cursor.depth();
		StringBuilder text = new StringBuilder();
		for (int event = this.cursor.next(); event != XMLStreamConstants.END_ELEMENT; event = this.cursor.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				child.accept(this.cursor.name());
				while (this.cursor.depth() > inside) {
					this.cursor.next();
				}
			}
			else {
				text.append(this.cursor.text());
			}
		}
		return text.toString();
	}

	/**
	 * {@return the text of the current element, with that of those in it}
	 */
	String text() {
		int inside = this.cursor.depth();
		StringBuilder text = new StringBuilder();
		while (this.cursor.next() != XMLStreamConstants.END_ELEMENT || this.cursor.depth() >= inside) {
			text.append(this.cursor.text());
		}
		return text.toString();
	}

	/**
	 * Puts the text of the current element by its name. Of elements that repeat the first
	 * that says anything counts.
	 */
	void textInto(Map<String, String> texts, String name) {
		String text = text();
		if (!text.isBlank()) {
			texts.putIfAbsent(name, text);
		}
	}

	/** As {@link #text()}, made a value of; a bad one is refused where it stands. */
	<T> @Nullable T value(Function<@Nullable String, @Nullable T> kind) {
		int line = this.cursor.line();
		return valueOf(text(), line, kind);
	}

	@Nullable String attribute(String name) {
		return this.cursor.attribute(name);
	}

	/** As {@link #attribute(String)}, made a value of. */
	<T> @Nullable T attribute(String name, Function<@Nullable String, @Nullable T> kind) {
		return valueOf(attribute(name), this.cursor.line(), kind);
	}

	private <T> @Nullable T valueOf(@Nullable String text, int line, Function<@Nullable String, @Nullable T> kind) {
		try {
			return kind.apply(text);
		}
		catch (BadValue ex) {
			throw this.cursor.refused(line, ex.reason());
		}
	}

}
