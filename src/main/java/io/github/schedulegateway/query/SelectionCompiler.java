package io.github.schedulegateway.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.SelectedField;
import io.github.schedulegateway.query.SchemaMapping.FieldMapping;
import io.github.schedulegateway.query.SchemaMapping.InputField;
import io.github.schedulegateway.query.SchemaMapping.InputMapping;
import io.github.schedulegateway.query.SchemaMapping.TypeMapping;
import org.jspecify.annotations.Nullable;

/**
 * Turns the selection below one GraphQL field into one Cypher statement. It knows no type
 * and no field: the schema says where each stands in the graph.
 *
 * <p>
 * Every field becomes an expression in the row of its parent. Lists are COLLECT
 * subqueries which order and cut before they project; rows are lists of values, of which
 * the {@link Shape} knows the names. Short properties are always read, long texts and
 * relationships as asked for, and aliases and values never reach the text: so many
 * selections share few statements, and Neo4j has their plans at hand.
 */
final class SelectionCompiler {

	private final SchemaMapping mapping;

	private final Values values;

	private final Map<String, ?> given;

	private @Nullable FieldMapping entry;

	private Map<String, Object> entryArguments = Map.of();

	private static final Expression NOTHING = new Expression("null", new Shape.Plain());

	private final Scope scope = new Scope();

	private final FilterCompiler filters;

	/**
	 * Creates a compiler for one statement.
	 * @param given parameters of {@code @cypher} statements that are no arguments
	 */
	SelectionCompiler(SchemaMapping mapping, Values values, Map<String, ?> given) {
		this.mapping = mapping;
		this.values = values;
		this.given = given;
		this.filters = new FilterCompiler(mapping, values, this.scope);
	}

	/**
	 * {@return the statement for a root field}
	 */
	Statement compile(FieldMapping field, Map<String, Object> arguments, List<SelectedField> selection) {
		this.entry = field;
		this.entryArguments = arguments;
		return statement(field(field, "", arguments, selection));
	}

	/**
	 * {@return the statement for nodes by their ids}
	 * @param ids by the name of their type
	 */
	Statement nodes(Map<String, List<String>> ids, List<SelectedField> selection) {
		List<Shape> shapes = new ArrayList<>();
		List<String> branches = new ArrayList<>();
		ids.forEach((type, ofType) -> {
			String node = this.scope.variable();
			Expression fields = fields(this.mapping.type(type), node, selection);
			branches.add("MATCH (%s:%s) WHERE %s.id IN $%s RETURN [%d, %s] AS node".formatted(node, type, node,
					this.scope.parameter(ofType), shapes.size(), fields.cypher()));
			shapes.add(fields.shape());
		});
		return statement(new Expression("COLLECT { " + String.join(" UNION ALL ", branches) + " }",
				new Shape.Many(new Shape.OneOf(shapes))));
	}

	private Statement statement(Expression answer) {
		return new Statement("CYPHER 25 RETURN " + answer.cypher() + " AS answer", this.scope.parameters(),
				answer.shape());
	}

	/** A piece of Cypher that answers one field, and how its value is read. */
	private record Expression(String cypher, Shape shape) {
	}

	private Expression field(FieldMapping field, String parent, Map<String, Object> arguments,
			List<SelectedField> selection) {
		if (field.scalar()) {
			Source source = computed(field, parent, arguments);
			return collected(field, source, new Expression(source.column("that"), new Shape.Plain()));
		}
		TypeMapping type = this.mapping.type(field.type());
		if (type.isConnection()) {
			return connection(field, type, parent, arguments, selection);
		}
		Source source = source(field, type, parent, arguments);
		return collected(field, source,
				type.isRow() ? columns(type, source, selection) : projection(type, source.node(), selection));
	}

	private static Expression collected(FieldMapping field, Source source, Expression element) {
		String list = "COLLECT { " + source.clauses() + source.ordered(field) + "RETURN " + element.cypher() + " }";
		if (field.list()) {
			return new Expression(list, new Shape.Many(element.shape()));
		}
		return field.isLookUp() ? new Expression(list, new Shape.Only(element.shape()))
				: new Expression("head(" + list + ")", element.shape());
	}

	private Source source(FieldMapping field, TypeMapping type, String parent, Map<String, Object> arguments) {
		return (field.cypher() != null) ? computed(field, parent, arguments) : matched(field, type, parent, arguments);
	}

	private Source matched(FieldMapping field, TypeMapping type, String parent, Map<String, Object> arguments) {
		String node = this.scope.variable();
		Conditions conditions = new Conditions();
		Map<String, String> names = Map.of();
		String label = label(field, type, arguments);
		if (field.path() != null) {
			Path.Match match = field.path().match(parent, node, label, this.scope::variable);
			conditions.match(match, field.path().isLong());
			names = match.variables();
		}
		else {
			conditions.match("(" + node + ":" + label + ")", false);
		}
		this.filters.arguments(node, field.arguments(), arguments, conditions);
		return new Source.Matched(node, conditions, names, field.path() == null);
	}

	/** The type's own label, and those that the field or an argument includes. */
	private static String label(FieldMapping field, TypeMapping type, Map<String, Object> arguments) {
		Stream<String> asked = field.arguments()
			.values()
			.stream()
			.filter((argument) -> Boolean.TRUE.equals(arguments.get(argument.name())))
			.map(InputField::includes);
		return Stream.concat(Stream.of(type.name()), Stream.concat(Stream.ofNullable(field.includes()), asked))
			.filter(Objects::nonNull)
			.collect(Collectors.joining("|"));
	}

	private Source computed(FieldMapping field, String parent, Map<String, Object> arguments) {
		CypherAnswer answer = Objects.requireNonNull(field.cypher(), field.name());
		String prefix = this.scope.variable() + "_";
		Map<String, String> parameters = new HashMap<>();
		String embedded = answer.embed(parent, prefix, (name) -> parameters.computeIfAbsent(name,
				(missing) -> this.scope.parameter(value(field, name, arguments))));
		return new Source.Computed("CALL (" + (answer.usesThis() ? parent : "") + ") { " + embedded + " } ",
				answer.named(prefix));
	}

	/** An argument of the field's own, or what was given, or one of the entry point. */
	private @Nullable Object value(FieldMapping field, String parameter, Map<String, Object> arguments) {
		InputField own = field.arguments().get(parameter);
		if (own != null) {
			return this.mapping.ready(own, arguments.get(parameter), this.values);
		}
		InputField above = (this.entry != null) ? this.entry.arguments().get(parameter) : null;
		if (above == null || this.given.containsKey(parameter)) {
			return this.given.get(parameter);
		}
		return this.mapping.ready(above, this.entryArguments.get(parameter), this.values);
	}

	/** {@code [[[keys], [edge's columns], edge's node, node], …], total]}. */
	private Expression connection(FieldMapping field, TypeMapping type, String parent, Map<String, Object> arguments,
			List<SelectedField> selection) {
		PageRequest request = PageRequest.of(arguments);
		List<Order> order = Order.total(order(field, arguments));
		TypeMapping edgeType = this.mapping.type(type.field("edges").type());
		TypeMapping nodeType = this.mapping.type(type.field("nodes").type());
		List<SelectedField> edges = below(selection, "edges");
		Source source = source(field, nodeType, parent, arguments);
		new Place(edgeType.name(), request, order, this.scope).narrow(source);
		Expression edge = columns(edgeType, source, edges);
		Expression edgeNode = has(edges, "node") ? projection(nodeType, source.node(), below(edges, "node")) : NOTHING;
		Expression node = has(selection, "nodes") ? projection(nodeType, source.node(), below(selection, "nodes"))
				: NOTHING;
		String keys = order.stream().map(source::key).collect(Collectors.joining(", ", "[", "]"));
		String rows = "COLLECT { " + source.clauses() + source.cut(order, request, this.scope) + "RETURN ["
				+ String.join(", ", keys, edge.cypher(), edgeNode.cypher(), node.cypher()) + "] }";
		boolean onlyTotal = selection.stream().allMatch((part) -> part.getName().equals("totalCount"));
		String total = has(selection, "totalCount") ? total(source(field, nodeType, parent, arguments)) : "null";
		return new Expression("[" + (onlyTotal ? "null" : rows) + ", " + total + "]",
				new Shape.Page(request, order, (Shape.Fields) edge.shape(), edgeNode.shape(), node.shape()));
	}

	private static String total(Source source) {
		return "COUNT { " + source.clauses() + "RETURN " + (source.isRepeating() ? "DISTINCT " : "") + source.node()
				+ " }";
	}

	private List<Order> order(FieldMapping field, Map<String, Object> arguments) {
		var argument = field.arguments().get("orderBy");
		if (argument == null || !(arguments.get("orderBy") instanceof List<?> asked)) {
			return field.order();
		}
		InputMapping keys = this.mapping.input(argument.type());
		List<Order> order = new ArrayList<>();
		for (Object one : asked) {
			((Map<?, ?>) one).forEach(
					(key, direction) -> order.add(new Order(keys.field(key).property(), "DESC".equals(direction))));
		}
		return order;
	}

	/**
	 * The node as a list of values; for an abstract type, behind the number of the type
	 * that it is.
	 */
	private Expression projection(TypeMapping type, String node, List<SelectedField> selection) {
		if (type.concrete().isEmpty()) {
			return fields(type, node, selection);
		}
		StringBuilder cases = new StringBuilder("CASE");
		List<Shape> shapes = new ArrayList<>();
		for (String name : type.concrete()) {
			Expression fields = fields(this.mapping.type(name), node, selection);
			cases.append(" WHEN %s:%s THEN [%d, %s]".formatted(node, name, shapes.size(), fields.cypher()));
			shapes.add(fields.shape());
		}
		return new Expression(cases.append(" END").toString(), new Shape.OneOf(shapes));
	}

	private Expression fields(TypeMapping type, String node, List<SelectedField> selection) {
		Entries entries = new Entries(type.name());
		type.shortProperties().forEach((field) -> entries.property(field.name(), node + "." + field.property()));
		for (SelectedField selected : of(type, selection)) {
			FieldMapping field = type.field(selected.getName());
			if (field.isProperty()) {
				entries.property(field.name(), node + "." + field.property());
			}
			else if (type.isRow() && field.cypher() == null) {
				entries.selection(selected, column(field, node + "." + field.name(), below(selected)));
			}
			else {
				entries.selection(selected, field(field, node, selected.getArguments(), below(selected)));
			}
		}
		return entries.expression();
	}

	/**
	 * A row of columns as a list of values; those that are nodes as far as they are asked
	 * for.
	 */
	private Expression columns(TypeMapping type, Source source, List<SelectedField> selection) {
		Entries entries = new Entries(type.name());
		type.shortProperties()
			.stream()
			.filter((field) -> source.has(field.name()))
			.forEach((field) -> entries.property(field.name(), source.column(field.name())));
		for (SelectedField selected : of(type, selection)) {
			FieldMapping field = type.field(selected.getName());
			if (field.cypher() != null) {
				String self = field.cypher().usesThis() ? source.node() : "";
				entries.selection(selected, field(field, self, selected.getArguments(), below(selected)));
			}
			else if (!field.isProperty() && source.has(field.name())) {
				entries.selection(selected, column(field, source.column(field.name()), below(selected)));
			}
		}
		return entries.expression();
	}

	private Expression column(FieldMapping field, String column, List<SelectedField> selection) {
		TypeMapping type = this.mapping.type(field.type());
		if (type.isPlain()) {
			return new Expression(column, new Shape.Plain());
		}
		// patterns start from variables only, not from entries of maps
		if (field.list() || (column.contains(".") && leadsOn(type, selection))) {
			String node = this.scope.variable();
			Expression element = projection(type, node, selection);
			String list = "COLLECT { UNWIND " + column + " AS " + node + " RETURN " + element.cypher() + " }";
			return field.list() ? new Expression(list, new Shape.Many(element.shape()))
					: new Expression("head(" + list + ")", element.shape());
		}
		Expression element = projection(type, column, selection);
		return new Expression("CASE WHEN " + column + " IS NOT NULL THEN " + element.cypher() + " END",
				element.shape());
	}

	/** Whether more is asked for than a node's own properties. */
	private boolean leadsOn(TypeMapping type, List<SelectedField> selection) {
		Stream<TypeMapping> types = type.concrete().isEmpty() ? Stream.of(type)
				: type.concrete().stream().map(this.mapping::type);
		return types.anyMatch((one) -> of(one, selection).stream()
			.anyMatch((selected) -> !one.field(selected.getName()).isProperty()));
	}

	/** What is selected of a type, in an order that does not depend on the client. */
	private static List<SelectedField> of(TypeMapping type, List<SelectedField> selection) {
		return selection.stream()
			.filter((field) -> field.getObjectTypeNames().contains(type.name())
					&& type.fields().containsKey(field.getName()))
			.sorted(Comparator.comparing(SelectedField::getName))
			.toList();
	}

	private static boolean has(List<SelectedField> selection, String name) {
		return selection.stream().anyMatch((field) -> field.getName().equals(name));
	}

	private static List<SelectedField> below(SelectedField field) {
		return field.getSelectionSet().getImmediateFields();
	}

	private static List<SelectedField> below(List<SelectedField> selection, String name) {
		List<SelectedField> fields = selection.stream().filter((field) -> field.getName().equals(name)).toList();
		if (fields.size() > 1) {
			throw new BadInput("Select " + name + " of a connection once.");
		}
		return fields.stream().flatMap((field) -> below(field).stream()).toList();
	}

	/** The values of a row as they are put together. */
	private static final class Entries {

		private final String type;

		private final List<String> values = new ArrayList<>();

		private final Map<String, Integer> properties = new HashMap<>();

		private final Map<String, Shape.Selection> selections = new HashMap<>();

		Entries(String type) {
			this.type = type;
		}

		void property(String name, String value) {
			if (this.properties.putIfAbsent(name, this.values.size()) == null) {
				this.values.add(value);
			}
		}

		void selection(SelectedField field, Expression value) {
			this.selections.put(field.getResultKey(), new Shape.Selection(this.values.size(), value.shape()));
			this.values.add(value.cypher());
		}

		Expression expression() {
			return new Expression("[" + String.join(", ", this.values) + "]",
					new Shape.Fields(this.type, this.properties, this.selections));
		}

	}

}
