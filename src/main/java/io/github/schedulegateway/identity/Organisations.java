package io.github.schedulegateway.identity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.graph.Identities;
import io.github.schedulegateway.graph.WhoIsWho.Organisation;
import io.github.schedulegateway.schedule.GlobalId;
import org.jspecify.annotations.Nullable;

/** The organisations that the words of one document name. */
final class Organisations {

	/** Ids by folded spelling: what the graph knows, and what the document adds. */
	private final Map<String, String> known;

	private final Map<String, Map<String, String>> aliases = new LinkedHashMap<>();

	private final Map<String, String> names = new HashMap<>();

	private final Map<String, List<String>> ids = new HashMap<>();

	private Organisations(Map<String, String> known) {
		this.known = new HashMap<>(known);
	}

	static Organisations of(Set<String> printed, Identities graph) {
		Set<String> keys = printed.stream()
			.flatMap((words) -> Stream.concat(Stream.of(words), AffiliationNames.parts(words).stream()))
			.flatMap((words) -> AffiliationNames.keys(words).stream())
			.collect(Collectors.toSet());
		Organisations organisations = new Organisations(graph.affiliations(keys));
		// single names first: whether several stand in one depends on whether each is
		// known
		printed.stream().filter((words) -> AffiliationNames.parts(words).size() == 1).forEach(organisations::add);
		printed.stream().filter((words) -> AffiliationNames.parts(words).size() > 1).forEach(organisations::addJoined);
		return organisations;
	}

	Map<String, List<String>> ids() {
		return this.ids;
	}

	List<Organisation> all() {
		return this.aliases.entrySet()
			.stream()
			.map((entry) -> new Organisation(entry.getKey(), Objects.requireNonNull(this.names.get(entry.getKey())),
					entry.getValue()))
			.toList();
	}

	private void addJoined(String printed) {
		List<String> parts = AffiliationNames.parts(printed);
		if (find(printed) == null && parts.stream().allMatch((part) -> find(part) != null)) {
			this.ids.put(printed, parts.stream().map(this::resolve).distinct().toList());
		}
		else {
			add(printed);
		}
	}

	private void add(String printed) {
		this.ids.put(printed, AffiliationNames.keys(printed).isEmpty() ? List.of() : List.of(resolve(printed)));
	}

	private String resolve(String words) {
		List<String> keys = AffiliationNames.keys(words);
		String found = find(words);
		String id = (found != null) ? found : GlobalId.of(GlobalId.Kind.AFFILIATION, keys.getLast());
		String shown = AffiliationNames.shown(words);
		this.names.putIfAbsent(id, shown);
		var spellings = this.aliases.computeIfAbsent(id, (any) -> new LinkedHashMap<>());
		keys.forEach((key) -> this.known.putIfAbsent(key, id));
		spellings.putIfAbsent(keys.getFirst(), words.strip());
		spellings.putIfAbsent(keys.getLast(), shown);
		return id;
	}

	/** As printed, or else without its legal form. */
	private @Nullable String find(String words) {
		return AffiliationNames.keys(words)
			.stream()
			.map(this.known::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
