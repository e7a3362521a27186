package io.github.schedulegateway.graph;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.Talk;

/** How much a document holds. */
public record DocumentCounts(int sessions, int talks, int breaks, int speakers, int affiliations, int rooms,
		int sponsors) {

	static DocumentCounts of(Schedule schedule, WhoIsWho who) {
		List<Talk> talks = Stream
			.concat(schedule.sessions()
				.stream()
				.flatMap((session) -> session.blocks().stream())
				.flatMap((block) -> block.talks().stream()), schedule.talks().stream())
			.toList();
		var people = Stream
			.of(talks.stream().flatMap((talk) -> talk.appearances().stream()).map(Appearance::person),
					schedule.sessions()
						.stream()
						.flatMap((session) -> session.conveners().stream())
						.map(Session.Convener::person),
					schedule.people().stream())
			.flatMap((some) -> some)
			.map(who.speakers()::get)
			.filter(Objects::nonNull)
			.map(who::standing)
			.distinct();
		var affiliations = who.organisations().stream().map(WhoIsWho.Organisation::affiliation).distinct();
		return new DocumentCounts(schedule.sessions().size(), talks.size(), schedule.breaks().size(),
				(int) people.count(), (int) affiliations.count(), schedule.rooms().size(),
				schedule.sponsorTiers().stream().mapToInt((tier) -> tier.sponsors().size()).sum());
	}

	/**
	 * {@return the figures by their names, as parameters of a statement}
	 */
	public Map<String, Object> asMap() {
		return Map.of("sessions", (long) this.sessions, "talks", (long) this.talks, "breaks", (long) this.breaks,
				"speakers", (long) this.speakers, "affiliations", (long) this.affiliations, "rooms", (long) this.rooms,
				"sponsors", (long) this.sponsors);
	}

}
