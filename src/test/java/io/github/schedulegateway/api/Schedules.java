package io.github.schedulegateway.api;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Sponsor;
import io.github.schedulegateway.schedule.SponsorTier;
import io.github.schedulegateway.schedule.StatedAffiliation;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import io.github.schedulegateway.schedule.Venue;
import org.jspecify.annotations.Nullable;

/**
 * Three invented conferences: two of the series {@code harbour}, whose people change
 * their affiliations in between, and one of {@code meadow}, with a namesake of one of
 * them. Talks are told apart by the last part of their address.
 */
public final class Schedules {

	static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

	/** With everything that can be said of a person. */
	private static final Person ADA = new Person("Ada Quill", "register:17", null, List.of(),
			"Sails since 1998.\n\nWrites on rope.", URI.create("https://harbour.example/ada.png"),
			URI.create("https://ada.example/"));

	private Schedules() {
	}

	public static List<Schedule> all() {
		return List.of(harbour2023(), harbour2024(), meadow2024());
	}

	/** For whom somebody stands who is printed without an affiliation. */
	static Schedule stated() {
		return Schedule.ofAffiliations(harbour2024().conference(),
				List.of(new StatedAffiliation("Ada Quill", "Lantern Labs", null, null, "https://people.example/")));
	}

	static Schedule harbour2023() {
		Session opening = session("Opening", null, List.of(),
				block(null, at("2023-10-14T10:00"), at("2023-10-14T12:00"), "Hall A",
						talk("a1", "Ropes", at("2023-10-14T10:00"), at("2023-10-14T10:30"), null, "en",
								speaks(ADA, "Lantern Labs")),
						talk("a2", "Knots", at("2023-10-14T10:30"), at("2023-10-14T11:00"), null, "en",
								speaks("Bo Larsen", "Tidewater GmbH"))));
		Talk sails = talk("a3", "Sails", at("2023-10-14T10:15"), at("2023-10-14T10:45"), "Hall B", "en",
				speaks(ADA, "Lantern Labs"), speaks("Chi Okafor", "Tidewater"));
		return new Schedule(conference("harbour-2023", "Harbour 2023", "harbour", BERLIN, "2023-10-14", "2023-10-15"),
				Scope.CONFERENCE, List.of(),
				List.of(new Room("Hall A", null, 200, null), new Room("Hall B", null, 60, null)), List.of(),
				List.of(opening), List.of(sails), List.of(),
				List.of(new SponsorTier("Gold", List.of(new Sponsor("Lantern Labs", null, null, null)))), List.of());
	}

	/**
	 * With every property of every type set somewhere; clocks go back on its second
	 * night.
	 */
	public static Schedule harbour2024() {
		return harbour2024(talk("b1", "Ropes", at("2024-10-26T10:00"), at("2024-10-26T10:30"), null, "en",
				speaks(ADA, "Tidewater GmbH")), true);
	}

	/**
	 * As it stood before: another first talk, no sponsor, an earlier end, no talk on
	 * tides.
	 */
	static Schedule harbour2024Before() {
		return harbour2024(talk("b1", "Ropes and lines", at("2024-10-26T09:45"), at("2024-10-26T10:15"), null, "en",
				speaks("Bo Larsen", "Tidewater GmbH")), false);
	}

	private static Schedule harbour2024(Talk first, boolean last) {
		Talk ropes = new Talk(first.sourceId(), first.title(), "How hemp is laid.\n\nAnd why it creaks.", false,
				first.startsAt(), first.endsAt(), false, "en", first.url(), null, "Craft", first.appearances(),
				List.of(new Material("Slides", URI.create("https://harbour.example/ropes.pdf"), "slides"),
						new Material(null, URI.create("https://harbour.example/ropes.webm"), null)));
		Talk knots = talk("b2", "Knots & Splices", at("2024-10-26T10:30"), at("2024-10-26T11:00"), null, "de",
				speaks("Bo Larsen", "Tidewater"), stands("Chi Okafor", AppearanceRole.CO_AUTHOR, "Lantern Labs"));
		Talk cut = new Talk(knots.sourceId(), knots.title(), "Forty ways to tie a bowline, of which thirty", true,
				knots.startsAt(), knots.endsAt(), true, "de", knots.url(), null, "Craft", knots.appearances(),
				List.of());
		Talk nameless = talk("b4", null, at("2024-10-26T11:00"), null, null, null, speaks(ADA, null));
		Session rigging = new Session("desk:1", "Rigging", "All that holds a mast.",
				URI.create("https://harbour.example/s/rigging"), "Craft",
				List.of(new Session.Convener(Person.named("Eve Stone"), "Pilots' Guild"),
						new Session.Convener(ADA, "Tidewater")),
				List.of(new SessionBlock("desk:1-1", "Rigging, first part", at("2024-10-26T10:00"),
						at("2024-10-26T11:00"), "Hall A", List.of(ropes, cut)),
						block(null, at("2024-10-26T11:00"), at(last ? "2024-10-26T12:00" : "2024-10-26T11:45"),
								"Hall A", nameless)));
		Session signals = session("Signals", "Trade", List.of(),
				block(null, at("2024-10-26T10:15"), at("2024-10-26T11:00"), "Hall B",
						talk("b3", "Überfahrt", at("2024-10-26T10:15"), at("2024-10-26T10:45"), null, "de",
								speaks("Dörte Weiß", "Möwe e.K."))),
				block(null, at("2024-10-28T10:00"), at("2024-10-28T11:00"), "Annex",
						talk("b10", "Flags", at("2024-10-28T10:30"), at("2024-10-28T11:30"), null, "en",
								speaks("Chi Okafor", "Lantern Labs"))));
		Stream<Talk> others = Stream.of(
				talk("b5", "Beacons", null, null, null, "en", speaks("Eve Stone", "Independent")),
				talk("b6", "Night watch", ZonedDateTime.parse("2024-10-27T02:30+02:00"),
						ZonedDateTime.parse("2024-10-27T02:30+01:00"), "Hall B", "en",
						stands("Eve Stone", AppearanceRole.MODERATOR, "Pilots' Guild"),
						speaks("Dörte Weiß", "Möwe e.K.")),
				talk("b8", "Moorings", at("2024-10-26T10:15"), at("2024-10-26T10:45"), "Hall A", "en",
						speaks("Bo Larsen", "Tidewater")),
				talk("b9", "Ropes", at("2024-10-28T09:00"), at("2024-10-28T09:45"), "Annex", "en",
						speaks("Dörte Weiß", "Möwe e.K.")));
		Stream<Talk> added = last
				? Stream.of(talk("b7", "Tides", at("2024-10-28T09:00"), at("2024-10-28T09:45"), "Hall B", null))
				: Stream.of();
		return new Schedule(conference("harbour-2024", "Harbour 2024", "harbour", BERLIN, "2024-10-26", "2024-10-28"),
				Scope.CONFERENCE, List.of(new Venue("Pier House", "1 Quay Street")),
				List.of(new Room("Hall A", "desk:a", 300, "Pier House"), new Room("Hall B", null, 80, "Pier House"),
						new Room("Annex", null, null, null)),
				List.of(new Track("Craft", "desk:craft"), new Track("Trade", null)), List.of(rigging, signals),
				Stream.concat(others, added).toList(),
				List.of(new Break("desk:coffee", "Coffee", at("2024-10-26T11:00"), at("2024-10-26T11:30"), "Hall B"),
						new Break(null, "Party", at("2024-10-26T19:00"), null, null)),
				List.of(new SponsorTier("Diamond",
						last ? List.of(new Sponsor("Tidewater Shipping", URI.create("https://tidewater.example/"),
								URI.create("https://tidewater.example/logo.svg"), "Tidewater GmbH")) : List.of()),
						new SponsorTier("Gold", List.of()),
						new SponsorTier("Silver", List.of(new Sponsor("Möwe", null, null, "Möwe e.K."),
								new Sponsor("Lantern Labs", null, null, null)))),
				List.of());
	}

	public static Schedule meadow2024() {
		return new Schedule(conference("meadow-2024", "Meadow 2024", "meadow", KOLKATA, "2024-10-26", "2024-10-26"),
				Scope.CONFERENCE, List.of(), List.of(new Room("Barn", null, 40, null)), List.of(), List.of(),
				List.of(talk("c1", "Hedges", LocalDateTime.parse("2024-10-26T00:30").atZone(KOLKATA),
						LocalDateTime.parse("2024-10-26T01:00").atZone(KOLKATA), "Barn", "hi",
						speaks("Ada Quill", "Greenfield Inc.")),
						talk("c2", "Ropes", LocalDateTime.parse("2024-10-26T01:00").atZone(KOLKATA),
								LocalDateTime.parse("2024-10-26T01:15").atZone(KOLKATA), "Barn", null,
								speaks("Finn Ó Sé", "greenfield"))),
				List.of(), List.of(), List.of());
	}

	/**
	 * A conference large enough for Neo4j to find an index worth its while: 300 talks in
	 * ten rooms, each by one of 100 people of 20 organisations.
	 */
	static Schedule large() {
		List<Room> rooms = IntStream.range(0, 10).mapToObj((i) -> new Room("Room " + i, null, 10 * i, null)).toList();
		List<Talk> talks = IntStream.range(0, 300)
			.mapToObj((i) -> talk("d" + i, "Talk " + i, at("2024-06-01T08:00").plusMinutes(30L * i),
					at("2024-06-01T08:30").plusMinutes(30L * i), "Room " + i % 10, "en",
					speaks("Person " + i % 100, "Company " + i % 20)))
			.toList();
		return new Schedule(conference("large-2024", "Large", "large", BERLIN, "2024-06-01", "2024-06-10"),
				Scope.CONFERENCE, List.of(), rooms, List.of(), List.of(), talks, List.of(), List.of(), List.of());
	}

	/** The same without some of its talks that stand in no session, and with others. */
	public static Schedule with(Schedule schedule, List<Talk> talks) {
		return new Schedule(schedule.conference(), schedule.scope(), schedule.venues(), schedule.rooms(),
				schedule.tracks(), schedule.sessions(), talks, schedule.breaks(), schedule.sponsorTiers(),
				schedule.warnings());
	}

	/** All talks of the three, with where they stand. */
	public static List<Placed> talks() {
		return all().stream()
			.flatMap((schedule) -> Stream.concat(
					schedule.sessions()
						.stream()
						.flatMap((session) -> session.blocks()
							.stream()
							.flatMap((block) -> block.talks()
								.stream()
								.map((talk) -> new Placed(schedule, session, block, talk)))),
					schedule.talks().stream().map((talk) -> new Placed(schedule, null, null, talk))))
			.toList();
	}

	public static Talk talk(String key, @Nullable String title, @Nullable ZonedDateTime start,
			@Nullable ZonedDateTime end, @Nullable String room, @Nullable String language, Appearance... who) {
		return new Talk("desk:" + key, title, null, false, start, end, false, language, url(key), room, null,
				List.of(who), List.of());
	}

	static URI url(String key) {
		return URI.create("https://talks.example/" + key);
	}

	public static ZonedDateTime at(String time) {
		return LocalDateTime.parse(time).atZone(BERLIN);
	}

	public static Appearance speaks(String name, @Nullable String affiliation) {
		return speaks(Person.named(name), affiliation);
	}

	private static Appearance speaks(Person person, @Nullable String affiliation) {
		return new Appearance(person, AppearanceRole.SPEAKER, affiliation);
	}

	private static Appearance stands(String name, AppearanceRole role, String affiliation) {
		return new Appearance(Person.named(name), role, affiliation);
	}

	private static Session session(String title, @Nullable String track, List<Session.Convener> conveners,
			SessionBlock... blocks) {
		return new Session(null, title, null, null, track, conveners, List.of(blocks));
	}

	private static SessionBlock block(@Nullable String title, ZonedDateTime start, ZonedDateTime end, String room,
			Talk... talks) {
		return new SessionBlock(null, title, start, end, room, List.of(talks));
	}

	private static Conference conference(String slug, String name, String series, ZoneId zone, String start,
			String end) {
		return new Conference(slug, name, series, URI.create("https://" + slug + ".example/"), zone,
				LocalDate.parse(start), LocalDate.parse(end));
	}

	/** A talk, and where it stands. */
	record Placed(Schedule schedule, @Nullable Session session, @Nullable SessionBlock block, Talk talk) {

		String key() {
			return Objects.requireNonNull(this.talk.url()).getPath().substring(1);
		}

		String slug() {
			return String.valueOf(this.schedule.conference().slug());
		}

		String title() {
			return Objects.requireNonNullElse(this.talk.title(), "");
		}

		@Nullable String room() {
			return (this.talk.room() != null) ? this.talk.room() : (this.block != null) ? this.block.room() : null;
		}

		boolean by(String name) {
			return this.talk.appearances().stream().anyMatch((one) -> one.person().name().equals(name));
		}

		/** Whether somebody stands on it for whom that is printed, legal form or not. */
		boolean billedWith(String affiliation) {
			return this.talk.appearances()
				.stream()
				.anyMatch((one) -> one.affiliation() != null && one.affiliation().startsWith(affiliation));
		}

	}

}
