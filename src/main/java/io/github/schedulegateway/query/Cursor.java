package io.github.schedulegateway.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands in an order: the values of the order's keys, whose last is the
 * id. In base 64 it is a check on the list, its order and the values, then each value
 * behind a letter for its kind. The check tells what was mixed up or cut; it is no
 * secret, and needs to be none: a value is looked for, never executed, so a forged cursor
 * only means another place.
 */
final class Cursor {

	private static final char NUMBER = 'n';

	private static final char DECIMAL = 'd';

	private static final char TEXT = 't';

	private static final char DATE = 'c';

	private static final char SEPARATOR = '\u001f';

	private static final int LONGEST = 2000;

	private Cursor() {
	}

	/**
	 * {@return the cursor of an entry}
	 * @param list the name of the type of its entries
	 */
	static String encode(String list, List<Order> order, List<?> keys) {
		StringBuilder text = new StringBuilder();
		for (Object key : keys) {
			text.append(SEPARATOR).append(switch (key) {
				case Long number -> NUMBER;
				case Double decimal -> DECIMAL;
				case java.time.LocalDate date -> DATE;
				default -> TEXT;
			}).append(key);
		}
		text.insert(0, check(list, order, text.toString()));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * {@return the keys that a cursor holds}
	 * @throws BadInput if it is not one, or one of another list or order
	 */
	static List<Object> decode(String cursor, String argument, String list, List<Order> order) {
		List<Object> keys = (cursor.length() <= LONGEST) ? keys(cursor, list, order) : null;
		if (keys == null) {
			throw new BadInput(argument + " is not a cursor of this list in this order.");
		}
		return keys;
	}

	private static @Nullable List<Object> keys(String cursor, String list, List<Order> order) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			String[] parts = text.split(String.valueOf(SEPARATOR), -1);
			if (parts.length != order.size() + 1
					|| !parts[0].equals(check(list, order, text.substring(parts[0].length())))) {
				return null;
			}
			List<Object> keys = new ArrayList<>();
			for (int i = 1; i < parts.length; i++) {
				keys.add(value(parts[i]));
			}
			return keys;
		}
		catch (IllegalArgumentException | java.time.DateTimeException ex) {
			return null;
		}
	}

	private static Object value(String part) {
		if (part.isEmpty()) {
			throw new IllegalArgumentException("No value");
		}
		String value = part.substring(1);
		return switch (part.charAt(0)) {
			case NUMBER -> Long.valueOf(value);
			case DECIMAL -> Double.valueOf(value);
			case DATE -> java.time.LocalDate.parse(value);
			case TEXT -> value;
			default -> throw new IllegalArgumentException("No kind");
		};
	}

	/** A few letters that tell one list, order and place from another. */
	private static String check(String list, List<Order> order, String values) {
		int hash = Objects.hash(list, order.stream().map((key) -> key.key() + key.descending()).toList(), values);
		return Integer.toString(hash & 0x7fffffff, 36);
	}

}
