package io.github.schedulegateway.imports;

import java.io.StringReader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Goes through a document of XML, and refuses it at the line at which it is not well
 * formed. Entities of one's own and documents elsewhere are never looked at.
 */
final class XmlCursor {

	private static final int DEPTH = 50;

	private static final XMLInputFactory FACTORY = factory();

	private final SourceDocument document;

	private final XMLStreamReader reader;

	/** Lines before the document begins. */
	private final long skipped;

	private int depth;

	XmlCursor(SourceDocument document) {
		this.document = document;
		String text = document.text().stripLeading();
		this.skipped = document.text()
			.substring(0, document.text().length() - text.length())
			.chars()
			.filter((c) -> c == '\n')
			.count();
		try {
			this.reader = FACTORY.createXMLStreamReader(new StringReader(text));
		}
		catch (XMLStreamException ex) {
			throw refused(1, "is not well-formed XML");
		}
	}

	/**
	 * Goes on.
	 * @return the kind of event, one of {@link XMLStreamConstants}
	 */
	int next() {
		int event;
		try {
			event = this.reader.next();
		}
		catch (XMLStreamException ex) {
			throw refused((ex.getLocation() != null) ? ex.getLocation().getLineNumber() : 1, "is not well-formed XML");
		}
		// the parser of the platform has its own for some input
		catch (RuntimeException ex) {
			throw refused("is not well-formed XML");
		}
		if (event == XMLStreamConstants.ENTITY_REFERENCE) {
			throw refused("uses the entity &" + name() + ";, which XML does not have");
		}
		if (event == XMLStreamConstants.START_ELEMENT && ++this.depth > DEPTH) {
			throw refused("has elements in each other more than " + DEPTH + " deep");
		}
		if (event == XMLStreamConstants.END_ELEMENT) {
			this.depth--;
		}
		return event;
	}

	/** How many elements the place is in. */
	int depth() {
		return this.depth;
	}

	String name() {
		return this.reader.getLocalName();
	}

	@Nullable String attribute(String name) {
		return this.reader.getAttributeValue(null, name);
	}

	/** Of character data; empty for anything else. */
	String text() {
		return (this.reader.hasText() && this.reader.getEventType() != XMLStreamConstants.COMMENT)
				? this.reader.getText() : "";
	}

	int line() {
		return this.reader.getLocation().getLineNumber();
	}

	ImportRefused refused(String reason) {
		return refused(line(), reason);
	}

	ImportRefused refused(int line, String reason) {
		return this.document.refused("line " + (this.skipped + Math.max(1, line)), reason);
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		return factory;
	}

}
