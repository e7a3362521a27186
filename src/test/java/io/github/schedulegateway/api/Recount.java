package io.github.schedulegateway.api;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The analyses once more, by plain loops over who stood where for whom. Each row of an
 * answer is a line of its values.
 *
 * @param stages all talks that stand
 * @param sponsors all sponsors, in order
 * @param names folded names by id, which break ties
 */
record Recount(List<Stage> stages, List<Paid> sponsors, Map<String, String> names) {

	/** A talk that stands. */
	record Stage(String talk, long order, @Nullable LocalDate day, Event conference, @Nullable String session,
			@Nullable String room, @Nullable String track, List<Stand> stands) {

		Set<String> speakers() {
			return this.stands.stream().map(Stand::speaker).collect(Collectors.toCollection(TreeSet::new));
		}

		Set<String> affiliations() {
			return this.stands.stream()
				.flatMap((stand) -> stand.affiliations().stream())
				.collect(Collectors.toCollection(TreeSet::new));
		}

	}

	/** A conference. */
	record Event(String id, @Nullable String series, LocalDate start) {

		static final Comparator<Event> ORDER = Comparator.comparing(Event::start).thenComparing(Event::id);

	}

	/** Somebody on a talk, and for whom. */
	record Stand(String speaker, Set<String> affiliations) {
	}

	/** A sponsor, and the organisation that it is, where that is known. */
	record Paid(String sponsor, String conference, String tier, @Nullable String affiliation) {
	}

	/** Which talks. */
	record Span(@Nullable List<String> conferences, @Nullable String series, @Nullable LocalDate from,
			@Nullable LocalDate to) {

		static final Span ALL = new Span(null, null, null, null);

		boolean has(Stage stage) {
			return (this.conferences == null || this.conferences.contains(stage.conference().id()))
					&& (this.series == null || this.series.equals(stage.conference().series()))
					&& (this.from == null || stage.day() != null && !stage.day().isBefore(this.from))
					&& (this.to == null || stage.day() != null && !stage.day().isAfter(this.to));
		}

	}

	Recount in(Span span) {
		return new Recount(this.stages.stream().filter(span::has).toList(), this.sponsors, this.names);
	}

	private Recount at(String conference) {
		return in(new Span(List.of(conference), null, null, null));
	}

	static String line(@Nullable Object... values) {
		return Stream.of(values)
			.map((value) -> (value instanceof Double || value instanceof Float)
					? String.format(Locale.ROOT, "%.6f", ((Number) value).doubleValue()) : String.valueOf(value))
			.collect(Collectors.joining(" "));
	}

	private static double part(int some, int all) {
		return (all == 0) ? 0 : (double) some / all;
	}

	private Comparator<String> byName() {
		return Comparator.comparing((String id) -> Objects.requireNonNull(this.names.get(id), id))
			.thenComparing(Comparator.naturalOrder());
	}

	/** Sets of things by what they belong to. */
	private Map<String, Set<String>> sets(BiConsumer<Stage, BiConsumer<String, String>> of) {
		Map<String, Set<String>> sets = new TreeMap<>();
		this.stages.forEach((stage) -> of.accept(stage,
				(key, value) -> sets.computeIfAbsent(key, (any) -> new TreeSet<>()).add(value)));
		return sets;
	}

	private Map<String, Set<String>> talksOfAffiliations() {
		return sets((stage, put) -> stage.affiliations().forEach((one) -> put.accept(one, stage.talk())));
	}

	private Map<String, Set<String>> talksOfSpeakers() {
		return sets((stage, put) -> stage.speakers().forEach((one) -> put.accept(one, stage.talk())));
	}

	private Map<String, Set<String>> speakersOfAffiliations() {
		return sets((stage, put) -> stage.stands()
			.forEach((stand) -> stand.affiliations().forEach((one) -> put.accept(one, stand.speaker()))));
	}

	String coverage() {
		Set<String> speakers = new HashSet<>();
		Set<String> known = new HashSet<>();
		int talks = 0;
		for (Stage stage : this.stages) {
			talks += stage.affiliations().isEmpty() ? 0 : 1;
			for (Stand stand : stage.stands()) {
				speakers.add(stand.speaker());
				if (!stand.affiliations().isEmpty()) {
					known.add(stand.speaker());
				}
			}
		}
		return line(this.stages.size(), talks, speakers.size(), known.size());
	}

	/** Rank, affiliation, talks, speakers, sessions, share; the number of all before. */
	List<String> affiliationRanking(String by, int first) {
		return affiliationRanking(by, first, Set.of());
	}

	List<String> withoutSponsorship(String conference, int first) {
		Set<String> paying = this.sponsors.stream()
			.filter((paid) -> paid.conference().equals(conference))
			.map(Paid::affiliation)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return at(conference).affiliationRanking("TALKS", first, paying);
	}

	private List<String> affiliationRanking(String by, int first, Set<String> without) {
		Map<String, Set<String>> talks = talksOfAffiliations();
		Map<String, Set<String>> speakers = speakersOfAffiliations();
		Map<String, Set<String>> sessions = sets((stage, put) -> {
			if (stage.session() != null) {
				stage.affiliations().forEach((one) -> put.accept(one, stage.session()));
			}
		});
		Function<String, Integer> figure = (id) -> switch (by) {
			case "SPEAKERS" -> size(speakers, id);
			case "SESSIONS" -> size(sessions, id);
			default -> size(talks, id);
		};
		List<String> all = talks.keySet()
			.stream()
			.filter((id) -> !without.contains(id))
			.sorted(Comparator.comparing(figure)
				.reversed()
				.thenComparing((id) -> -size(talks, id))
				.thenComparing(byName()))
			.toList();
		return ranked(all, figure, first, (id) -> line(id, size(talks, id), size(speakers, id), size(sessions, id),
				part(size(talks, id), this.stages.size())));
	}

	List<String> speakerRanking(int first) {
		Map<String, Set<String>> talks = talksOfSpeakers();
		Map<String, Set<String>> editions = sets(
				(stage, put) -> stage.speakers().forEach((one) -> put.accept(one, stage.conference().id())));
		List<String> all = talks.keySet()
			.stream()
			.sorted(Comparator.comparing((String id) -> -size(talks, id))
				.thenComparing((id) -> -size(editions, id))
				.thenComparing(byName()))
			.toList();
		return ranked(all, (id) -> size(talks, id), first, (id) -> line(id, size(talks, id), size(editions, id)));
	}

	private static List<String> ranked(List<String> all, Function<String, Integer> figure, int first,
			Function<String, String> row) {
		List<String> lines = new ArrayList<>(List.of("of " + all.size()));
		int rank = 0;
		for (int i = 0; i < Math.min(first, all.size()); i++) {
			rank = (i > 0 && figure.apply(all.get(i)).equals(figure.apply(all.get(i - 1)))) ? rank : i + 1;
			lines.add(rank + " " + row.apply(all.get(i)));
		}
		return lines;
	}

	private static int size(Map<String, Set<String>> sets, String key) {
		return sets.getOrDefault(key, Set.of()).size();
	}

	/** What joins two, by their ids in order. */
	Map<List<String>, Set<String>> links(@Nullable String link) {
		Map<String, Set<String>> joined = switch (link) {
			case null -> sets((stage, put) -> stage.speakers().forEach((one) -> put.accept(stage.talk(), one)));
			case "SHARED_TALK" ->
				sets((stage, put) -> stage.affiliations().forEach((one) -> put.accept(stage.talk(), one)));
			case "SHARED_SESSION" -> sets((stage, put) -> {
				if (stage.session() != null) {
					stage.affiliations().forEach((one) -> put.accept(stage.session(), one));
				}
			});
			default -> sets((stage, put) -> stage.stands()
				.forEach((stand) -> stand.affiliations().forEach((one) -> put.accept(stand.speaker(), one))));
		};
		Map<List<String>, Set<String>> links = new HashMap<>();
		joined.forEach((joint, ends) -> ends.forEach((one) -> ends.stream()
			.filter((other) -> one.compareTo(other) < 0)
			.forEach((other) -> links.computeIfAbsent(List.of(one, other), (any) -> new TreeSet<>()).add(joint))));
		return links;
	}

	/**
	 * Nodes with weight, degree and distance, links, and whether something is missing.
	 */
	List<String> network(@Nullable String link, int minWeight, int first) {
		Map<List<String>, Set<String>> links = links(link);
		links.values().removeIf((joints) -> joints.size() < minWeight);
		return network(links, Map.of(), first);
	}

	List<String> coSpeakers(String middle, int depth, int first) {
		Map<List<String>, Set<String>> links = links(null);
		Map<String, Integer> distances = new HashMap<>(Map.of(middle, 0));
		for (int hop = 1; hop <= depth; hop++) {
			Set<String> reached = Set.copyOf(distances.keySet());
			for (List<String> pair : links.keySet()) {
				if (reached.contains(pair.getFirst())) {
					distances.putIfAbsent(pair.getLast(), hop);
				}
				if (reached.contains(pair.getLast())) {
					distances.putIfAbsent(pair.getFirst(), hop);
				}
			}
		}
		links.keySet().removeIf((pair) -> !distances.keySet().containsAll(pair));
		return network(links, distances, first);
	}

	private static List<String> network(Map<List<String>, Set<String>> links, Map<String, Integer> distances,
			int first) {
		Map<String, Integer> degrees = new HashMap<>();
		Map<String, Integer> weights = new HashMap<>();
		distances.keySet().forEach((id) -> degrees.put(id, 0));
		links.forEach((pair, joints) -> pair.forEach((id) -> {
			degrees.merge(id, 1, Integer::sum);
			weights.merge(id, joints.size(), Integer::sum);
		}));
		List<String> nodes = degrees.keySet()
			.stream()
			.sorted(Comparator.comparing((String id) -> distances.getOrDefault(id, 0))
				.thenComparing((id) -> -degrees.getOrDefault(id, 0))
				.thenComparing((id) -> -weights.getOrDefault(id, 0))
				.thenComparing(Comparator.naturalOrder()))
			.toList();
		Set<String> shown = new LinkedHashSet<>(nodes.subList(0, Math.min(first, nodes.size())));
		List<List<String>> among = links.keySet()
			.stream()
			.filter(shown::containsAll)
			.sorted(Comparator.comparing((List<String> pair) -> -Objects.requireNonNull(links.get(pair)).size())
				.thenComparing(List::getFirst)
				.thenComparing(List::getLast))
			.toList();
		List<String> lines = new ArrayList<>();
		shown.forEach((id) -> lines.add(line(id, weights.getOrDefault(id, 0), degrees.get(id), distances.get(id))));
		among.stream()
			.limit(2000)
			.forEach((pair) -> lines
				.add(line(pair.getFirst(), pair.getLast(), Objects.requireNonNull(links.get(pair)).size())));
		lines.add(line("truncated", shown.size() < nodes.size() || among.size() > 2000));
		return lines;
	}

	/** The talks behind a link, by time, 20 at most. */
	List<String> talksOf(@Nullable String link, String source, String target) {
		Set<String> joints = links(link).getOrDefault(List.of(source, target), Set.of());
		return this.stages.stream()
			.filter((stage) -> joints.contains(stage.talk()))
			.sorted(byTime())
			.map(Stage::talk)
			.limit(20)
			.toList();
	}

	private static Comparator<Stage> byTime() {
		return Comparator.comparing(Stage::order).thenComparing(Stage::talk);
	}

	List<String> sponsorReach(String conference) {
		Recount there = at(conference);
		Map<String, Set<String>> talks = there.talksOfAffiliations();
		Map<String, Set<String>> speakers = there.speakersOfAffiliations();
		return paying(conference).map((paid) -> {
			int spoken = size(talks, String.valueOf(paid.affiliation()));
			int stood = size(speakers, String.valueOf(paid.affiliation()));
			return line(paid.sponsor(), paid.tier(), stood, spoken, (stood > 0) ? (Double) part(spoken, stood) : null,
					part(spoken, there.stages().size()));
		}).toList();
	}

	List<String> silentSponsors(String conference) {
		Map<String, Set<String>> talks = at(conference).talksOfAffiliations();
		return paying(conference).filter((paid) -> !talks.containsKey(String.valueOf(paid.affiliation())))
			.map(Paid::sponsor)
			.toList();
	}

	private Stream<Paid> paying(String conference) {
		return this.sponsors.stream().filter((paid) -> paid.conference().equals(conference));
	}

	private List<Event> events() {
		return this.stages.stream().map(Stage::conference).distinct().sorted(Event.ORDER).toList();
	}

	List<String> returningSpeakers(String series, int minEditions, int first) {
		Recount there = in(new Span(null, series, null, null));
		Map<String, Set<String>> talks = there.talksOfSpeakers();
		Map<String, List<String>> where = new HashMap<>();
		for (Event event : there.events()) {
			there.at(event.id())
				.talksOfSpeakers()
				.keySet()
				.forEach((one) -> where.computeIfAbsent(one, (any) -> new ArrayList<>()).add(event.id()));
		}
		where.values().removeIf((events) -> events.size() < minEditions);
		return where.keySet()
			.stream()
			.sorted(Comparator.comparing((String id) -> -Objects.requireNonNull(where.get(id)).size())
				.thenComparing((id) -> -size(talks, id))
				.thenComparing(byName()))
			.limit(first)
			.map((id) -> line(id, Objects.requireNonNull(where.get(id)).size(), size(talks, id), where.get(id)))
			.toList();
	}

	List<String> editions(String series) {
		Recount there = in(new Span(null, series, null, null));
		List<String> lines = new ArrayList<>();
		Set<String> before = new HashSet<>();
		Set<String> previous = Set.of();
		for (Event event : there.events()) {
			Set<String> speakers = there.at(event.id()).talksOfSpeakers().keySet();
			lines.add(line(event.id(), speakers.size(), without(speakers, before), both(speakers, before),
					both(speakers, previous)));
			before.addAll(speakers);
			previous = speakers;
		}
		return lines;
	}

	private static long both(Set<String> some, Set<String> others) {
		return some.stream().filter(others::contains).count();
	}

	private static long without(Set<String> some, Set<String> others) {
		return some.size() - both(some, others);
	}

	/** From, to, how many, then who, before and after of each. */
	List<String> moves(int first) {
		Map<List<String>, List<Move>> moves = new HashMap<>();
		Map<String, Map<Event, Map<String, List<Stage>>>> stood = new HashMap<>();
		this.stages.stream()
			.sorted(byTime())
			.forEach((stage) -> stage.stands()
				.forEach((stand) -> stand.affiliations()
					.forEach((one) -> stood.computeIfAbsent(stand.speaker(), (any) -> new TreeMap<>(Event.ORDER))
						.computeIfAbsent(stage.conference(), (any) -> new TreeMap<>())
						.computeIfAbsent(one, (any) -> new ArrayList<>())
						.add(stage))));
		stood.forEach((speaker, times) -> {
			Map<String, List<Stage>> before = Map.of();
			for (Map<String, List<Stage>> now : times.values()) {
				for (String from : before.keySet()) {
					for (String to : now.keySet()) {
						if (!now.containsKey(from) && !before.containsKey(to)) {
							moves.computeIfAbsent(List.of(from, to), (any) -> new ArrayList<>())
								.add(new Move(speaker, last(Objects.requireNonNull(before.get(from))),
										Objects.requireNonNull(now.get(to)).getFirst()));
						}
					}
				}
				before = now;
			}
		});
		Function<List<String>, Long> movers = (
				pair) -> Objects.requireNonNull(moves.get(pair)).stream().map(Move::speaker).distinct().count();
		return moves.keySet()
			.stream()
			.sorted(Comparator.comparing((List<String> pair) -> -movers.apply(pair))
				.thenComparing(List::getFirst, byName())
				.thenComparing(List::getLast, byName()))
			.limit(first)
			.map((pair) -> line(pair.getFirst(), pair.getLast(), movers.apply(pair),
					Objects.requireNonNull(moves.get(pair))
						.stream()
						.sorted(Move.ORDER)
						.limit(20)
						.map(Move::line)
						.toList()))
			.toList();
	}

	private static Stage last(List<Stage> stages) {
		return stages.stream()
			.filter((stage) -> stage.day() != null)
			.reduce((one, other) -> other)
			.orElse(stages.getLast());
	}

	private record Move(String speaker, Stage before, Stage after) {

		static final Comparator<Move> ORDER = Comparator.comparing(Move::after, byTime()).thenComparing(Move::speaker);

		String line() {
			return Recount.line(this.speaker, this.before.talk(), this.after.talk());
		}

	}

	/** Conference, coverage, affiliations, share of the top, index, and the top. */
	List<String> concentration(int top) {
		List<String> lines = new ArrayList<>();
		for (Event event : events()) {
			Recount there = at(event.id());
			Map<String, Double> parts = new HashMap<>();
			long known = there.stages().stream().filter((stage) -> !stage.affiliations().isEmpty()).count();
			there.stages()
				.forEach((stage) -> stage.affiliations()
					.forEach((one) -> parts.merge(one, 1.0 / stage.affiliations().size() / known, Double::sum)));
			List<String> order = parts.keySet()
				.stream()
				.sorted(Comparator.comparing((String id) -> -Math.round(of(parts, id) * 1e9)).thenComparing(byName()))
				.toList();
			List<String> few = order.subList(0, Math.min(top, order.size()));
			ToDoubleFunction<String> share = (id) -> of(parts, id);
			lines.add(line(event.id(), there.coverage(), parts.size(), few.stream().mapToDouble(share).sum(),
					order.stream().mapToDouble((id) -> of(parts, id) * of(parts, id)).sum(),
					few.stream().map((id) -> line(id, of(parts, id))).toList()));
		}
		return lines;
	}

	private static double of(Map<String, Double> parts, String id) {
		return Objects.requireNonNull(parts.get(id));
	}

	/** Affiliation, place, talks, share; the number of all before. */
	List<String> places(Function<Stage, @Nullable String> place, int first) {
		Map<List<String>, Integer> talks = new HashMap<>();
		Map<String, Integer> all = new HashMap<>();
		for (Stage stage : this.stages) {
			String where = place.apply(stage);
			if (where != null) {
				all.merge(where, 1, Integer::sum);
				stage.affiliations().forEach((one) -> talks.merge(List.of(one, where), 1, Integer::sum));
			}
		}
		List<String> lines = new ArrayList<>(List.of("of " + talks.size()));
		talks.keySet()
			.stream()
			.sorted(Comparator.comparing((List<String> pair) -> -count(talks, pair))
				.thenComparing(List::getFirst, byName())
				.thenComparing(List::getLast, byName()))
			.limit(first)
			.forEach((pair) -> lines.add(line(pair.getFirst(), pair.getLast(), count(talks, pair),
					part(count(talks, pair), count(all, pair.getLast())))));
		return lines;
	}

	private static <K> int count(Map<K, Integer> counts, K key) {
		return counts.getOrDefault(key, 0);
	}

	/**
	 * {@return how many hops away everything is: speakers, talks, affiliations, sessions}
	 */
	Map<String, Integer> hops(String from) {
		Map<String, Set<String>> next = new HashMap<>();
		BiConsumer<String, Collection<String>> join = (one, others) -> others.forEach((other) -> {
			next.computeIfAbsent(one, (any) -> new HashSet<>()).add(other);
			next.computeIfAbsent(other, (any) -> new HashSet<>()).add(one);
		});
		for (Stage stage : this.stages) {
			join.accept(stage.talk(), stage.speakers());
			join.accept(stage.talk(), stage.affiliations());
			join.accept(stage.talk(), Stream.ofNullable(stage.session()).toList());
			stage.stands().forEach((stand) -> join.accept(stand.speaker(), stand.affiliations()));
		}
		Map<String, Integer> hops = new HashMap<>(Map.of(from, 0));
		Deque<String> queue = new ArrayDeque<>(List.of(from));
		while (!queue.isEmpty()) {
			String one = queue.remove();
			for (String other : next.getOrDefault(one, Set.of())) {
				if (hops.putIfAbsent(other, count(hops, one) + 1) == null) {
					queue.add(other);
				}
			}
		}
		return hops;
	}

	Stage stage(String talk) {
		return this.stages.stream().filter((stage) -> stage.talk().equals(talk)).findFirst().orElseThrow();
	}

	/** Whether somebody stands on a talk, or it is billed with them. */
	static boolean has(Stage stage, String id) {
		return stage.speakers().contains(id) || stage.affiliations().contains(id);
	}

	/** Speakers and affiliations that another talk shares, by talk, without words. */
	Map<String, List<Set<String>>> related(String talk) {
		Stage one = stage(talk);
		Map<String, List<Set<String>>> related = new HashMap<>();
		for (Stage other : this.stages) {
			Set<String> speakers = new TreeSet<>(other.speakers());
			speakers.retainAll(one.speakers());
			Set<String> affiliations = new TreeSet<>(other.affiliations());
			affiliations.retainAll(one.affiliations());
			if (!other.equals(one)) {
				related.put(other.talk(), List.of(speakers, affiliations));
			}
		}
		return related;
	}

}
