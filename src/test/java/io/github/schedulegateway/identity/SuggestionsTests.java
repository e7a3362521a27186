package io.github.schedulegateway.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.identity.MergeSuggestion.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.github.schedulegateway.Sketch.talk;
import static io.github.schedulegateway.identity.Graph.edition;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
@SuppressWarnings("NullAway.Init")
class SuggestionsTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Suggestions suggestions;

	@Autowired
	private Curator curator;

	private Graph graph;

	@BeforeEach
	void wipe() {
		this.graph = new Graph(this.context);
	}

	@Test
	void suggestsPeopleOfOneNameAndLikelierOnesOfOneOrganisation() {
		this.graph.add(edition("oak", 2022, talk("A").at("09:00").by("Ida Berg", "Lantern"),
				talk("B").at("10:00").by("Otto Vik", "Tidewater"), talk("C").at("11:00").by("J. Holm", null)));
		this.graph.add(edition("elm", 2022, talk("D").at("09:00").by("IDA BERG", "Lantern Ltd."),
				talk("E").at("10:00").by("Otto Vik", "Other"), talk("F").at("11:00").by("Jonas Holm", null),
				talk("G").at("12:00").by("Jens Holm", null)));
		List<MergeSuggestion> pairs = this.suggestions.speakers();
		assertThat(pairs).extracting(MergeSuggestion::reason)
			.containsExactly(Reason.SAME_NAME, Reason.SAME_NAME, Reason.INITIALS, Reason.INITIALS);
		assertThat(pairs.getFirst().explanation()).startsWith("Two speakers are called “")
			.endsWith("Both stood for “Lantern”.");
		assertThat(pairs).extracting(MergeSuggestion::score).isSortedAccordingTo(java.util.Comparator.reverseOrder());
	}

	@Test
	void suggestsNoPairThatSomebodyParted() {
		this.graph
			.add(edition("oak", 2022, talk("A").at("09:00").by("Ida Berg"), talk("B").at("10:00").by("Ida Berg")));
		this.graph.add(edition("elm", 2022, talk("C").at("09:00").by("Ida Berg")));
		MergeSuggestion pair = this.suggestions.speakers().getFirst();
		Curation merge = this.curator.mergeSpeakers(pair.one().id(), pair.other().id(), null, "me");
		assertThat(this.suggestions.speakers()).isEmpty();
		this.curator.undo(merge.id(), "me");
		assertThat(this.suggestions.speakers()).isEmpty();
		this.curator.splitSpeaker(this.graph.whoGave("A"), List.of(this.graph.talk("A")), null, "me");
		assertThat(this.suggestions.speakers()).hasSize(1);
	}

	@Test
	void suggestsOrganisationsThatAreSpelledAlike() {
		String[] names = { "RedHat", "Red Hat", "IBM", "IBM Research", "Lantern Rope Works", "Lantern Rope Work",
				"University of Oakham", "University of Elmham", "Tidewater Shipping and Trade",
				"Tidewater Trade and Shipping" };
		for (int i = 0; i < names.length; i++) {
			this.graph.add(edition("oak", 2000 + i, talk("T" + i).at("09:00").by("Person " + i, names[i])));
		}
		assertThat(this.suggestions.affiliations())
			.extracting((pair) -> List.of(pair.one().name(), pair.other().name()).stream().sorted().toList())
			.containsExactlyInAnyOrder(List.of("Red Hat", "RedHat"), List.of("Lantern Rope Work", "Lantern Rope Works"),
					List.of("Tidewater Shipping and Trade", "Tidewater Trade and Shipping"));
		assertThat(this.suggestions.affiliations().getFirst().reason()).isEqualTo(Reason.SAME_LETTERS);
	}

	@Test
	void staysFastOnALargeGraph() {
		this.graph.strings(
				"""
						UNWIND range(0, 7999) AS i
						CREATE (:Speaker {id: 'speaker_' + i, name: 'Given' + i % 90 + ' Family' + i % 4000,
						  nameFolded: 'given' + i % 90 + ' family' + i % 4000})
						WITH i WHERE i < 1500
						CREATE (:Affiliation {id: 'aff_' + i, name: 'University of Town' + i, nameFolded: 'university of town' + i})
						RETURN DISTINCT 'done'""");
		this.suggestions.speakers();
		Instant start = Instant.now();
		assertThat(this.suggestions.speakers()).isNotNull();
		Duration speakers = Duration.between(start, Instant.now());
		start = Instant.now();
		assertThat(this.suggestions.affiliations()).hasSize(1000);
		Duration affiliations = Duration.between(start, Instant.now());
		assertThat(speakers.plus(affiliations)).isLessThan(Duration.ofSeconds(10));
	}

}
