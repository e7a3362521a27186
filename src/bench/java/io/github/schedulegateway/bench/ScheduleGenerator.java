package io.github.schedulegateway.bench;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Sponsor;
import io.github.schedulegateway.schedule.SponsorTier;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import io.github.schedulegateway.schedule.Venue;
import org.jspecify.annotations.Nullable;

/**
 * Makes conferences that look like real ones, always the same for the same size: three
, sessions of six talks, speakers who come back and move between
 * affiliations, a few of which have most of the talks. One room in each is called
 * Herbert, and one affiliation of middle size Virtuozzo.
 */
final class ScheduleGenerator {

	private static final ZoneId ZONE = ZoneId.of("Europe/Dublin");

	/** At least. */
	private static final int DAYS = 3;

	private static final int ROOMS = 10;

	private static final int SESSIONS_IN_A_DAY = 4;

	private static final int TALKS_IN_A_SESSION = 6;

	private static final int MINUTES = 25;

	private static final int VIRTUOZZO = 10;

	private static final int ABSTRACT_LENGTH = 900;

	private static final List<String> WORDS = List.of("kernel", "container", "checkpoint", "restore", "scheduler",
			"memory", "tracing", "filesystem", "network", "security", "namespace", "cgroup", "latency", "throughput",
			"driver", "firmware", "compiler", "runtime", "storage", "cluster", "graph", "query", "index", "protocol",
			"power", "boot", "clock", "thread", "process", "signal", "page", "cache", "block", "device", "virtual",
			"machine", "cloud", "edge", "packet", "socket", "lock", "queue", "buffer", "test", "fuzzing", "release");

	private final int conferences;

	private final int talks;

	private final int speakers;

	private final int affiliations;

	private final int series;

	private final int days;

	/**
	 * Makes schedules of a size, all of one series.
	 * @param talks in each conference
	 * @param speakers in all
	 * @param affiliations in all
	 */
	ScheduleGenerator(int conferences, int talks, int speakers, int affiliations) {
		this(conferences, talks, speakers, affiliations, 1);
	}

	private ScheduleGenerator(int conferences, int talks, int speakers, int affiliations, int series) {
		this.conferences = conferences;
		this.talks = talks;
		this.speakers = speakers;
		this.affiliations = affiliations;
		this.series = series;
		this.days = Math.max(DAYS, Math.ceilDiv(talks, TALKS_IN_A_SESSION * ROOMS * SESSIONS_IN_A_DAY));
	}

	ScheduleGenerator(Size size) {
		this(size.conferences, size.talks, size.speakers, size.affiliations, size.series);
	}

	/** {@return the conferences, one document each} made as they are asked for. */
	Stream<Schedule> schedules() {
		return IntStream.range(0, this.conferences).mapToObj(this::schedule);
	}

	private Schedule schedule(int number) {
		Random random = new Random(number);
		LocalDate start = LocalDate.of(2005, 3, 1).plusWeeks(number);
		Conference conference = new Conference("bench-" + number, "Bench Conference " + number, series(number),
				URI.create("https://bench.example/" + number), ZONE, start, start.plusDays(this.days - 1));
		List<Session> sessions = new ArrayList<>();
		int inSession = TALKS_IN_A_SESSION;
		for (int talk = 0; talk < this.talks; talk += inSession) {
			int slot = talk / inSession;
			int room = slot % ROOMS;
			int day = (slot / ROOMS) % this.days;
			int half = (slot / ROOMS) / this.days;
			ZonedDateTime at = start.plusDays(day).atTime(LocalTime.of(9, 0).plusHours(3L * half)).atZone(ZONE);
			sessions.add(session(number, slot, room(room), at, Math.min(inSession, this.talks - talk), random));
		}
		List<Room> all = IntStream.range(0, ROOMS).mapToObj((i) -> new Room(room(i), null, 40 + 20 * i, "Bench Hall")).toList();
		List<Break> breaks = IntStream.range(0, this.days)
			.mapToObj((day) -> new Break(null, "Lunch", start.plusDays(day).atTime(11, 30).atZone(ZONE),
					start.plusDays(day).atTime(12, 0).atZone(ZONE), null))
			.toList();
		return new Schedule(conference, Schedule.Scope.CONFERENCE, List.of(new Venue("Bench Hall", "1 Bench Street")), all,
				IntStream.range(0, 5).mapToObj((i) -> new Track(track(i), null)).toList(), sessions, List.of(), breaks,
				tiers(random), List.of());
	}

	private Session session(int conference, int number, String room, ZonedDateTime start, int talks, Random random) {
		String track = track(number % 5);
		List<Talk> list = new ArrayList<>();
		for (int i = 0; i < talks; i++) {
			ZonedDateTime at = start.plusMinutes((long) MINUTES * i);
			int id = number * TALKS_IN_A_SESSION + i;
			list.add(new Talk("bench:" + id, title(random), text(random, ABSTRACT_LENGTH), false, at, at.plusMinutes(MINUTES),
					false, "en", URI.create("https://bench.example/" + conference + "/talks/" + id), null, track,
					appearances(conference, random), List.of()));
		}
		SessionBlock block = new SessionBlock("bench:b" + number, null, start, start.plusMinutes((long) MINUTES * talks),
				room, list);
		return new Session("bench:s" + number, title(random), text(random, 300), null, track, List.of(), List.of(block));
	}

	/** One speaker mostly, at times up to three. */
	private List<Appearance> appearances(int conference, Random random) {
		int number = (random.nextInt(4) > 0) ? 1 : 2 + random.nextInt(2);
		Set<Integer> speakers = new LinkedHashSet<>();
		while (speakers.size() < number) {
			speakers.add(random.nextInt(this.speakers));
		}
		return speakers.stream()
			.map((speaker) -> new Appearance(person(speaker), AppearanceRole.SPEAKER, affiliation(speaker, conference)))
			.toList();
	}

	/** Known by the name within one series, and by the source across several. */
	private Person person(int speaker) {
		return Person.identified("Speaker " + name(speaker) + " " + speaker,
				(this.series > 1) ? "bench:speaker:" + speaker : null);
	}

	private String series(int conference) {
		return (this.series > 1) ? "bench" + conference % this.series : "bench";
	}

	/**
	 * A speaker moves every twenty conferences, or more often where there are few; one in
	 * ten has no affiliation.
	 */
	private @Nullable String affiliation(int speaker, int conference) {
		int stay = (this.conferences < 50) ? 5 : 20;
		Random random = new Random(31L * speaker + conference / stay);
		if (random.nextInt(10) == 0) {
			return null;
		}
		int number = (int) (this.affiliations * Math.pow(random.nextDouble(), 3));
		return (number == VIRTUOZZO) ? "Virtuozzo" : "Affiliation " + number + ((speaker % 3 == 0) ? " Ltd." : "");
	}

	private List<SponsorTier> tiers(Random random) {
		return Stream.of("Platinum", "Gold", "Silver")
			.map((tier) -> new SponsorTier(tier, random.ints(4, 0, this.affiliations)
				.distinct()
				.mapToObj((number) -> new Sponsor("Affiliation " + number, null, null, null))
				.toList()))
			.toList();
	}

	private static String room(int number) {
		return (number == 0) ? "Herbert" : "Room " + number;
	}

	private static String track(int number) {
		return "Track " + WORDS.get(number);
	}

	private static String name(int number) {
		String word = WORDS.get(number % WORDS.size());
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

	private static String title(Random random) {
		return name(random.nextInt(WORDS.size())) + " " + text(random, 30);
	}

	private static String text(Random random, int length) {
		StringBuilder text = new StringBuilder();
		while (text.length() < length) {
			text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
		}
		return text.toString().strip();
	}

}
