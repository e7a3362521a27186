package io.github.schedulegateway;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Venue;
import org.jspecify.annotations.Nullable;

/** Schedules for tests, said in few words: one day in Dublin. */
public final class Sketch {

	private static final ZoneId ZONE = ZoneId.of("Europe/Dublin");

	private static final LocalDate DAY = LocalDate.of(2022, 9, 14);

	private Sketch() {
	}

	/** A conference of three days that is called by its slug. */
	public static Conference conference(@Nullable String slug) {
		return new Conference(slug, null, null, null, ZONE, DAY.minusDays(2), DAY);
	}

	/** A time of the last day. */
	public static @Nullable ZonedDateTime time(@Nullable String time) {
		return (time != null) ? DAY.atTime(LocalTime.parse(time)).atZone(ZONE) : null;
	}

	/** A page that speaks for its session only, in one block in Herbert. */
	public static Schedule page(String slug, ATalk... talks) {
		return schedule(slug, Schedule.Scope.SESSIONS, session("Containers", "10:00", "Herbert", talks));
	}

	/** A document of the test conference. */
	public static Schedule schedule(@Nullable String slug, Schedule.Scope scope, Session... sessions) {
		return new Schedule(conference(slug), scope, List.of(new Venue("Clayton Hotel", null)),
				List.of(new Room("Herbert", null, 262, "Clayton Hotel")), List.of(), List.of(sessions), List.of(),
				List.of(), List.of(), List.of());
	}

	/** A session of one block. */
	public static Session session(String title, @Nullable String start, @Nullable String room, ATalk... talks) {
		return new Session(null, title, null, null, null, List.of(), List
			.of(new SessionBlock(null, null, time(start), null, room, Arrays.stream(talks).map(ATalk::talk).toList())));
	}

	/** A talk of that title, null for none. */
	public static ATalk talk(@Nullable String title) {
		return new ATalk(null, title, null, false, null, null, false, null, null, List.of());
	}

	/**
	 * A talk to be.
	 */
	public record ATalk(@Nullable String sourceId, @Nullable String title, @Nullable String summary, boolean cut,
			@Nullable String start, @Nullable String end, boolean estimated, @Nullable String url,
			@Nullable String room, List<Appearance> appearances) {

		public ATalk id(String id) {
			return new ATalk(id, this.title, this.summary, this.cut, this.start, this.end, this.estimated, this.url,
					this.room, this.appearances);
		}

		public ATalk url(String other) {
			return new ATalk(this.sourceId, this.title, this.summary, this.cut, this.start, this.end, this.estimated,
					other, this.room, this.appearances);
		}

		public ATalk at(String time) {
			return new ATalk(this.sourceId, this.title, this.summary, this.cut, time, this.end, this.estimated,
					this.url, this.room, this.appearances);
		}

		public ATalk until(String time) {
			return new ATalk(this.sourceId, this.title, this.summary, this.cut, this.start, time, false, this.url,
					this.room, this.appearances);
		}

		public ATalk untilAbout(String time) {
			return new ATalk(this.sourceId, this.title, this.summary, this.cut, this.start, time, true, this.url,
					this.room, this.appearances);
		}

		public ATalk in(String other) {
			return new ATalk(this.sourceId, this.title, this.summary, this.cut, this.start, this.end, this.estimated,
					this.url, other, this.appearances);
		}

		public ATalk about(String text) {
			return new ATalk(this.sourceId, this.title, text, false, this.start, this.end, this.estimated, this.url,
					this.room, this.appearances);
		}

		public ATalk aboutCut(String text) {
			return new ATalk(this.sourceId, this.title, text, true, this.start, this.end, this.estimated, this.url,
					this.room, this.appearances);
		}

		public ATalk by(String name) {
			return by(name, null);
		}

		public ATalk by(String name, @Nullable String affiliation) {
			return by(Person.named(name), affiliation);
		}

		public ATalk by(Person person, @Nullable String affiliation) {
			List<Appearance> more = new ArrayList<>(this.appearances);
			more.add(new Appearance(person, AppearanceRole.SPEAKER, affiliation));
			return new ATalk(this.sourceId, this.title, this.summary, this.cut, this.start, this.end, this.estimated,
					this.url, this.room, List.copyOf(more));
		}

		public Talk talk() {
			return new Talk(this.sourceId, this.title, this.summary, this.cut, time(this.start), time(this.end),
					this.estimated, null, (this.url != null) ? URI.create(this.url) : null, this.room, null,
					this.appearances, List.of());
		}

	}

}
