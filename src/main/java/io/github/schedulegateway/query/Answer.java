package io.github.schedulegateway.query;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Something that has the values of an object's fields at hand. */
interface Answer {

	/**
	 * {@return the value of a field}
	 * @param name of the field in the schema
	 * @param responseKey its alias or name in the request
	 */
	@Nullable Object field(String name, Supplier<String> responseKey);

}
