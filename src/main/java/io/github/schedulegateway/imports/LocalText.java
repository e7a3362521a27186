package io.github.schedulegateway.imports;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads a text that may stand there in several languages, as {@code {"en": "Hall", "de":
 * "Saal"}}: the English one, or else the first.
 */
final class LocalText extends ValueDeserializer<String> {

	@Override
	public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.START_OBJECT)) {
			return context.readValue(parser, String.class);
		}
		Map<String, String> texts = new LinkedHashMap<>();
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String language = parser.currentName();
			parser.nextToken();
			String text = context.readValue(parser, String.class);
			if (text != null && !text.isBlank()) {
				texts.put(language, text);
			}
		}
		return texts.getOrDefault("en", texts.isEmpty() ? null : texts.values().iterator().next());
	}

}
