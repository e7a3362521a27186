package io.github.schedulegateway.graph;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.GlobalId.Kind;
import io.github.schedulegateway.schedule.StatedAffiliation;
import org.jspecify.annotations.Nullable;

/**
 * Works into a draft for whom speakers are stated to have stood where no schedule prints
 * it. Statements are kept in the graph, and applied anew with every document: so it does
 * not matter whether they came before the talks or after.
 */
final class StatedDraft {

	private static final String STATED = Kind.STATED_AFFILIATION.label();

	/** What is stated on an appearance, and who says so. */
	private static final String WORDS = "affiliationStated";

	private static final String SOURCE = "affiliationSource";

	private final Draft draft;

	private final String circle;

	/**
	 * Made for one document.
	 * @param circle within which a name means one person
	 */
	StatedDraft(Draft draft, String circle) {
		this.draft = draft;
		this.circle = circle;
	}

	void work(List<StatedAffiliation> said) {
		if (!said.isEmpty()) {
			replace(said);
		}
		Map<String, List<GraphNode>> stated = this.draft.after()
			.labelled(STATED)
			.collect(Collectors.groupingBy((statement) -> String.valueOf(statement.text("speakerFolded"))));
		List<GraphNode> appearances = this.draft.after().labelled(Kind.APPEARANCE.label()).toList();
		appearances.forEach((appearance) -> apply(appearance,
				names(appearance).flatMap((name) -> stated.getOrDefault(name, List.of()).stream()).toList()));
		if (!said.isEmpty()) {
			warn(said, appearances.stream().flatMap(this::names).collect(Collectors.toSet()));
		}
	}

	/** A source that states something anew states nothing else any more. */
	private void replace(List<StatedAffiliation> said) {
		Subgraph after = this.draft.after();
		Set<String> kept = new HashSet<>();
		said.stream().filter((one) -> one.affiliation() != null).forEach((one) -> kept.add(put(one)));
		Set<String> sources = said.stream().map((one) -> String.valueOf(one.source())).collect(Collectors.toSet());
		after.labelled(STATED)
			.filter((statement) -> sources.contains(String.valueOf(statement.text("source"))))
			.map(GraphNode::id)
			.filter((id) -> !kept.contains(id))
			.toList()
			.forEach(after::remove);
	}

	private String put(StatedAffiliation one) {
		String words = Objects.requireNonNull(one.affiliation());
		String speaker = Properties.folded(one.speaker());
		String id = GlobalId.of(Kind.STATED_AFFILIATION, this.circle, speaker, Properties.folded(words),
				String.valueOf(one.from()), String.valueOf(one.to()), String.valueOf(one.source()));
		this.draft.put(Kind.STATED_AFFILIATION, id,
				(properties) -> properties.value("circle", this.circle)
					.name("speaker", one.speaker())
					.value("speakerFolded", speaker)
					.name("affiliation", words)
					.value("aliases", this.draft.aliases(words))
					.value("from", one.from())
					.value("to", one.to())
					.value("source", one.source()));
		return id;
	}

	private void apply(GraphNode appearance, List<GraphNode> statements) {
		boolean printed = appearance.text("affiliationAsPrinted") != null;
		LocalDate day = day(appearance);
		List<GraphNode> holding = printed ? List.of()
				: statements.stream()
					.filter((statement) -> holds(statement, day))
					.sorted(Comparator.comparing((statement) -> String.valueOf(statement.text("affiliation"))))
					.toList();
		if (holding.isEmpty() && appearance.text(WORDS) == null) {
			return;
		}
		Subgraph after = this.draft.after();
		List<String> aliases = holding.stream().flatMap(StatedDraft::aliases).distinct().toList();
		if (!printed) {
			after.relink(appearance.id(), "REPRESENTING",
					aliases.stream()
						.map((alias) -> after.target(GraphNode.alias(alias), "ALIAS_OF"))
						.filter(Objects::nonNull)
						.distinct()
						.toList());
		}
		GraphNode said = appearance.with(WORDS, joined(holding, "affiliation")).with(SOURCE, joined(holding, "source"));
		// by which curation finds what it names
		after.put(printed ? said : said.with("aliases", aliases));
	}

	private static @Nullable String joined(List<GraphNode> statements, String property) {
		String joined = statements.stream()
			.map((statement) -> statement.text(property))
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining("; "));
		return joined.isEmpty() ? null : joined;
	}

	private static Stream<String> aliases(GraphNode statement) {
		return ((List<?>) statement.properties().getOrDefault("aliases", List.of())).stream().map(String::valueOf);
	}

	private static boolean holds(GraphNode statement, @Nullable LocalDate day) {
		LocalDate from = (LocalDate) statement.properties().get("from");
		LocalDate to = (LocalDate) statement.properties().get("to");
		return (from == null || (day != null && !day.isBefore(from)))
				&& (to == null || (day != null && !day.isAfter(to)));
	}

	/** That of the talk, or the conference's first where the talk has no time. */
	private @Nullable LocalDate day(GraphNode appearance) {
		Subgraph after = this.draft.after();
		String talk = after.target(appearance.id(), "AT");
		if (talk == null) {
			return null;
		}
		ZonedDateTime start = after.get(talk).time("startsAt");
		String conference = after.target(talk, "PART_OF");
		return (start != null) ? start.toLocalDate()
				: (conference != null) ? (LocalDate) after.get(conference).properties().get("startDate") : null;
	}

	/**
	 * As the document prints it, and as readers are shown it, which a merge may change.
	 */
	private Stream<String> names(GraphNode appearance) {
		Stream<String> shown = this.draft.after()
			.sources(appearance.id(), "MADE")
			.stream()
			.map((speaker) -> String.valueOf(this.draft.after().get(speaker).text("nameFolded")));
		return Stream.concat(Stream.ofNullable(appearance.text("personFolded")), shown).distinct();
	}

	private void warn(List<StatedAffiliation> said, Set<String> names) {
		List<String> strangers = said.stream()
			.filter((one) -> one.affiliation() != null && !names.contains(Properties.folded(one.speaker())))
			.map(StatedAffiliation::speaker)
			.distinct()
			.toList();
		if (!strangers.isEmpty()) {
			this.draft.warn("%d of the speakers stand on no talk of the series that the graph has, such as %s."
				.formatted(strangers.size(), strangers.getFirst()));
		}
	}

}
