package io.github.schedulegateway.graph;

import java.util.List;
import java.util.Map;

import io.github.schedulegateway.schedule.Person;

/**
 * Who the people and organisations of a document are.
 *
 * @param speakers id of each person
 * @param affiliations ids by the words as printed; empty for words that name no
 * organisation, several for words that name several
 * @param organisations all that {@code affiliations} names
 */
public record WhoIsWho(Map<Person, String> speakers, Map<String, List<String>> affiliations,
		List<Organisation> organisations) {

	public WhoIsWho {
		speakers = Map.copyOf(speakers);
		affiliations = Map.copyOf(affiliations);
		organisations = List.copyOf(organisations);
	}

	/** What the look-up of those that the graph knows is given. */
	Map<String, Object> keys() {
		return Map.of("speakers", List.copyOf(this.speakers.values()), "affiliations",
				this.organisations.stream().map(Organisation::id).toList(), "aliases",
				this.organisations.stream().flatMap((one) -> one.aliases().keySet().stream()).distinct().toList());
	}

	/**
	 * An organisation that a document names.
	 *
	 * @param name to show until appearances say better
	 * @param aliases spellings by their folded form
	 */
	public record Organisation(String id, String name, Map<String, String> aliases) {

		public Organisation {
			aliases = Map.copyOf(aliases);
		}

	}

}
