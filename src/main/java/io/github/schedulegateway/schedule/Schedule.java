package io.github.schedulegateway.schedule;

import java.util.List;

/**
 * A schedule as one document gives it, before anybody asked who is who. Names of rooms,
 * venues and tracks are the keys by which the parts refer to each other; whatever the
 * document does not say is null or empty, never invented.
 *
 * @param scope how much of the conference the document speaks for
 * @param talks those that stand in no session
 * @param sponsorTiers in the order of the page; empty where the document has none
 * @param warnings what a reader should know of this reading, in sentences
 * @param people those of whom the document tells beside its talks, who are to be found in
 * the graph
 * @param statedAffiliations for whom people stand where no schedule prints it
 */
public record Schedule(Conference conference, Scope scope, List<Venue> venues, List<Room> rooms, List<Track> tracks,
		List<Session> sessions, List<Talk> talks, List<Break> breaks, List<SponsorTier> sponsorTiers,
		List<String> warnings, List<Person> people, List<StatedAffiliation> statedAffiliations) {

	public Schedule {
		venues = List.copyOf(venues);
		rooms = List.copyOf(rooms);
		tracks = List.copyOf(tracks);
		sessions = List.copyOf(sessions);
		talks = List.copyOf(talks);
		breaks = List.copyOf(breaks);
		sponsorTiers = List.copyOf(sponsorTiers);
		warnings = List.copyOf(warnings);
		people = List.copyOf(people);
		statedAffiliations = List.copyOf(statedAffiliations);
	}

	/** A schedule of which nothing stands beside it. */
	public Schedule(Conference conference, Scope scope, List<Venue> venues, List<Room> rooms, List<Track> tracks,
			List<Session> sessions, List<Talk> talks, List<Break> breaks, List<SponsorTier> sponsorTiers,
			List<String> warnings) {
		this(conference, scope, venues, rooms, tracks, sessions, talks, breaks, sponsorTiers, warnings, List.of(),
				List.of());
	}

	/** A document that only tells more of people. */
	public static Schedule ofPeople(Conference conference, List<Person> people) {
		return beside(conference, List.of(), people, List.of());
	}

	/** A document that only tells who pays. */
	public static Schedule ofSponsors(Conference conference, List<SponsorTier> tiers) {
		return beside(conference, tiers, List.of(), List.of());
	}

	/** A document that only tells for whom people stand. */
	public static Schedule ofAffiliations(Conference conference, List<StatedAffiliation> stated) {
		return beside(conference, List.of(), List.of(), stated);
	}

	private static Schedule beside(Conference conference, List<SponsorTier> tiers, List<Person> people,
			List<StatedAffiliation> stated) {
		return new Schedule(conference, Scope.SESSIONS, List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), tiers, List.of(), people, stated);
	}

	/** What a document is complete for: what it leaves out of that has been dropped. */
	public enum Scope {

		/** The whole conference. */
		CONFERENCE,

		/**
		 * Every talk of the conference; one without a time is not scheduled. Of breaks,
		 * and of sessions without talks, it says nothing.
		 */
		TALKS,

		/** Whatever of the conference has a time, breaks too. */
		TIMETABLE,

		/** Whatever of the conference has a time, but nothing of breaks. */
		SCHEDULED,

		/** The sessions that it names, and nothing else of the conference. */
		SESSIONS,

		/** Of the sessions that it names, whatever has a time. */
		BLOCKS,

		/** Nothing: it adds to what is known, such as the page of one talk. */
		PARTS;

		/**
		 * {@return whether it speaks of talks in the whole conference}
		 */
		public boolean everywhere() {
			return this == CONFERENCE || this == TALKS || this == TIMETABLE || this == SCHEDULED;
		}

		/**
		 * {@return whether it passes over what has no time}
		 */
		public boolean timedOnly() {
			return this == TIMETABLE || this == SCHEDULED || this == BLOCKS;
		}

	}

}
