package io.github.schedulegateway.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.GlobalId.Kind;
import io.github.schedulegateway.schedule.Sponsor;
import io.github.schedulegateway.schedule.SponsorTier;

/**
 * Works the sponsors of a document into a draft. A document without tiers, or with none
 * but headings, says nothing of who is under them.
 */
final class SponsorDraft {

	/** More than a tier has sponsors. */
	private static final int TIER = 10_000;

	private final Draft draft;

	private final Set<String> named = new HashSet<>();

	SponsorDraft(Draft draft) {
		this.draft = draft;
	}

	void work(List<SponsorTier> tiers) {
		if (tiers.isEmpty()) {
			return;
		}
		for (int i = 0; i < tiers.size(); i++) {
			put(tiers.get(i), i + 1);
		}
		dropOthers(Kind.SPONSOR_TIER);
		if (tiers.stream().anyMatch((tier) -> !tier.sponsors().isEmpty())) {
			dropOthers(Kind.SPONSOR);
		}
	}

	private void put(SponsorTier tier, int rank) {
		String id = GlobalId.of(Kind.SPONSOR_TIER, this.draft.conference(), Properties.folded(tier.name()));
		if (!this.named.add(id)) {
			return;
		}
		this.draft.put(Kind.SPONSOR_TIER, id,
				(properties) -> properties.name("name", tier.name()).number("rank", rank));
		this.draft.after().link(id, "OF", this.draft.conference());
		for (int i = 0; i < tier.sponsors().size(); i++) {
			put(tier.sponsors().get(i), id, rank, i + 1);
		}
	}

	private void put(Sponsor sponsor, String tier, int rank, int position) {
		String id = GlobalId.of(Kind.SPONSOR, tier, Properties.folded(sponsor.name()));
		if (!this.named.add(id)) {
			return;
		}
		String printed = (sponsor.affiliation() != null) ? sponsor.affiliation() : sponsor.name();
		this.draft.put(Kind.SPONSOR, id,
				(properties) -> properties.name("name", sponsor.name())
					.url("url", sponsor.url())
					.url("logo", sponsor.logo())
					.number("position", position)
					.number("rankOrder", TIER * rank + position)
					.value("aliases", this.draft.aliases(printed)));
		this.draft.after().link(id, "IN_TIER", tier);
		this.draft.after().relink(id, "IS", this.draft.affiliations(printed));
	}

	private void dropOthers(Kind kind) {
		Subgraph after = this.draft.after();
		List<String> dropped = after.labelled(kind.label())
			.map(GraphNode::id)
			.filter((id) -> !this.named.contains(id))
			.toList();
		dropped.forEach((id) -> {
			after.sources(id, "IN_TIER").forEach(after::remove);
			after.remove(id);
		});
	}

}
