package io.github.schedulegateway.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says where and why JSON cannot be read, without a word of the program's own names. */
record JsonTrouble(String place, String reason) {

	static JsonTrouble of(JacksonException ex) {
		return new JsonTrouble(place(ex), reason(ex));
	}

	private static String place(JacksonException ex) {
		TokenStreamLocation at = ex.getLocation();
		String line = (at != null && at.getLineNr() > 0)
				? "line %d, column %d".formatted(at.getLineNr(), Math.max(1, at.getColumnNr())) : "line 1";
		String path = path(ex);
		return path.isEmpty() ? line : line + ", " + path;
	}

	/** As in {@code results[0].sessions[3].startDate}. */
	private static String path(JacksonException ex) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference step : ex.getPath()) {
			if (step.getPropertyName() != null) {
				path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
			else if (step.getIndex() >= 0) {
				path.append('[').append(step.getIndex()).append(']');
			}
		}
		return path.toString();
	}

	private static String reason(JacksonException ex) {
		if (ex.getCause() instanceof BadValue bad) {
			return bad.reason();
		}
		if (ex.getOriginalMessage().startsWith("Trailing token")) {
			return "goes on after its end";
		}
		if (ex instanceof InputCoercionException) {
			return "is a number that is too large";
		}
		if (ex instanceof MismatchedInputException mismatch) {
			return "is not " + kind(mismatch.getTargetType());
		}
		return "is not well-formed JSON (" + ex.getOriginalMessage().lines().findFirst().orElse("") + ")";
	}

	private static String kind(@Nullable Class<?> type) {
		if (type == String.class) {
			return "a text";
		}
		if (type == Integer.class || type == Long.class) {
			return "a whole number";
		}
		if (type != null && Collection.class.isAssignableFrom(type)) {
			return "an array";
		}
		boolean object = type != null
				&& (Map.class.isAssignableFrom(type) || type.isRecord() && !isWrittenOtherwise(type));
		return object ? "an object" : "what stands there in this format";
	}

	private static boolean isWrittenOtherwise(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods())
			.anyMatch((method) -> method.isAnnotationPresent(JsonCreator.class));
	}

}
