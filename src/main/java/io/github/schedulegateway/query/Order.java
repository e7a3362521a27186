package io.github.schedulegateway.query;

import java.util.ArrayList;
import java.util.List;

/**
 * One key of an order.
 *
 * @param key a property of what is listed, {@code name.property} of something on the path
 * to it, or a column
 */
record Order(String key, boolean descending) {

	private static final String DESCENDING = " DESC";

	static Order parse(String text) {
		boolean descending = text.endsWith(DESCENDING);
		return new Order(descending ? text.substring(0, text.length() - DESCENDING.length()) : text, descending);
	}

	/**
	 * {@return the order made total} without repeated keys, and with the id as its end,
	 * which goes the way of the key before it, so that one index serves both directions
	 */
	static List<Order> total(List<Order> orders) {
		List<Order> total = new ArrayList<>();
		for (Order order : orders) {
			if (total.stream().noneMatch((known) -> known.key().equals(order.key()))) {
				total.add(order);
			}
			if (order.key().equals("id")) {
				return total;
			}
		}
		total.add(new Order("id", !total.isEmpty() && total.getLast().descending()));
		return total;
	}

}
