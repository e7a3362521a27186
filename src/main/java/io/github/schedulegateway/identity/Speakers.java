package io.github.schedulegateway.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.schedulegateway.graph.Identities;
import io.github.schedulegateway.graph.Identities.KnownSpeaker;
import io.github.schedulegateway.graph.WhoIsWho.SpeakerKey;
import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.Person;

/**
 * The people of one document. Whoever has the strongest keys is told first, so that the
 * others of their name find them.
 */
final class Speakers {

	private final String circle;

	/** By key: what the graph knows, and what the document adds. */
	private final Map<String, List<KnownSpeaker>> known;

	private final Map<Person, String> ids = new HashMap<>();

	private final List<SpeakerKey> keys = new ArrayList<>();

	/** Those who turned out to be one, the one to go with the one to stay. */
	private final Map<String, String> same = new LinkedHashMap<>();

	/** By who stands for a speaker: identities that cannot be another's of the name. */
	private final Map<String, Set<String>> identities = new HashMap<>();

	private Speakers(String circle, Map<String, List<KnownSpeaker>> known) {
		this.circle = circle;
		this.known = new HashMap<>(known);
		known.values()
			.forEach((speakers) -> speakers.forEach((speaker) -> identities(speaker).addAll(speaker.sources())));
	}

	static Speakers of(Map<Person, List<String>> people, String circle, Identities graph) {
		Set<String> keys = new HashSet<>();
		people.values().forEach(keys::addAll);
		Speakers speakers = new Speakers(circle, graph.speakers(keys));
		people.entrySet()
			.stream()
			.sorted(Comparator.comparing((entry) -> strength(entry.getValue().getFirst())))
			.forEach((entry) -> speakers.add(entry.getKey(), entry.getValue()));
		return speakers;
	}

	Map<Person, String> ids() {
		return this.ids;
	}

	List<SpeakerKey> keys() {
		return this.keys;
	}

	Map<String, String> same() {
		return this.same;
	}

	private static int strength(String key) {
		return List.of(PersonKeys.SOURCE, PersonKeys.MAIL, PersonKeys.LINK, PersonKeys.NAME)
			.indexOf(key.substring(0, key.indexOf(':') + 1));
	}

	private void add(Person person, List<String> keys) {
		String folded = Identities.folded(person.name());
		Set<String> own = new HashSet<>(keys.stream().filter(Speakers::isIdentity).toList());
		List<KnownSpeaker> found = new ArrayList<>();
		for (String key : keys) {
			if (key.startsWith(PersonKeys.NAME)) {
				found.addAll(ofName(key, own));
			}
			else {
				owners(key).stream()
					.filter((owner) -> !key.startsWith(PersonKeys.LINK) || shareAWord(owner.folded(), folded))
					.forEach(found::add);
			}
			found.stream().findFirst().ifPresent((first) -> own.addAll(identities(first)));
		}
		KnownSpeaker speaker = found.isEmpty() ? stranger(folded, keys) : found.getFirst();
		String stays = standing(speaker);
		Set<String> others = found.stream().map(this::standing).collect(Collectors.toCollection(LinkedHashSet::new));
		others.remove(stays);
		others.forEach((other) -> this.same.put(other, stays));
		identities(speaker).addAll(own);
		this.ids.put(person, speaker.id());
		remember(speaker, keys);
	}

	/** Of two who cannot be one, a name alone means neither. */
	private List<KnownSpeaker> ofName(String key, Set<String> own) {
		List<KnownSpeaker> possible = owners(key).stream()
			.filter((owner) -> !contradict(own, identities(owner)))
			.toList();
		return (possible.stream().map(this::standing).distinct().count() == 1) ? possible : List.of();
	}

	private KnownSpeaker stranger(String folded, List<String> keys) {
		String strongest = keys.getFirst();
		String named = GlobalId.of(GlobalId.Kind.SPEAKER, this.circle, folded);
		boolean taken = keys.stream()
			.flatMap((key) -> owners(key).stream())
			.anyMatch((owner) -> owner.id().equals(named));
		String id = strongest.startsWith(PersonKeys.SOURCE)
				? GlobalId.of(GlobalId.Kind.SPEAKER, strongest.substring(PersonKeys.SOURCE.length()))
				: (taken && !strongest.startsWith(PersonKeys.NAME))
						? GlobalId.of(GlobalId.Kind.SPEAKER, this.circle, folded, strongest) : named;
		return new KnownSpeaker(id, id, folded, List.of());
	}

	private void remember(KnownSpeaker speaker, List<String> keys) {
		boolean onlyNamed = keys.getFirst().startsWith(PersonKeys.NAME);
		keys.stream()
			.filter((key) -> !key.startsWith(PersonKeys.NAME))
			.filter((key) -> owners(key).isEmpty())
			.forEach((key) -> remember(speaker, key));
		keys.stream()
			.filter((key) -> key.startsWith(PersonKeys.NAME))
			.findFirst()
			.filter((key) -> owners(key).isEmpty()
					|| !onlyNamed && owners(key).stream().noneMatch((one) -> standing(one).equals(standing(speaker))))
			.ifPresent((key) -> remember(speaker, key));
	}

	private void remember(KnownSpeaker speaker, String key) {
		this.keys.add(new SpeakerKey(key, speaker.id()));
		this.known.computeIfAbsent(key, (any) -> new ArrayList<>()).add(speaker);
	}

	private List<KnownSpeaker> owners(String key) {
		return this.known.getOrDefault(key, List.of());
	}

	private String standing(KnownSpeaker speaker) {
		String standing = speaker.standing();
		while (this.same.containsKey(standing)) {
			standing = Objects.requireNonNull(this.same.get(standing));
		}
		return standing;
	}

	private Set<String> identities(KnownSpeaker speaker) {
		return this.identities.computeIfAbsent(standing(speaker), (any) -> new HashSet<>());
	}

	private static boolean isIdentity(String key) {
		return key.startsWith(PersonKeys.SOURCE) || key.startsWith(PersonKeys.MAIL);
	}

	/** Two identities of one kind, of which none is shared. */
	private static boolean contradict(Set<String> some, Set<String> others) {
		Set<String> kinds = some.stream().map(Speakers::kind).collect(Collectors.toSet());
		kinds.removeAll(some.stream().filter(others::contains).map(Speakers::kind).toList());
		return others.stream().map(Speakers::kind).anyMatch(kinds::contains);
	}

	private static String kind(String key) {
		int end = key.startsWith(PersonKeys.SOURCE) ? key.indexOf(':', PersonKeys.SOURCE.length()) : -1;
		return key.substring(0, (end < 0) ? key.indexOf(':') + 1 : end);
	}

	private static boolean shareAWord(String one, String other) {
		return Arrays.stream(one.split(" ")).anyMatch(List.of(other.split(" "))::contains);
	}

}
