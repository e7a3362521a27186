package io.github.schedulegateway.query;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a connection is asked for.
 *
 * @param size how many entries, 1 to {@value #LARGEST}
 * @param backward whether they are counted from the end
 */
record PageRequest(int size, boolean backward, @Nullable String after, @Nullable String before) {

	static final int LARGEST = 500;

	static final int USUAL = 50;

	/**
	 * {@return what the arguments of a connection field ask for}
	 * @throws BadInput if they are out of range or contradict each other
	 */
	static PageRequest of(Map<String, Object> arguments) {
		Integer first = (Integer) arguments.get("first");
		Integer last = (Integer) arguments.get("last");
		if (first != null && last != null) {
			throw new BadInput("Give first or last, not both.");
		}
		check("first", first);
		check("last", last);
		int size = (first != null) ? first : (last != null) ? last : USUAL;
		return new PageRequest(size, last != null, (String) arguments.get("after"), (String) arguments.get("before"));
	}

	private static void check(String name, @Nullable Integer size) {
		if (size != null && (size < 1 || size > LARGEST)) {
			throw new BadInput(name + " is " + size + "; a page holds 1 to " + LARGEST + " entries.");
		}
	}

}
