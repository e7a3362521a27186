package io.github.schedulegateway.graph;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.GlobalId.Kind;
import org.jspecify.annotations.Nullable;

/** Works into a draft who stands on a talk. */
record AppearanceDraft(Draft draft) {

	void work(String talk, List<Appearance> appearances) {
		List<Said> all = appearances.stream().map((appearance) -> said(talk, appearance)).toList();
		Set<String> said = all.stream().map(Said::id).collect(Collectors.toSet());
		Set<String> kept = new LinkedHashSet<>();
		for (Said one : all) {
			String id = known(talk, one, said, kept);
			if (kept.add(id)) {
				put(id, talk, id.equals(one.id()) ? one.speaker() : null, one.appearance(), kept.size());
			}
		}
		// what names only speakers does not say that there are no other authors
		boolean authors = appearances.stream().anyMatch((one) -> one.role() == AppearanceRole.CO_AUTHOR);
		if (!kept.isEmpty()) {
			this.draft.after()
				.sources(talk, "AT")
				.stream()
				.filter((id) -> !kept.contains(id) && (authors || !isAuthor(id)))
				.forEach(this.draft.after()::remove);
		}
	}

	private Said said(String talk, Appearance appearance) {
		String speaker = this.draft.speaker(appearance.person());
		// the same whatever is merged or split later
		return new Said(GlobalId.of(Kind.APPEARANCE, talk, speaker), speaker, appearance);
	}

	/**
	 * The appearance that is meant. It may be that of somebody who was merged into the
	 * one named, unless the document names them too: an export names but the latter, and
	 * leaves it as it is.
	 */
	private String known(String talk, Said one, Set<String> said, Set<String> kept) {
		Subgraph after = this.draft.after();
		String standing = this.draft.standing(one.speaker());
		return after.sources(talk, "AT")
			.stream()
			.filter((id) -> id.equals(one.id()) || (!said.contains(id) && after.sources(id, "MADE").contains(standing)))
			.filter((id) -> !kept.contains(id))
			.min(Comparator
				.comparing((String id) -> !Objects.equals(after.get(id).text("affiliationAsPrinted"),
						one.appearance().affiliation()))
				.thenComparing((id) -> !id.equals(one.id())))
			.orElse(one.id());
	}

	private boolean isAuthor(String appearance) {
		return AppearanceRole.CO_AUTHOR.name().equals(this.draft.after().get(appearance).text("role"));
	}

	/**
	 * Puts it.
	 * @param speaker whose it is, merges and splits aside; null to leave it whose it was
	 */
	private void put(String id, String talk, @Nullable String speaker, Appearance appearance, int position) {
		String printed = appearance.affiliation();
		String owner = (speaker != null) ? this.draft.owner(id, speaker) : null;
		this.draft.put(Kind.APPEARANCE, id,
				(properties) -> properties.text("role", appearance.role().name())
					.number("position", position)
					.value("speakerKey", owner)
					.value("personFolded", (owner != null) ? Properties.folded(appearance.person().name()) : null)
					.text("affiliationAsPrinted", printed)
					.value("aliases", (printed != null) ? this.draft.aliases(printed) : null));
		Subgraph after = this.draft.after();
		after.link(id, "AT", talk);
		if (owner != null) {
			String standing = this.draft.standing(owner);
			after.sources(id, "MADE")
				.stream()
				.filter((other) -> !other.equals(standing))
				.forEach((other) -> after.unlink(new Link(other, "MADE", id)));
			after.link(standing, "MADE", id);
		}
		if (printed != null) {
			after.relink(id, "REPRESENTING", this.draft.affiliations(printed));
		}
	}

	/** What a document says, and the id that it has unless somebody was merged. */
	private record Said(String id, String speaker, Appearance appearance) {
	}

}
