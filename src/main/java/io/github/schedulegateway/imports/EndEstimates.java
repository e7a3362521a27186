package io.github.schedulegateway.imports;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the ends that a source does not give: a talk lasts until the next one of its
 * block begins on that day. The last of a day has no estimate.
 */
final class EndEstimates {

	private EndEstimates() {
	}

	static Schedule added(Schedule schedule) {
		List<Session> sessions = schedule.sessions().stream().map(EndEstimates::added).toList();
		return new Schedule(schedule.conference(), schedule.scope(), schedule.venues(), schedule.rooms(),
				schedule.tracks(), sessions, schedule.talks(), schedule.breaks(), schedule.sponsorTiers(),
				schedule.warnings(), schedule.people(), schedule.statedAffiliations());
	}

	private static Session added(Session session) {
		List<SessionBlock> blocks = session.blocks().stream().map(EndEstimates::added).toList();
		return new Session(session.sourceId(), session.title(), session.description(), session.url(), session.track(),
				session.conveners(), blocks, session.divided());
	}

	private static SessionBlock added(SessionBlock block) {
		TreeSet<ZonedDateTime> starts = new TreeSet<>();
		block.talks().stream().map(Talk::startsAt).filter(Objects::nonNull).forEach(starts::add);
		List<Talk> talks = block.talks().stream().map((talk) -> added(talk, starts)).toList();
		return new SessionBlock(block.sourceId(), block.title(), block.startsAt(), block.endsAt(), block.room(), talks);
	}

	private static Talk added(Talk talk, TreeSet<ZonedDateTime> starts) {
		ZonedDateTime start = talk.startsAt();
		if (start == null || talk.endsAt() != null) {
			return talk;
		}
		ZonedDateTime end = starts.higher(start);
		return (end != null && end.toLocalDate().equals(start.toLocalDate())) ? ending(talk, end) : talk;
	}

	private static Talk ending(Talk talk, @Nullable ZonedDateTime end) {
		return new Talk(talk.sourceId(), talk.title(), talk.summary(), talk.summaryTruncated(), talk.startsAt(), end,
				true, talk.language(), talk.url(), talk.room(), talk.track(), talk.appearances(), talk.materials());
	}

}
