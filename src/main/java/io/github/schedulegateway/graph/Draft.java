package io.github.schedulegateway.graph;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.Person;
import org.jspecify.annotations.Nullable;

/** A conference as it is to stand in the graph, while a document is worked into it. */
final class Draft {

	private final Subgraph before;

	private final Subgraph after;

	private final WhoIsWho who;

	private final String conference;

	private final ZoneId zone;

	private final List<String> warnings = new ArrayList<>();

	Draft(Subgraph before, WhoIsWho who, String conference, ZoneId zone) {
		this.before = before;
		this.after = before.copy();
		this.who = who;
		this.conference = conference;
		this.zone = zone;
	}

	Subgraph before() {
		return this.before;
	}

	Subgraph after() {
		return this.after;
	}

	String conference() {
		return this.conference;
	}

	List<String> warnings() {
		return this.warnings;
	}

	void warn(String sentence) {
		this.warnings.add(sentence);
	}

	/** Adds what a document says of a node to what is known of it. */
	void put(GlobalId.Kind kind, String id, Consumer<Properties> said) {
		GraphNode known = this.after.node(id);
		Properties properties = new Properties((known != null) ? known.properties() : Map.of(), this.zone);
		said.accept(properties.value("id", id));
		this.after.put(new GraphNode(kind.label(), id, properties.complete(kind.label())));
	}

	/** The same, for what belongs to the conference. */
	void putOwn(GlobalId.Kind kind, String id, Consumer<Properties> said) {
		put(kind, id, said);
		this.after.link(id, "PART_OF", this.conference);
	}

	/**
	 * Links to the one of that name, and leaves the link as it is where there is none.
	 */
	void link(String from, String type, GlobalId.Kind kind, @Nullable String name) {
		String id = named(kind, name);
		if (id != null) {
			this.after.relink(from, type, List.of(id));
		}
	}

	/**
	 * {@return the id of a room, venue or track, which is made where there is none}
	 */
	@Nullable String named(GlobalId.Kind kind, @Nullable String name) {
		String folded = Properties.folded(name);
		if (folded.equals(Properties.NO_TEXT)) {
			return null;
		}
		String id = GlobalId.of(kind, this.conference, folded);
		if (this.after.node(id) == null) {
			putOwn(kind, id, (properties) -> properties.name("name", name));
		}
		return id;
	}

	/**
	 * {@return the id of a person, who stands in the graph then}
	 */
	String speaker(Person person) {
		String id = Objects.requireNonNull(this.who.speakers().get(person), person.name());
		put(GlobalId.Kind.SPEAKER, id,
				(properties) -> properties.name("name", spelling(person.name(), properties))
					.value("sourceId", (properties.get("sourceId") == null) ? person.sourceId() : null)
					.text("biography", person.biography())
					.url("avatar", person.avatar())
					.url("url", person.url()));
		return id;
	}

	/**
	 * {@return the ids of the organisations that words name, empty for none}
	 */
	List<String> affiliations(String printed) {
		return this.who.affiliations().getOrDefault(printed, List.of());
	}

	/**
	 * {@return an id that nothing else has} The parts alone make it, where they can.
	 */
	String free(GlobalId.Kind kind, String... parts) {
		String id = GlobalId.of(kind, parts);
		for (int ordinal = 2; this.after.node(id) != null || this.before.node(id) != null; ordinal++) {
			String[] more = Arrays.copyOf(parts, parts.length + 1);
			more[parts.length] = "#" + ordinal;
			id = GlobalId.of(kind, more);
		}
		return id;
	}

	/** Sees to it that an organisation and its spellings stand in the graph. */
	void put(WhoIsWho.Organisation organisation) {
		if (this.after.node(organisation.id()) == null) {
			put(GlobalId.Kind.AFFILIATION, organisation.id(),
					(properties) -> properties.name("name", organisation.name()));
		}
		organisation.aliases().forEach((folded, name) -> {
			String alias = GraphNode.alias(folded);
			if (this.after.node(alias) == null) {
				Properties spelling = new Properties(Map.of("folded", folded), this.zone).name("name", name);
				this.after.put(new GraphNode("Alias", alias, spelling.complete("Alias")));
				this.after.link(alias, "ALIAS_OF", organisation.id());
			}
		});
	}

	/** Accents that one source has and another dropped are kept, whichever came first. */
	private static String spelling(String name, Properties known) {
		String other = (String) known.get("name");
		if (other == null || !Properties.folded(other).equals(Properties.folded(name))) {
			return name;
		}
		return (accents(other) >= accents(name)) ? other : name;
	}

	private static long accents(String name) {
		return name.chars().filter((character) -> character > 127).count();
	}

}
