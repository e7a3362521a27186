package io.github.schedulegateway.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.graph.Identities;
import io.github.schedulegateway.graph.StoredConference;
import io.github.schedulegateway.graph.WhoIsWho;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.StatedAffiliation;
import io.github.schedulegateway.schedule.Talk;

import org.springframework.stereotype.Component;

/** Says who the people and organisations of a document are. */
@Component
public final class Resolver {

	private final Identities graph;

	private final PersonKeys keys;

	private final SpeakerCurator curator;

	Resolver(Identities graph, PersonKeys keys, SpeakerCurator curator) {
		this.graph = graph;
		this.keys = keys;
		this.curator = curator;
	}

	/**
	 * {@return who is who in a document} Writes nothing, unless the document shows that
	 * speakers of the graph are one: they are merged then, in the caller's transaction.
	 */
	public WhoIsWho resolve(Schedule schedule, StoredConference conference) {
		List<Appearance> appearances = talks(schedule).flatMap((talk) -> talk.appearances().stream()).toList();
		Set<Person> people = Stream
			.of(appearances.stream().map(Appearance::person), conveners(schedule), schedule.people().stream())
			.flatMap((some) -> some)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		var sponsors = schedule.sponsorTiers()
			.stream()
			.flatMap((tier) -> tier.sponsors().stream())
			.map((sponsor) -> (sponsor.affiliation() != null) ? sponsor.affiliation() : sponsor.name());
		var stated = schedule.statedAffiliations().stream().map(StatedAffiliation::affiliation);
		Set<String> printed = Stream.of(appearances.stream().map(Appearance::affiliation), sponsors, stated)
			.flatMap((words) -> words)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		Organisations organisations = Organisations.of(printed, this.graph);
		Speakers speakers = Speakers.of(this.keys.of(people, conference), conference.circle(), this.graph);
		List<String> united = this.curator.unite(speakers.same(), conference.slug());
		Map<String, String> splits = this.graph.splits();
		Set<String> shown = new LinkedHashSet<>(speakers.ids().values());
		shown.addAll(splits.values());
		return new WhoIsWho(speakers.ids(), this.graph.standing(shown), splits, speakers.keys(), organisations.named(),
				organisations.all(), united);
	}

	/**
	 * Names affiliations by what most of the talks print, and of equally frequent
	 * spellings by the first of {@link Names#SPELLINGS}.
	 * @param affiliations ids
	 */
	public void rename(Collection<String> affiliations) {
		if (affiliations.isEmpty()) {
			return;
		}
		var spellings = this.graph.spellings(affiliations);
		this.graph.rename(spellings.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> shown(entry.getValue()))));
	}

	/** Spellings that differ by the legal form only count together. */
	private static String shown(Map<String, Long> spellings) {
		Map<String, Long> shown = spellings.entrySet()
			.stream()
			.collect(Collectors.groupingBy((entry) -> AffiliationNames.shown(entry.getKey()),
					Collectors.summingLong(Map.Entry::getValue)));
		return shown.entrySet()
			.stream()
			.min(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
				.thenComparing(Map.Entry::getKey, Names.SPELLINGS))
			.orElseThrow()
			.getKey();
	}

	private static Stream<Talk> talks(Schedule schedule) {
		return Stream.concat(schedule.sessions()
			.stream()
			.flatMap((session) -> session.blocks().stream())
			.flatMap((block) -> block.talks().stream()), schedule.talks().stream());
	}

	private static Stream<Person> conveners(Schedule schedule) {
		return schedule.sessions()
			.stream()
			.flatMap((session) -> session.conveners().stream())
			.map(Session.Convener::person);
	}

}
