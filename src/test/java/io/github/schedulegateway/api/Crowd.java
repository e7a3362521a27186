package io.github.schedulegateway.api;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
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

/**
 * Five conferences of two series at random, always the same for a seed: people known by
 * their source over all of them, who stand for none, one or two organisations and change
 * them, on talks with and without time, room, track and session.
 */
final class Crowd {

	private static final int PEOPLE = 40;

	private static final int ORGANISATIONS = 12;

	private final Random random;

	private Crowd(long seed) {
		this.random = new Random(seed);
	}

	static List<Schedule> of(long seed) {
		Crowd crowd = new Crowd(seed);
		return List.of(crowd.schedule("creek", 2020), crowd.schedule("creek", 2021), crowd.schedule("dune", 2021),
				crowd.schedule("creek", 2022), crowd.schedule("dune", 2023));
	}

	private Schedule schedule(String series, int year) {
		String slug = series + "-" + year;
		LocalDate start = LocalDate.of(year, 1 + this.random.nextInt(12), 10);
		List<Talk> loose = new ArrayList<>();
		Map<Integer, List<Talk>> inSessions = new LinkedHashMap<>();
		for (int i = 0; i < 30; i++) {
			Talk talk = talk(slug, i, start);
			int session = this.random.nextInt(6);
			(session < 4 ? inSessions.computeIfAbsent(session, (any) -> new ArrayList<>()) : loose).add(talk);
		}
		List<Session> sessions = new ArrayList<>();
		inSessions.forEach((number, talks) -> {
			int half = talks.size() / 2;
			String id = slug + ":" + number;
			sessions.add(new Session(id, "Session " + number, null, null, null, List.of(),
					List.of(new SessionBlock(id + "-1", null, at(start, number), at(start, number + 1), "Room 0",
							talks.subList(0, half)),
							new SessionBlock(id + "-2", null, at(start, number + 6), at(start, number + 7), "Room 1",
									talks.subList(half, talks.size())))));
		});
		return new Schedule(
				new Conference(slug, slug, series, URI.create("https://" + slug + ".example/"), Schedules.BERLIN, start,
						start.plusDays(1)),
				Schedule.Scope.CONFERENCE, List.of(),
				IntStream.range(0, 3).mapToObj((i) -> new Room("Room " + i, null, null, null)).toList(),
				IntStream.range(0, 2).mapToObj((i) -> new Track("Track " + i, null)).toList(), sessions, loose,
				List.of(), List.of(new SponsorTier("Gold", sponsors(3)), new SponsorTier("Silver", sponsors(2))),
				List.of());
	}

	private Talk talk(String slug, int number, LocalDate start) {
		boolean timed = this.random.nextInt(6) > 0;
		ZonedDateTime at = at(start.plusDays(this.random.nextInt(2)), this.random.nextInt(8));
		int speakers = Math.max(0, this.random.nextInt(5) - 1);
		List<Appearance> appearances = this.random.ints(0, PEOPLE)
			.distinct()
			.limit(speakers)
			.mapToObj((person) -> new Appearance(Person.identified("Person " + person, "crowd:" + person),
					AppearanceRole.SPEAKER, words(person, start.getYear())))
			.toList();
		return new Talk(slug + ":" + number, "Talk on subject " + this.random.nextInt(9), null, false,
				timed ? at : null, timed ? at.plusMinutes(30) : null, false, null,
				URI.create("https://talks.example/" + slug + "/" + number), "Room " + this.random.nextInt(3),
				(this.random.nextInt(3) > 0) ? "Track " + this.random.nextInt(2) : null, appearances, List.of());
	}

	/** Mostly the same in a year. */
	private String words(int person, int year) {
		int usual = (this.random.nextInt(8) > 0) ? (person + year / 2) % ORGANISATIONS
				: this.random.nextInt(ORGANISATIONS);
		return switch (this.random.nextInt(6)) {
			case 0 -> "Independent";
			case 1 -> name(usual) + "; " + name((usual + 1) % ORGANISATIONS);
			case 2 -> name(usual) + " GmbH";
			default -> name(usual);
		};
	}

	private static String name(int organisation) {
		return "Works " + (char) ('A' + organisation);
	}

	private List<Sponsor> sponsors(int number) {
		return this.random.ints(0, ORGANISATIONS + 3)
			.distinct()
			.limit(number)
			.mapToObj((one) -> new Sponsor(name(one), null, null, null))
			.toList();
	}

	private static ZonedDateTime at(LocalDate day, int hour) {
		return day.atTime(9 + hour, 0).atZone(Schedules.BERLIN);
	}

}
