package io.github.schedulegateway.identity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.graph.Identities;
import io.github.schedulegateway.graph.Identities.KnownAlias;
import io.github.schedulegateway.graph.WhoIsWho.Named;
import io.github.schedulegateway.graph.WhoIsWho.Organisation;
import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.Names;
import org.jspecify.annotations.Nullable;

/** The organisations that the words of one document name. */
final class Organisations {

	/** By folded spelling: what the graph knows, and what the document adds. */
	private final Map<String, KnownAlias> known;

	private final Map<KnownAlias, Map<String, String>> aliases = new LinkedHashMap<>();

	private final Map<KnownAlias, String> names = new HashMap<>();

	private final Map<String, List<Named>> named = new HashMap<>();

	private Organisations(Map<String, KnownAlias> known) {
		this.known = new HashMap<>(known);
	}

	static Organisations of(Set<String> printed, Identities graph) {
		Set<String> keys = printed.stream()
			.flatMap((words) -> Stream.concat(Stream.of(words), parts(words).stream()))
			.flatMap((words) -> AffiliationNames.keys(words).stream())
			.collect(Collectors.toSet());
		Organisations organisations = new Organisations(graph.affiliations(keys));
		// single names first: whether several stand in one depends on whether each is
		// known
		printed.stream().filter((words) -> parts(words).size() <= 1).forEach(organisations::add);
		printed.stream().filter((words) -> parts(words).size() > 1).forEach(organisations::addJoined);
		return organisations;
	}

	/**
	 * {@return what words name, by the words as printed}
	 */
	Map<String, List<Named>> named() {
		return this.named;
	}

	List<Organisation> all() {
		return this.aliases.entrySet()
			.stream()
			.map((entry) -> new Organisation(entry.getKey().id(), entry.getKey().affiliation(),
					Objects.requireNonNull(this.names.get(entry.getKey())), entry.getValue()))
			.toList();
	}

	private static List<String> parts(String printed) {
		return AffiliationNames.parts(printed);
	}

	private void addJoined(String printed) {
		List<String> parts = parts(printed).stream().filter((part) -> !AffiliationNames.keys(part).isEmpty()).toList();
		if (find(printed) == null && parts.stream().allMatch((part) -> find(part) != null)) {
			this.named.put(printed, parts.stream().map(this::resolve).distinct().toList());
		}
		else {
			add(printed);
		}
	}

	private void add(String printed) {
		this.named.put(printed, AffiliationNames.keys(printed).isEmpty() ? List.of() : List.of(resolve(printed)));
	}

	private Named resolve(String words) {
		List<String> keys = AffiliationNames.keys(words);
		String id = GlobalId.of(GlobalId.Kind.AFFILIATION, keys.getLast());
		KnownAlias found = Objects.requireNonNullElseGet(find(words), () -> new KnownAlias(id, id));
		String shown = AffiliationNames.shown(words);
		this.names.putIfAbsent(found, shown);
		var spellings = this.aliases.computeIfAbsent(found, (any) -> new LinkedHashMap<>());
		spell(keys.getFirst(), words.strip(), found, spellings);
		spell(keys.getLast(), shown, found, spellings);
		return new Named(keys.getFirst(), found.affiliation());
	}

	/** A spelling that means another organisation, as somebody decided, goes on to. */
	private void spell(String key, String name, KnownAlias found, Map<String, String> spellings) {
		if (found.equals(this.known.computeIfAbsent(key, (any) -> found))) {
			spellings.merge(key, name, BinaryOperator.minBy(Names.SPELLINGS));
		}
	}

	/** As printed, or else without its legal form. */
	private @Nullable KnownAlias find(String words) {
		return AffiliationNames.keys(words)
			.stream()
			.map(this.known::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
