package io.github.schedulegateway.exports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "schedule.admin-key=" + Feeds.KEY)
class CalendarExportTests {

	private static final String PATH = "/conferences/regatta-2024/schedule.ics";

	private static Feeds feeds;

	@BeforeAll
	static void connect(@Autowired ApplicationContext context) {
		feeds = new Feeds(context);
	}

	@BeforeEach
	void fill() {
		feeds.holding(List.of(Regatta.schedule(Regatta.HOSTILE_TALK)));
	}

	@Test
	void isValid() throws Exception {
		Calendar calendar = calendar();

		assertThat(calendar.validate(true).getEntries()).isEmpty();
		assertThat(calendar.getComponents(Component.VTIMEZONE).size()).isEqualTo(1);
		assertThat(calendar.getComponents(Component.VEVENT).size()).isEqualTo(6);
	}

	@Test
	void foldsAfter75BytesAndNeverWithinACharacter() throws Exception {
		byte[] bytes = feeds.bytes(PATH).body();
		for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n")) {
			assertThat(line.length()).isLessThanOrEqualTo(75);
			byte[] bytesOfLine = line.getBytes(StandardCharsets.ISO_8859_1);
			assertThat(new String(bytesOfLine, StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
		}
		assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContainPattern("[^\r]\n|\r[^\n]");
	}

	@Test
	void saysOfATalkWhatIsKnown() throws Exception {
		VEvent ropes = event("Ropes & lines");

		assertThat(text(ropes, Property.UID)).startsWith("talk_").endsWith("@schedule-gateway");
		assertThat(text(ropes, Property.LOCATION)).isEqualTo("Hall A");
		assertThat(text(ropes, Property.STATUS)).isEqualTo("CONFIRMED");
		assertThat(text(ropes, Property.CATEGORIES)).isEqualTo("Craft");
		assertThat(text(ropes, Property.DESCRIPTION))
			.isEqualTo("Ada Quill (Lantern Labs)\nBo Larsen (Foo \"Bar\"; Ltd: ^x)\n\nHow hemp is laid.");
		List<Property> speakers = ropes.getProperties("X-SPEAKER");
		assertThat(speakers).extracting(Property::getValue).containsExactly("Ada Quill", "Bo Larsen");
		assertThat(speakers.getLast().getRequiredParameter("X-AFFILIATION").getValue())
			.isEqualTo("Foo \"Bar\"; Ltd: ^x");
		assertThat(speakers.getLast().getRequiredParameter("X-ROLE").getValue()).isEqualTo("MODERATOR");
		assertThat(text(event("Knots"), Property.URL)).isEqualTo("https://regatta.example/t/7");
		assertThat(event("Knots").getRequiredProperty(Property.DTEND).getParameter("X-ESTIMATED")).isPresent();
		assertThat(ropes.getRequiredProperty(Property.DTEND).getParameter("X-ESTIMATED")).isEmpty();
	}

	@Test
	void keepsTheZoneAndTheNightInWhichClocksGoBack() throws Exception {
		DtStart<ZonedDateTime> start = event("Night watch").getRequiredProperty(Property.DTSTART);

		assertThat(start.getDate().toInstant()).isEqualTo(Regatta.at("2024-10-27T01:30").toInstant());
		assertThat(feeds.get(PATH).body()).contains("DTSTART;TZID=Europe/Berlin:20241027T013000");
	}

	@Test
	void tellsTheHoursApartThatComeTwiceInThatNight() throws Exception {
		ZonedDateTime second = Regatta.at("2024-10-27T02:30").withLaterOffsetAtOverlap();
		Talk once = Regatta.talk("indico:10", "Anywhere", null, null, null, "Hall A", null, List.of());
		feeds.add(with(new Talk(once.sourceId(), once.title(), null, false, second, second.plusHours(1), false, null,
				null, once.room(), null, List.of(), List.of())));
		assertThat(feeds.get(PATH).body()).contains("DTSTART:20241027T013000Z",
				"DTEND;TZID=Europe/Berlin:20241027T033000");
	}

	@Test
	void saysWhichConferenceItIs() throws Exception {
		assertThat(feeds.get(PATH).body()).contains("X-CONFERENCE;X-START=2024-10-26;X-END=2024-10-27:regatta-2024\r\n",
				"URL:https://regatta.example/\r\n", "SUMMARY;LANGUAGE=de:Knots", "DESCRIPTION;X-TRUNCATED=TRUE:",
				"X-SPEAKER;X-AFFILIATION=\"Lantern Labs\";X-SOURCE=\"guid:" + Regatta.GUID.substring(0, 8));
		assertThat(feeds.get("/conferences/regatta-2024/rooms/" + feeds.id("Room", "Hall A") + "/schedule.ics").body())
			.contains(";X-PART=TRUE:regatta-2024");
		assertThat(feeds.get("/speakers/" + feeds.id("Speaker", "Ada Quill") + "/talks.ics").body())
			.doesNotContain("X-CONFERENCE");
	}

	@Test
	void carriesTextsAsTheyAre() throws Exception {
		VEvent hostile = event(Regatta.HOSTILE.replace("\u0001", ""));

		assertThat(text(hostile, Property.DESCRIPTION))
			.isEqualTo("Dörte, Weiß; Jr.\n\n" + Regatta.HOSTILE.replace("\u0001", ""));
		assertThat(text(hostile, Property.LOCATION)).isEqualTo("Hall \"B\" & <C>");
		assertThat(text(hostile, "X-SPEAKER")).isEqualTo("Dörte, Weiß; Jr.");
	}

	@Test
	void raisesTheSequenceOfWhatChangedAndOfNothingElse() throws Exception {
		VEvent before = event("Anywhere");
		VEvent knots = event("Knots");
		Talk moved = Regatta.talk("indico:10", "Anywhere", null, "2024-10-27T15:30", "2024-10-27T16:00", "Hall A", null,
				List.of());
		feeds.add(with(moved));
		VEvent after = event("Anywhere");

		assertThat(text(before, Property.SEQUENCE)).isEqualTo("0");
		assertThat(text(after, Property.SEQUENCE)).isEqualTo("1");
		assertThat(text(after, Property.UID)).isEqualTo(text(before, Property.UID));
		assertThat(text(after, Property.DTSTAMP)).isGreaterThanOrEqualTo(text(before, Property.DTSTAMP));
		assertThat(event("Knots").toString()).isEqualTo(knots.toString());
	}

	@Test
	void keepsWhatWasCancelledSoThatCalendarsStrikeItOut() throws Exception {
		String title = Regatta.HOSTILE.replace("\u0001", "");
		VEvent before = event(title);
		feeds.add(Regatta.schedule());
		VEvent cancelled = event(title);
		feeds.add(Regatta.schedule(Regatta.HOSTILE_TALK));
		VEvent back = event(title);

		assertThat(text(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
		assertThat(text(cancelled, Property.UID)).isEqualTo(text(before, Property.UID));
		assertThat(text(cancelled, Property.SEQUENCE)).isEqualTo("1");
		assertThat(text(back, Property.STATUS)).isEqualTo("CONFIRMED");
		assertThat(text(back, Property.SEQUENCE)).isEqualTo("2");
	}

	private static Schedule with(Talk talk) {
		var schedule = Regatta.schedule(Regatta.HOSTILE_TALK);
		List<Talk> talks = schedule.talks()
			.stream()
			.map((one) -> String.valueOf(one.sourceId()).equals(talk.sourceId()) ? talk : one)
			.toList();
		return new Schedule(schedule.conference(), schedule.scope(), schedule.venues(), schedule.rooms(),
				schedule.tracks(), schedule.sessions(), talks, schedule.breaks(), schedule.sponsorTiers(),
				schedule.warnings());
	}

	private static Calendar calendar() throws Exception {
		return new CalendarBuilder().build(new ByteArrayInputStream(feeds.bytes(PATH).body()));
	}

	private static VEvent event(String title) throws Exception {
		return calendar().<VEvent>getComponents(Component.VEVENT)
			.stream()
			.filter((event) -> title.equals(text(event, Property.SUMMARY)))
			.findFirst()
			.orElseThrow();
	}

	private static @Nullable String text(VEvent event, String property) {
		return event.getProperty(property).map(Property::getValue).orElse(null);
	}

}
