package io.github.schedulegateway.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.github.schedulegateway.graph.Identities;
import io.github.schedulegateway.graph.StoredConference;
import io.github.schedulegateway.schedule.Person;

/**
 * By what a person of a document is known again: an identity that their source gives,
 * their e-mail address, a link, and last their name within the conference or its series.
 */
final class PersonKeys {

	static final String SOURCE = "source:";

	static final String MAIL = "mail:";

	static final String LINK = "link:";

	static final String NAME = "name:";

	private final Optional<IdentitySecret> secret;

	PersonKeys(Optional<IdentitySecret> secret) {
		this.secret = secret;
	}

	/**
	 * {@return the keys of each person, the strongest first} What covers several names in
	 * one document, or several identities of its source, tells nobody and is left out.
	 */
	Map<Person, List<String>> of(Collection<Person> people, StoredConference conference) {
		Map<Person, List<String>> keys = new LinkedHashMap<>();
		Map<String, Set<String>> names = new HashMap<>();
		Map<String, Set<String>> sources = new HashMap<>();
		people.forEach((person) -> {
			keys.put(person, identities(person));
			identities(person).forEach((key) -> {
				names.computeIfAbsent(key, (any) -> new HashSet<>()).add(Identities.folded(person.name()));
				if (person.sourceId() != null) {
					sources.computeIfAbsent(key, (any) -> new HashSet<>()).add(person.sourceId());
				}
			});
		});
		keys.replaceAll((person, own) -> {
			List<String> trusted = new ArrayList<>(own.stream()
				.filter((key) -> Objects.requireNonNull(names.get(key)).size() == 1
						&& sources.getOrDefault(key, Set.of()).size() <= 1)
				.toList());
			trusted.addAll(names(person, conference));
			return trusted;
		});
		return keys;
	}

	/** The circle's first: it is the one to keep. */
	private static List<String> names(Person person, StoredConference conference) {
		String name = NAME + Identities.folded(person.name()) + "@";
		// before its series was known, a conference was a circle of its own
		return List.of(name + conference.circle(), name + conference.slug()).stream().distinct().toList();
	}

	private List<String> identities(Person person) {
		List<String> keys = new ArrayList<>();
		if (person.sourceId() != null) {
			keys.add(SOURCE + person.sourceId());
		}
		if (person.emailHash() != null && !person.emailHash().value().isBlank()) {
			this.secret.map((own) -> own.sign(Objects.requireNonNull(person.emailHash())))
				.ifPresent((hash) -> keys.add(MAIL + hash));
		}
		person.links()
			.stream()
			.flatMap((link) -> ProfileLinks.key(link).stream())
			.distinct()
			.map(LINK::concat)
			.forEach(keys::add);
		return keys;
	}

}
