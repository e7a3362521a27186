package io.github.schedulegateway.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A node, or a row of columns, as one statement answered it with all that was selected
 * below it.
 */
public final class Row implements Answer {

	private final Shape.Fields shape;

	private final List<?> values;

	Row(Shape.Fields shape, List<?> values) {
		this.shape = shape;
		this.values = values;
	}

	/**
	 * {@return the name of its type in the schema}
	 */
	public String type() {
		return this.shape.type();
	}

	/**
	 * {@return the value of a property that is read with every node, such as {@code id}}
	 */
	public @Nullable Object property(String name) {
		Integer position = this.shape.properties().get(name);
		return (position != null) ? this.values.get(position) : null;
	}

	@Override
	public @Nullable Object field(String name, java.util.function.Supplier<String> responseKey) {
		Integer position = this.shape.properties().get(name);
		if (position != null) {
			return this.values.get(position);
		}
		Shape.Selection selection = this.shape.selections().get(responseKey.get());
		return (selection != null) ? selection.shape().read(this.values.get(selection.position())) : null;
	}

}
