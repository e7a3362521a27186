package io.github.schedulegateway.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.schedulegateway.graph.Identities;
import io.github.schedulegateway.graph.Identities.KnownSpeaker;
import io.github.schedulegateway.graph.StoredConference;
import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.Person;
import org.jspecify.annotations.Nullable;

/**
 * The people of one document. A source's own identity tells them; without one the same
 * name within a conference and its series means the same person.
 */
final class Speakers {

	private final String circle;

	private final Map<String, String> bySource = new HashMap<>();

	private final Map<String, List<KnownSpeaker>> byName;

	private Speakers(String circle, List<KnownSpeaker> known) {
		this.circle = circle;
		known.stream()
			.filter((speaker) -> speaker.sourceId() != null)
			.forEach((speaker) -> this.bySource.put(Objects.requireNonNull(speaker.sourceId()), speaker.id()));
		this.byName = known.stream().filter(KnownSpeaker::near).collect(Collectors.groupingBy(KnownSpeaker::folded));
	}

	static Map<Person, String> of(Collection<Person> people, StoredConference conference, Identities graph) {
		var names = people.stream().map((person) -> Identities.folded(person.name())).distinct().toList();
		var sources = people.stream().map(Person::sourceId).filter(Objects::nonNull).distinct().toList();
		Speakers speakers = new Speakers(conference.circle(), graph.speakers(conference, names, sources));
		Map<Person, String> ids = new HashMap<>();
		// those whom their source tells first, so that the others of their name find them
		people.stream()
			.filter((person) -> person.sourceId() != null)
			.forEach((person) -> ids.put(person, speakers.identified(person)));
		people.stream()
			.filter((person) -> person.sourceId() == null)
			.forEach((person) -> ids.put(person, speakers.named(person)));
		return ids;
	}

	private String identified(Person person) {
		String sourceId = Objects.requireNonNull(person.sourceId());
		return this.bySource.computeIfAbsent(sourceId, (source) -> {
			String folded = Identities.folded(person.name());
			String id = this.byName.getOrDefault(folded, List.of())
				.stream()
				.filter((speaker) -> speaker.sourceId() == null)
				.map(KnownSpeaker::id)
				.findFirst()
				.orElseGet(() -> GlobalId.of(GlobalId.Kind.SPEAKER, source));
			remember(new KnownSpeaker(id, folded, source, true));
			return id;
		});
	}

	private String named(Person person) {
		String folded = Identities.folded(person.name());
		List<KnownSpeaker> known = this.byName.getOrDefault(folded, List.of());
		String id = known.stream()
			.filter((speaker) -> speaker.sourceId() == null)
			.map(KnownSpeaker::id)
			.findFirst()
			.orElse(onlyOne(known));
		return (id != null) ? id : GlobalId.of(GlobalId.Kind.SPEAKER, this.circle, folded);
	}

	/** Of two whom their source tells apart, a name alone means neither. */
	private static @Nullable String onlyOne(List<KnownSpeaker> known) {
		List<String> ids = known.stream().map(KnownSpeaker::id).distinct().toList();
		return (ids.size() == 1) ? ids.getFirst() : null;
	}

	private void remember(KnownSpeaker speaker) {
		var others = new ArrayList<>(this.byName.getOrDefault(speaker.folded(), List.of()));
		others.removeIf((other) -> other.id().equals(speaker.id()));
		others.add(speaker);
		this.byName.put(speaker.folded(), others);
	}

}
