package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.Session.Convener;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.SponsorTier;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a session in Indico says, in whatever form it comes.
 *
 * @param sessionId the number in the session's address
 * @param startsAt null where the session is not scheduled
 */
record IndicoPage(Header header, @Nullable String sessionId, @Nullable URI url, String title,
		@Nullable String description, @Nullable ZonedDateTime startsAt, IndicoPlace place, List<Convener> conveners,
		List<Talk> talks, List<SponsorTier> sponsorTiers, List<String> warnings) {

	static final String SOURCE = "indico:";

	/**
	 * {@return the schedule} The page has one time for the session and does not tell its
	 * blocks apart: it is one block.
	 */
	Schedule toSchedule(ReadOptions options) {
		SessionBlock block = new SessionBlock(null, null, this.startsAt, null, this.place.room(), this.talks);
		List<Session> sessions = List.of(Session.undivided((this.sessionId != null) ? SOURCE + this.sessionId : null,
				this.title, this.description, this.url, this.conveners, block));
		return new Schedule(this.header.conference(options), Schedule.Scope.SESSIONS, this.place.venues(),
				this.place.rooms(), tracks(sessions, List.of()), sessions, List.of(), List.of(), this.sponsorTiers,
				this.warnings);
	}

	/**
	 * {@return the tracks that talks name, each once}
	 */
	static List<Track> tracks(List<Session> sessions, List<Talk> others) {
		return Stream
			.concat(sessions.stream()
				.flatMap((session) -> session.blocks().stream())
				.flatMap((block) -> block.talks().stream()), others.stream())
			.map(Talk::track)
			.filter(Objects::nonNull)
			.distinct()
			.map((name) -> new Track(name, null))
			.toList();
	}

	/** The head that every page of a conference has. */
	record Header(@Nullable String name, @Nullable URI url, IndicoDays days, ZoneId zone) {

		Conference conference(ReadOptions options) {
			return IndicoConference.of(this.name, this.url, this.zone, this.days.first(), this.days.last(), options);
		}

	}

}
