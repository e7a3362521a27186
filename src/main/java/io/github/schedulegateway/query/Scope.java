package io.github.schedulegateway.query;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Names of variables and parameters of one statement; values stand nowhere but in its
 * parameters.
 */
final class Scope {

	private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

	private int variables;

	/**
	 * {@return a variable that nothing else in the statement is called}
	 */
	String variable() {
		return "n" + this.variables++;
	}

	/**
	 * {@return the name, without the dollar, of a new parameter with this value}
	 */
	String parameter(@Nullable Object value) {
		String name = "p" + this.parameters.size();
		this.parameters.put(name, value);
		return name;
	}

	Map<String, @Nullable Object> parameters() {
		return this.parameters;
	}

}
