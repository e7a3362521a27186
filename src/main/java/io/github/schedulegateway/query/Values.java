package io.github.schedulegateway.query;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * How values that clients give are checked and made ready for the graph.
 *
 * @param scalars what is done with each value of a scalar type, by the type's name
 * @param forms what is done besides where {@code @value} names a form
 */
public record Values(Map<String, UnaryOperator<Object>> scalars, Map<String, UnaryOperator<Object>> forms) {

	private static final int LONGEST_LIST = 100;

	/**
	 * {@return the value as the graph takes it}
	 * @throws BadInput if it is out of bounds
	 */
	@Nullable Object ready(@Nullable Object value, String type, @Nullable String form) {
		if (value == null) {
			return null;
		}
		if (value instanceof List<?> list) {
			if (list.size() > LONGEST_LIST) {
				throw new BadInput("A list holds " + list.size() + " values; the limit is " + LONGEST_LIST + ".");
			}
			return list.stream().map((element) -> ready(element, type, form)).toList();
		}
		Object checked = this.scalars.getOrDefault(type, UnaryOperator.identity()).apply(value);
		if (form == null) {
			return checked;
		}
		UnaryOperator<Object> known = this.forms.get(form);
		if (known == null) {
			throw new IllegalStateException("The schema names a form that is not known: " + form);
		}
		return known.apply(checked);
	}

}
