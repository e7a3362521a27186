package io.github.schedulegateway.query;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.schedulegateway.query.SchemaMapping.InputField;
import io.github.schedulegateway.query.SchemaMapping.InputMapping;
import org.jspecify.annotations.Nullable;

/**
 * Turns filters and conditional arguments into {@link Conditions}.
 */
final class FilterCompiler {

	private static final Pattern TOKEN = Pattern.compile("\\bthis\\b|\\bproperty\\b|\\$value\\b");

	private static final int DEEPEST = 12;

	private static final int MOST = 200;

	private final SchemaMapping mapping;

	private final Values values;

	private final Scope scope;

	private int conditions;

	FilterCompiler(SchemaMapping mapping, Values values, Scope scope) {
		this.mapping = mapping;
		this.values = values;
		this.scope = scope;
	}

	/** Adds what a field's arguments ask of the node. */
	void arguments(String node, Map<String, InputField> fields, Map<String, Object> arguments, Conditions conditions) {
		fields.forEach((name, field) -> {
			Object value = arguments.get(name);
			if (value == null) {
				return;
			}
			if (field.where() != null) {
				where(node, field, value, conditions);
			}
			else if (value instanceof Map<?, ?> filter) {
				filter(node, this.mapping.input(field.type()), filter, conditions, 0);
			}
		});
	}

	private void filter(String node, InputMapping input, Map<?, ?> given, Conditions conditions, int depth) {
		if (depth > DEEPEST) {
			throw new BadInput("A filter is nested over " + DEEPEST + " levels deep.");
		}
		given.forEach((key, value) -> {
			if (value == null) {
				return;
			}
			if (++this.conditions > MOST) {
				throw new BadInput("A filter has over " + MOST + " conditions.");
			}
			condition(node, input, input.field(key), value, conditions, depth + 1);
		});
	}

	private void condition(String node, InputMapping input, InputField field, Object value, Conditions conditions,
			int depth) {
		if (field.where() != null) {
			where(node, field, value, conditions);
			return;
		}
		InputMapping sub = this.mapping.input(field.type());
		if (sub == input && value instanceof List<?> all && field.name().equals("and")) {
			all.forEach((one) -> filter(node, input, (Map<?, ?>) one, conditions, depth));
		}
		else if (sub == input && value instanceof List<?> any) {
			conditions.predicate(any.isEmpty() ? "false"
					: any.stream()
						.map((one) -> "(" + expression(node, input, (Map<?, ?>) one, depth) + ")")
						.collect(Collectors.joining(" OR ", "(", ")")));
		}
		else if (sub == input) {
			conditions.predicate(negated(expression(node, input, (Map<?, ?>) value, depth)));
		}
		else if (sub.compares()) {
			compare(node + "." + field.property(), sub, (Map<?, ?>) value, conditions);
		}
		else if (sub.isList()) {
			list(node, field, sub, (Map<?, ?>) value, conditions, depth);
		}
		else {
			String other = related(node, field, sub, conditions, false);
			filter(other, sub, (Map<?, ?>) value, conditions, depth);
		}
	}

	private String expression(String node, InputMapping input, Map<?, ?> given, int depth) {
		Conditions inner = new Conditions();
		filter(node, input, given, inner, depth);
		return inner.expression();
	}

	/** NOT of what may be unknown is unknown: what is not known to hold does not hold. */
	private static String negated(String expression) {
		return "NOT coalesce(" + expression + ", false)";
	}

	private void list(String node, InputField field, InputMapping list, Map<?, ?> given, Conditions conditions,
			int depth) {
		given.forEach((quantifier, value) -> {
			if (!(value instanceof Map<?, ?> filter)) {
				return;
			}
			InputField of = list.field(quantifier);
			InputMapping element = this.mapping.input(of.type());
			Conditions inner = of.name().equals("some") ? conditions : new Conditions();
			String other = related(node, field, element, inner, true);
			if (of.name().equals("all")) {
				inner.predicate(negated(expression(other, element, filter, depth)));
			}
			else {
				filter(other, element, filter, inner, depth);
			}
			if (inner != conditions) {
				conditions.predicate("NOT " + inner.expression());
			}
		});
	}

	private String related(String node, InputField field, InputMapping filter, Conditions conditions, boolean many) {
		if (field.path() == null || filter.target() == null) {
			throw new IllegalStateException("No @relationship says where " + field.name() + " leads");
		}
		String other = this.scope.variable();
		conditions.match(field.path().match(node, other, filter.target(), this.scope::variable), many);
		return other;
	}

	private void compare(String property, InputMapping input, Map<?, ?> given, Conditions conditions) {
		boolean ignoreCase = Boolean.TRUE.equals(given.get("ignoreCase"));
		given.forEach((key, value) -> {
			InputField field = input.field(key);
			if (field.operator() == null || value == null) {
				return;
			}
			String ignoring = field.operatorIgnoringCase();
			String operator = (ignoreCase && ignoring != null) ? ignoring : field.operator();
			String parameter = parameter(field, value);
			conditions.predicate(fill(operator, "", property, parameter));
		});
	}

	private void where(String node, InputField field, Object value, Conditions conditions) {
		if (field.where() == null) {
			throw new IllegalStateException("No @where says what " + field.name() + " asks");
		}
		String where = field.where();
		if (field.match() != null) {
			// the pattern's own names have to be new in the statement
			Matcher names = Pattern.compile("\\((\\w+):").matcher(field.match());
			String match = field.match();
			while (names.find()) {
				String variable = this.scope.variable();
				Pattern name = Pattern.compile("(?<!:)\\b" + names.group(1) + "\\b(?!\\s*\\()");
				match = name.matcher(match).replaceAll(variable);
				where = name.matcher(where).replaceAll(variable);
			}
			conditions.match(fill(match, node, "", ""), true);
		}
		conditions.predicate(fill(where, node, "", parameter(field, value)));
	}

	private String parameter(InputField field, @Nullable Object value) {
		return "$" + this.scope.parameter(this.values.ready(value, field.type(), field.form()));
	}

	private static String fill(String template, String node, String property, String value) {
		return TOKEN.matcher(template).replaceAll((token) -> Matcher.quoteReplacement(switch (token.group()) {
			case "this" -> node;
			case "property" -> property;
			default -> value;
		}));
	}

}
