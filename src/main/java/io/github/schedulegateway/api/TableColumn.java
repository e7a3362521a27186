package io.github.schedulegateway.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param path names of fields, from the row to the value
 */
record TableColumn(String name, List<String> path) {

	/**
	 * {@return the value in a row}, values of a list joined, one for each, also where
	 * nothing is known of one.
	 */
	@Nullable Object of(@Nullable Object row) {
		return at(row, 0);
	}

	private @Nullable Object at(@Nullable Object value, int depth) {
		return switch (value) {
			case List<?> list -> list.stream().map((one) -> text(at(one, depth))).collect(Collectors.joining("; "));
			case Map<?, ?> map when depth < this.path.size() -> at(map.get(this.path.get(depth)), depth + 1);
			case null, default -> value;
		};
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
