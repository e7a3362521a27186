package io.github.schedulegateway.graph;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Person;
import org.jspecify.annotations.Nullable;

/** A conference as it is to stand in the graph, while a document is worked into it. */
final class Draft {

	private final Subgraph before;

	private final Subgraph after;

	private final WhoIsWho who;

	private final String conference;

	private final ZoneId zone;

	private final LocalDate start;

	private final List<String> warnings = new ArrayList<>();

	Draft(Subgraph before, WhoIsWho who, StoredConference conference) {
		this.before = before;
		this.after = before.copy();
		this.who = who;
		this.conference = conference.id();
		this.zone = conference.timeZone();
		this.start = conference.startDate();
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
	 * {@return the id of a person, who stands in the graph then} Who was merged into
	 * another keeps what documents say of them, so that it is there should they be parted
	 * again; {@link #standing} tells the other.
	 */
	String speaker(Person person) {
		String id = Objects.requireNonNull(this.who.speakers().get(person), person.name());
		GraphNode known = this.after.node(id);
		put(GlobalId.Kind.SPEAKER, id, (properties) -> describe(person, properties));
		if (known != null) {
			this.after.put(this.after.get(id).labelled(known.label()));
		}
		return id;
	}

	/**
	 * {@return the id of the speaker who has an appearance, merges aside}
	 * @param speaker whom its person was told to be
	 */
	String owner(String appearance, String speaker) {
		return this.who.split().getOrDefault(appearance, speaker);
	}

	/**
	 * {@return the id of the speaker whom readers are shown for one}
	 */
	String standing(String speaker) {
		return this.who.standing(speaker);
	}

	/**
	 * {@return the ids of the organisations that words name, empty for none}
	 */
	List<String> affiliations(String printed) {
		return named(printed).map(WhoIsWho.Named::affiliation).distinct().toList();
	}

	/**
	 * {@return the folded spellings by which words name organisations, empty for none}
	 */
	List<String> aliases(String printed) {
		return named(printed).map(WhoIsWho.Named::alias).distinct().toList();
	}

	private Stream<WhoIsWho.Named> named(String printed) {
		return this.who.affiliations().getOrDefault(printed, List.of()).stream();
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
			GraphNode known = this.after.node(alias);
			if (known != null) {
				this.after.put(known.with("name", spelling(known, Properties.shortened(name))));
			}
			else {
				Properties spelling = new Properties(Map.of("folded", folded, "affiliationKey", organisation.id()),
						this.zone)
					.name("name", name);
				this.after.put(new GraphNode(GraphNode.ALIAS, alias, spelling.complete(GraphNode.ALIAS)));
				this.after.link(alias, "ALIAS_OF", organisation.affiliation());
			}
		});
	}

	private static String spelling(GraphNode known, String name) {
		String other = Objects.requireNonNull(known.text("name"));
		return (Names.SPELLINGS.compare(other, name) <= 0) ? other : name;
	}

	/** Sees to it that a speaker is found again; one key may mean several people. */
	void put(WhoIsWho.SpeakerKey key) {
		String id = GraphNode.speakerKey(key.key());
		if (this.after.node(id) == null) {
			this.after.put(new GraphNode(GraphNode.SPEAKER_KEY, id, Map.of("key", key.key())));
		}
		this.after.link(id, "KEY_OF", key.speaker());
	}

	/**
	 * The latest conference says who somebody is, in whichever order they are imported;
	 * an earlier one adds what it did not say.
	 */
	private void describe(Person person, Properties properties) {
		LocalDate latest = (LocalDate) properties.get("describedOn");
		boolean earlier = latest != null && latest.isAfter(this.start);
		String known = (String) properties.get("name");
		boolean sameName = known != null && Properties.folded(known).equals(Properties.folded(person.name()));
		properties.name("name", (earlier && !sameName) ? known : spelling(person.name(), properties))
			.value("sourceId", (properties.get("sourceId") == null) ? person.sourceId() : null)
			.text("biography", (earlier && properties.get("biography") != null) ? null : person.biography())
			.url("avatar", (earlier && properties.get("avatar") != null) ? null : person.avatar())
			.url("url", (earlier && properties.get("url") != null) ? null : person.url())
			.value("describedOn", earlier ? null : this.start);
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
