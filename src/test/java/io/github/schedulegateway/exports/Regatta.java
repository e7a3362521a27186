package io.github.schedulegateway.exports;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import org.jspecify.annotations.Nullable;

/**
 * An invented conference with all that makes exports difficult: a night between two days,
 * a talk without a time, one without a room, ends that are estimated, words cut, and
 * texts that mean something to spreadsheets, calendars and XML.
 */
final class Regatta {

	static final String SLUG = "regatta-2024";

	static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	static final String GUID = "7d444840-9dc0-51d1-b245-5ffdce74fad2";

	/** What no format takes as it is. */
	static final String HOSTILE = "<b>&amp;\"quoted\", back\\slash; ]]> 帆 😀\u0001 e\u0301\nnew line";

	static final Person ADA = new Person("Ada Quill", "guid:" + GUID, null, List.of(), "Sails, and writes.",
			URI.create("https://regatta.example/ada.png"), URI.create("https://ada.example/"));

	static final Talk ROPES = talk("guid:0f8fad5b-d9cb-469f-a165-70867728950e", "Ropes & lines", "How hemp is laid.",
			"2024-10-26T10:00", "2024-10-26T10:30", "Hall A", "Craft", List.of(speaks(ADA, "Lantern Labs"),
					new Appearance(Person.named("Bo Larsen"), AppearanceRole.MODERATOR, "Foo \"Bar\"; Ltd: ^x")));

	static final Talk HOSTILE_TALK = talk(null, HOSTILE, HOSTILE, "2024-10-26T11:00", "2024-10-26T11:30",
			"Hall \"B\" & <C>", null, List.of(speaks(Person.named("Dörte, Weiß; Jr."), null)));

	private Regatta() {
	}

	/** The whole of it, with or without its second talk. */
	static Schedule schedule(Talk... more) {
		Talk cut = new Talk("indico:7", "Knots", "Forty ways to tie a bowline, of which thirty…", true,
				at("2024-10-26T10:30"), at("2024-10-26T11:00"), true, "de", URI.create("https://regatta.example/t/7"),
				null, "Craft", List.of(speaks(Person.named("Bo Larsen"), "Tidewater GmbH")),
				List.of(new Material("Slides", URI.create("https://regatta.example/knots.pdf"), "slides"),
						new Material(null, URI.create("https://regatta.example/knots.webm"), "film")));
		Session rigging = new Session("indico:1", "Rigging", null, null, null, List.of(), List.of(new SessionBlock(null,
				null, at("2024-10-26T10:00"), at("2024-10-26T11:00"), "Hall A", List.of(ROPES, cut))));
		Stream<Talk> others = Stream.of(
				talk("indico:8", "Night watch", null, "2024-10-27T01:30", null, "Hall A", null,
						List.of(speaks(ADA, "Tidewater"))),
				talk("indico:9", "Some day", null, null, null, "Hall A", null, List.of()),
				talk("indico:10", "Anywhere", null, "2024-10-27T15:00", "2024-10-27T16:00", null, null, List.of()),
				talk("indico:11", null, null, "2024-10-27T16:00", "2024-10-27T17:00", "Hall A", null,
						List.of(speaks(Person.named("Chi Okafor"), "=cmd()"))));
		return new Schedule(
				new Conference(SLUG, "Regatta 2024", "regatta", URI.create("https://regatta.example/"), BERLIN,
						LocalDate.of(2024, 10, 26), LocalDate.of(2024, 10, 27)),
				Schedule.Scope.CONFERENCE, List.of(),
				List.of(new Room("Hall A", null, 300, null), new Room("Hall \"B\" & <C>", null, null, null)),
				List.of(new Track("Craft", null), new Track("Trade, and more", null)), List.of(rigging),
				Stream.concat(others, Stream.of(more)).toList(), List.of(), List.of(), List.of());
	}

	/** A conference of so many talks, each with an abstract of some 900 characters. */
	static Schedule large(int talks) {
		String words = "Of ropes and sails, and of the wind that nobody sees. ".repeat(17);
		List<Talk> all = IntStream.range(0, talks)
			.mapToObj((i) -> new Talk("indico:" + i, "Talk " + i, words + i, false,
					at("2024-06-01T08:00").plusMinutes(10L * (i / 10)),
					at("2024-06-01T08:10").plusMinutes(10L * (i / 10)), false, "en",
					URI.create("https://large.example/" + i), "Room " + i % 10, null,
					List.of(speaks(Person.named("Person " + i % 4000), "Company " + i % 300)), List.of()))
			.toList();
		return new Schedule(
				new Conference("large-2024", "Large", "large", null, BERLIN, LocalDate.of(2024, 6, 1),
						LocalDate.of(2024, 6, 8)),
				Schedule.Scope.CONFERENCE, List.of(), List.of(), List.of(), List.of(), all, List.of(), List.of(),
				List.of());
	}

	static Talk talk(@Nullable String sourceId, @Nullable String title, @Nullable String summary,
			@Nullable String start, @Nullable String end, @Nullable String room, @Nullable String track,
			List<Appearance> appearances) {
		return new Talk(sourceId, title, summary, false, (start != null) ? at(start) : null,
				(end != null) ? at(end) : null, false, null, null, room, track, appearances, List.of());
	}

	static Appearance speaks(Person person, @Nullable String affiliation) {
		return new Appearance(person, AppearanceRole.SPEAKER, affiliation);
	}

	static ZonedDateTime at(String time) {
		return LocalDateTime.parse(time).atZone(BERLIN);
	}

}
