package io.github.schedulegateway.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What stands where in an answer. Rows come as lists of values without keys, which is
 * cheaper for the database and on the wire; a shape puts the names back.
 */
sealed interface Shape {

	/**
	 * {@return the value as data fetchers take it}
	 */
	@Nullable Object read(@Nullable Object raw);

	/** A value as it is. */
	record Plain() implements Shape {

		@Override
		public @Nullable Object read(@Nullable Object raw) {
			return raw;
		}

	}

	/**
	 * A node or a row of columns.
	 *
	 * @param properties positions by field name
	 * @param selections positions and shapes by response key
	 */
	record Fields(String type, Map<String, Integer> properties, Map<String, Selection> selections) implements Shape {

		@Override
		public @Nullable Object read(@Nullable Object raw) {
			return (raw != null) ? new Row(this, (List<?>) raw) : null;
		}

	}

	/** Where a selection stands in a row. */
	record Selection(int position, Shape shape) {
	}

	/** One of several types: the first value says which. */
	record OneOf(List<Shape> types) implements Shape {

		@Override
		public @Nullable Object read(@Nullable Object raw) {
			if (raw == null) {
				return null;
			}
			List<?> tagged = (List<?>) raw;
			return this.types.get(((Number) tagged.getFirst()).intValue()).read(tagged.get(1));
		}

	}

	/** A list of one shape. */
	record Many(Shape element) implements Shape {

		@Override
		public @Nullable Object read(@Nullable Object raw) {
			if (raw == null) {
				return null;
			}
			List<?> values = (List<?>) raw;
			List<@Nullable Object> read = new ArrayList<>(values.size());
			values.forEach((value) -> read.add(this.element.read(value)));
			return read;
		}

	}

	/** The one that a look-up found; several are an error that names them. */
	record Only(Shape element) implements Shape {

		@Override
		public @Nullable Object read(@Nullable Object raw) {
			List<?> found = (raw != null) ? (List<?>) raw : List.of();
			if (found.size() > 1) {
				throw new BadInput("Several match; look one up by its id: " + found.stream()
					.map((one) -> (this.element.read(one) instanceof Row row) ? String.valueOf(row.property("id")) : "")
					.limit(20)
					.collect(java.util.stream.Collectors.joining(", ")) + ".");
			}
			return found.isEmpty() ? null : this.element.read(found.getFirst());
		}

	}

	/**
	 * A page of a connection:
	 * {@code [[[keys, edge's columns, edge's node, node], …], total]}.
	 *
	 * @param order the order of which the keys are
	 */
	record Page(PageRequest request, List<Order> order, Fields edge, @Nullable Shape edgeNode,
			@Nullable Shape node) implements Shape {

		@Override
		public Object read(@Nullable Object raw) {
			List<?> page = (List<?>) java.util.Objects.requireNonNull(raw);
			List<?> found = (page.get(0) != null) ? (List<?>) page.get(0) : List.of();
			boolean more = found.size() > this.request.size();
			List<?> rows = more ? found.subList(0, this.request.size()) : found;
			if (this.request.backward()) {
				rows = new ArrayList<>(rows);
				Collections.reverse(rows);
			}
			return new Connection(rows.stream().map((row) -> edge((List<?>) row)).toList(), more, this.request,
					(Number) page.get(1));
		}

		private Connection.Edge edge(List<?> row) {
			Function<Integer, List<?>> list = (index) -> (List<?>) row.get(index);
			return new Connection.Edge(() -> Cursor.encode(this.edge.type(), this.order, list.apply(0)),
					new Row(this.edge, list.apply(1)), (this.edgeNode != null) ? this.edgeNode.read(row.get(2)) : null,
					(this.node != null) ? this.node.read(row.get(3)) : null);
		}

	}

}
