package io.github.schedulegateway.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads documents of JSON straight into the records of a format, so that no tree of the
 * whole is held. Members that a record does not have are passed over; those that it has
 * may be missing, and are null then, or empty where they are lists or maps. Nulls in
 * lists and maps are passed over.
 */
final class JsonText {

	private static final int NESTING = 200;

	private static final JsonSetter.Value EMPTY = JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP);

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(NESTING).maxStringLength(Integer.MAX_VALUE).build())
			// line and column of an error, without the text around it
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			// of two members of one name one would be lost
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
			.build())
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		// PHP writes an object without members so
		.enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
		.changeDefaultNullHandling((nulls) -> nulls.withContentNulls(Nulls.SKIP))
		.withConfigOverride(List.class, (lists) -> lists.setNullHandling(EMPTY))
		.withConfigOverride(Map.class, (maps) -> maps.setNullHandling(EMPTY))
		.withCoercionConfigDefaults(
				(coercion) -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
		.build();

	private JsonText() {
	}

	/**
	 * {@return the names of the members of the outermost object, and of the first object
	 * below each as "outer.inner"} As far as the beginning of the document shows them:
	 * enough to recognise a format by, and cheap. Of an outermost array, those of its
	 * first object. Empty where the document is not JSON.
	 */
	static Set<String> members(SourceDocument document, int tokens) {
		Set<String> members = new TreeSet<>();
		String start = document.text().stripLeading();
		if (!start.startsWith("{") && !start.startsWith("[")) {
			return members;
		}
		try (JsonParser parser = MAPPER.createParser(document.text())) {
			Names names = new Names(members);
			for (int i = 0; i < tokens; i++) {
				JsonToken token = parser.nextToken();
				if (token == null) {
					break;
				}
				names.add(token, parser);
			}
		}
		catch (JacksonException ex) {
			// what it breaks at is told by whoever reads it whole
		}
		return members;
	}

	/**
	 * {@return the document as a record}
	 * @throws ImportRefused if it is not JSON, or a member is not of its type
	 */
	static <T> T read(SourceDocument document, Class<T> type) {
		try {
			T value = MAPPER.readValue(document.text(), type);
			if (value == null) {
				throw document.refused("line 1", "holds nothing");
			}
			return value;
		}
		catch (JacksonException ex) {
			JsonTrouble trouble = JsonTrouble.of(ex);
			throw document.refused(trouble.place(), trouble.reason());
		}
	}

	/** Collects names of members at the two outermost levels of objects. */
	private static final class Names {

		private final Set<String> members;

		private int depth;

		private String outer = "";

		Names(Set<String> members) {
			this.members = members;
		}

		void add(JsonToken token, JsonParser parser) {
			switch (token) {
				case START_OBJECT -> this.depth++;
				case END_OBJECT -> this.depth--;
				case PROPERTY_NAME -> {
					if (this.depth == 1) {
						this.outer = parser.currentName();
						this.members.add(this.outer);
					}
					else if (this.depth == 2) {
						this.members.add(this.outer + "." + parser.currentName());
					}
				}
				default -> {
				}
			}
		}

	}

}
