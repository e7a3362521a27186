package io.github.schedulegateway.exports;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/** Writes elements one after the other, without the characters that XML cannot hold. */
final class XmlOutput {

	private final XMLStreamWriter writer;

	XmlOutput(XMLStreamWriter writer) {
		this.writer = writer;
	}

	void document(String root, Content content) throws XMLStreamException {
		this.writer.writeStartDocument("UTF-8", "1.0");
		element(root, Map.of(), content);
		this.writer.writeEndDocument();
		this.writer.flush();
	}

	void element(String name, Map<String, String> attributes) throws XMLStreamException {
		element(name, attributes, () -> {
			// nothing in it
		});
	}

	void element(String name, Map<String, String> attributes, Content content) throws XMLStreamException {
		this.writer.writeStartElement(name);
		for (Map.Entry<String, String> attribute : attributes.entrySet()) {
			this.writer.writeAttribute(attribute.getKey(), valid(attribute.getValue()));
		}
		content.write();
		this.writer.writeEndElement();
	}

	/** An element of that text, none for null. */
	void text(String name, @Nullable String text) throws XMLStreamException {
		if (text != null) {
			text(name, Map.of(), text);
		}
	}

	void text(String name, Map<String, String> attributes, String text) throws XMLStreamException {
		element(name, attributes, () -> this.writer.writeCharacters(valid(text)));
	}

	/**
	 * {@return attributes by name and value, without those that are null}
	 */
	static Map<String, String> attributes(@Nullable String... namesAndValues) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			String value = namesAndValues[i + 1];
			if (value != null) {
				attributes.put(String.valueOf(namesAndValues[i]), value);
			}
		}
		return attributes;
	}

	/** As <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0</a> has it. */
	private static String valid(String text) {
		StringBuilder valid = new StringBuilder(text.length());
		text.codePoints()
			.filter((character) -> character == '\t' || character == '\n' || (character >= 0x20 && character <= 0xD7FF)
					|| (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000)
			.forEach(valid::appendCodePoint);
		return valid.toString();
	}

	/** What stands in an element. */
	@FunctionalInterface
	interface Content {

		void write() throws XMLStreamException;

	}

}
