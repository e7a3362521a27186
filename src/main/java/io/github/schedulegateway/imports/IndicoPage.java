package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;

import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.Session.Convener;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Slugs;
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
		Session session = new Session((this.sessionId != null) ? SOURCE + this.sessionId : null, this.title,
				this.description, this.url, null, this.conveners, List.of(block));
		return new Schedule(this.header.conference(options), Schedule.Scope.SESSIONS, this.place.venues(),
				this.place.rooms(), tracks(), List.of(session), List.of(), List.of(), this.sponsorTiers, this.warnings);
	}

	private List<Track> tracks() {
		return this.talks.stream()
			.map(Talk::track)
			.filter(Objects::nonNull)
			.distinct()
			.map((name) -> new Track(name, null))
			.toList();
	}

	/** The head that every page of a conference has. */
	record Header(@Nullable String name, @Nullable URI url, IndicoDays days, ZoneId zone) {

		Conference conference(ReadOptions options) {
			String slug = (options.conference() != null) ? options.conference()
					: (this.name != null) ? Slugs.of(this.name) : null;
			String series = (slug != null) ? Slugs.series(slug) : null;
			return new Conference(slug, this.name, series, this.url, this.zone, this.days.first(), this.days.last());
		}

	}

}
