package io.github.schedulegateway.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * How large the operations of a document are as written, each fragment counted as often
 * as it is spread. A fragment is measured once, so that fragments of fragments cost no
 * more than their text; the document need not be valid.
 */
final class QueryShape {

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Size> measured = new HashMap<>();

	QueryShape(Document document) {
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
	}

	Size of(OperationDefinition operation) {
		Size variables = operation.getVariableDefinitions()
			.stream()
			.map((variable) -> Size.NONE.with(variable.getDirectives()))
			.reduce(Size.NONE, Size::plus);
		return of(operation.getSelectionSet()).plus(variables).with(operation.getDirectives());
	}

	private Size of(@Nullable SelectionSet selections) {
		Size size = Size.NONE;
		if (selections != null) {
			for (Selection<?> selection : selections.getSelections()) {
				size = size.plus(of(selection).with(((DirectivesContainer<?>) selection).getDirectives()));
			}
		}
		return size;
	}

	private Size of(Selection<?> selection) {
		return switch (selection) {
			case Field field -> of(field.getSelectionSet()).within(field);
			case InlineFragment fragment -> of(fragment.getSelectionSet());
			case FragmentSpread spread -> ofFragment(spread.getName());
			default -> Size.NONE;
		};
	}

	private Size ofFragment(String name) {
		Size known = this.measured.get(name);
		FragmentDefinition fragment = this.fragments.get(name);
		if (known != null || fragment == null) {
			return (known != null) ? known : Size.NONE;
		}
		// stands in for itself where fragments form a cycle: validation refuses that
		this.measured.put(name, Size.NONE);
		Size size = of(fragment.getSelectionSet()).with(fragment.getDirectives());
		this.measured.put(name, size);
		return size;
	}

	/**
	 * A size, no number of which exceeds {@link #MANY}.
	 *
	 * @param fields at the top
	 * @param conditional whether any of these fields may be skipped
	 * @param deepest the longest way down, null without any field
	 */
	record Size(long fields, long aliases, long directives, boolean conditional, @Nullable Way deepest) {

		/** Where counting ends. */
		static final long MANY = 1_000_000_000_000L;

		static final Size NONE = new Size(0, 0, 0, false, null);

		int depth() {
			return (this.deepest != null) ? this.deepest.length() : 0;
		}

		private Size plus(Size other) {
			return new Size(sum(this.fields, other.fields), sum(this.aliases, other.aliases),
					sum(this.directives, other.directives), this.conditional || other.conditional,
					(depth() >= other.depth()) ? this.deepest : other.deepest);
		}

		private Size with(List<Directive> more) {
			boolean skips = more.stream()
				.map(Directive::getName)
				.anyMatch((name) -> name.equals("skip") || name.equals("include"));
			return new Size(this.fields, this.aliases, sum(this.directives, more.size()), this.conditional || skips,
					this.deepest);
		}

		private Size within(Field field) {
			boolean introspection = field.getName().startsWith("__");
			Way below = introspection ? null : this.deepest;
			return new Size(1, sum(this.aliases, (field.getAlias() != null) ? 1 : 0), this.directives, false,
					new Way(field.getName(), (below != null) ? below.length() + 1 : 1, below));
		}

		private static long sum(long one, long other) {
			return Math.min(MANY, one + other);
		}

	}

	/** From one field down to another. */
	record Way(String field, int length, @Nullable Way below) {

		@Override
		public String toString() {
			return (this.below != null) ? this.field + "." + this.below : this.field;
		}

	}

}
