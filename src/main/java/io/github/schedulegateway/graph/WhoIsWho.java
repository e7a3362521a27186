package io.github.schedulegateway.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Person;

/**
 * Who the people and organisations of a document are.
 *
 * @param speakers who each person is by their keys alone, whatever was curated
 * @param merged who stands for those of them that were merged into another
 * @param split who has an appearance that was split off, by its id
 * @param keys by which people are to be found again, and that the graph does not have
 * @param affiliations what the words as printed name; empty for words that name no
 * organisation, several for words that name several
 * @param organisations all that {@code affiliations} names
 * @param warnings in sentences
 */
public record WhoIsWho(Map<Person, String> speakers, Map<String, String> merged, Map<String, String> split,
		List<SpeakerKey> keys, Map<String, List<Named>> affiliations, List<Organisation> organisations,
		List<String> warnings) {

	public WhoIsWho {
		speakers = Map.copyOf(speakers);
		merged = Map.copyOf(merged);
		split = Map.copyOf(split);
		keys = List.copyOf(keys);
		affiliations = Map.copyOf(affiliations);
		organisations = List.copyOf(organisations);
		warnings = List.copyOf(warnings);
	}

	/**
	 * {@return who stands for a speaker: the one they were merged into, or else
	 * themselves}
	 */
	String standing(String speaker) {
		return Objects.requireNonNull(this.merged.getOrDefault(speaker, speaker));
	}

	/** What the look-up of those that the graph knows is given. */
	Map<String, Object> parameters() {
		Set<String> people = new LinkedHashSet<>(this.speakers.values());
		people.addAll(this.merged.values());
		people.addAll(this.split.values());
		return Map.of("speakers", List.copyOf(people), "keys", this.keys.stream().map(SpeakerKey::key).toList(),
				"affiliations",
				this.organisations.stream()
					.flatMap((one) -> Stream.of(one.id(), one.affiliation()))
					.distinct()
					.toList(),
				"aliases",
				this.organisations.stream().flatMap((one) -> one.aliases().keySet().stream()).distinct().toList());
	}

	/** Something by which a speaker is known again. */
	public record SpeakerKey(String key, String speaker) {
	}

	/**
	 * An organisation that words name.
	 *
	 * @param alias folded spelling that led to it
	 * @param affiliation id of the one that stands for it
	 */
	public record Named(String alias, String affiliation) {
	}

	/**
	 * An organisation that a document names.
	 *
	 * @param id by its spellings alone, whatever was curated
	 * @param affiliation id of the one that stands for it: another where it was merged
	 * @param name to show until appearances say better
	 * @param aliases spellings by their folded form
	 */
	public record Organisation(String id, String affiliation, String name, Map<String, String> aliases) {

		public Organisation {
			aliases = Map.copyOf(aliases);
		}

	}

}
