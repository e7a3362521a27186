package io.github.schedulegateway.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.schedulegateway.graph.CuratedGraph;
import io.github.schedulegateway.graph.CuratedGraph.Known;
import io.github.schedulegateway.graph.CuratedGraph.Spelling;
import io.github.schedulegateway.graph.Identities;
import io.github.schedulegateway.graph.Identities.KnownAlias;
import io.github.schedulegateway.schedule.GlobalId;

import org.springframework.stereotype.Component;

/** Merges affiliations, and says how they are spelled. */
@Component
final class AffiliationCurator {

	private final CuratedGraph graph;

	private final Identities identities;

	private final Resolver resolver;

	private final CurationLog log;

	AffiliationCurator(CuratedGraph graph, Identities identities, Resolver resolver, CurationLog log) {
		this.graph = graph;
		this.identities = identities;
		this.resolver = resolver;
		this.log = log;
	}

	Curation merge(String from, String into, CurationLog.Decision decision) {
		Pair pair = Pair.of(from, into, GlobalId.Kind.AFFILIATION, this.graph);
		this.graph.mergeAffiliation(from, into);
		return this.log.record(CurationKind.MERGE_AFFILIATIONS, decision, pair.summary(), from, into, List.of(),
				List.of());
	}

	/** A spelling takes along those that differ from it by the legal form only. */
	Curation addAlias(String affiliation, String name, CurationLog.Decision decision) {
		Known known = Pair.standing(affiliation, GlobalId.Kind.AFFILIATION, this.graph);
		List<String> keys = AffiliationNames.keys(name);
		if (keys.isEmpty()) {
			throw new CurationRefused("These words name no organisation.");
		}
		Map<String, KnownAlias> meant = this.identities.affiliations(keys);
		Map<String, Spelling> moved = new LinkedHashMap<>();
		moved.put(keys.getFirst(), new Spelling(keys.getFirst(), name.strip(), "", false));
		moved.putIfAbsent(keys.getLast(), new Spelling(keys.getLast(), AffiliationNames.shown(name), "", false));
		Set<String> losing = new LinkedHashSet<>();
		meant.values()
			.stream()
			.map(KnownAlias::affiliation)
			.filter((other) -> !other.equals(affiliation))
			.distinct()
			.forEach((other) -> losing.add(takeFrom(other, keys.getLast(), moved)));
		meant.forEach((key, alias) -> {
			if (alias.affiliation().equals(affiliation)) {
				moved.remove(key);
			}
		});
		if (moved.isEmpty() || losing.isEmpty() && !moved.containsKey(keys.getLast())) {
			throw new CurationRefused("This is a spelling of “" + known.name() + "” already.");
		}
		this.graph.spell(moved.values().stream().map((one) -> belonging(one, affiliation)).toList(), losing);
		this.resolver.rename(Stream.concat(losing.stream(), Stream.of(affiliation)).toList());
		return this.log.record(CurationKind.ADD_ALIAS, decision,
				"“" + name.strip() + "” became a spelling of “" + known.name() + "”.",
				losing.stream().findFirst().orElse(null), affiliation, List.copyOf(moved.keySet()),
				moved.values().stream().map(Spelling::affiliation).toList());
	}

	private String takeFrom(String other, String stripped, Map<String, Spelling> moved) {
		List<Spelling> spellings = this.graph.spellings(other);
		List<Spelling> taken = spellings.stream().filter((one) -> strips(one, stripped)).toList();
		if (taken.size() == spellings.size()) {
			throw new CurationRefused(
					"The affiliation " + other + " has no other spelling: merge it into the one that is meant.");
		}
		taken.forEach((one) -> moved.put(one.folded(), one));
		return other;
	}

	void undo(Curation curation) {
		if (curation.kind() == CurationKind.MERGE_AFFILIATIONS) {
			this.graph.partAffiliation(Objects.requireNonNull(curation.subject()), curation.target());
			return;
		}
		giveBack(curation, AffiliationNames.keys(curation.moved().getLast()).getLast());
	}

	/** Spellings that were seen since go where their like goes. */
	private void giveBack(Curation curation, String stripped) {
		Map<String, String> owners = new LinkedHashMap<>();
		for (int i = 0; i < curation.moved().size(); i++) {
			owners.put(curation.moved().get(i), curation.owners().get(i));
		}
		String like = owners.values().stream().filter((owner) -> !owner.isEmpty()).findFirst().orElse("");
		List<Spelling> all = this.graph.spellings(curation.target())
			.stream()
			.filter((one) -> owners.containsKey(one.folded())
					|| (owners.containsKey(stripped) && strips(one, stripped)))
			.toList();
		String own = GlobalId.of(GlobalId.Kind.AFFILIATION, stripped);
		boolean used = all.stream().anyMatch(Spelling::used);
		List<Spelling> back = new ArrayList<>();
		all.forEach((one) -> {
			String owner = owners.getOrDefault(one.folded(), "");
			back.add(belonging(one, !owner.isEmpty() ? owner : !like.isEmpty() ? like : own));
		});
		if (like.isEmpty() && !used) {
			this.graph.forget(all.stream().map(Spelling::folded).toList());
			return;
		}
		if (like.isEmpty()) {
			this.graph.affiliation(own, AffiliationNames.shown(all.getFirst().name()));
		}
		this.graph.spell(back, List.of(curation.target()));
		this.resolver.rename(Stream.concat(back.stream().map(Spelling::affiliation), Stream.of(curation.target()))
			.distinct()
			.toList());
	}

	private static boolean strips(Spelling spelling, String stripped) {
		return AffiliationNames.keys(spelling.name()).contains(stripped);
	}

	private static Spelling belonging(Spelling spelling, String affiliation) {
		return new Spelling(spelling.folded(), spelling.name(), affiliation, spelling.used());
	}

}
