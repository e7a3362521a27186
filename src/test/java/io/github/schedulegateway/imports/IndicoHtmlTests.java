package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Sponsor;
import io.github.schedulegateway.schedule.SponsorTier;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Venue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class IndicoHtmlTests {

	private static final String V31 = "session-3.1-en_US.html";

	private static final String V32 = "session-3.2-en_GB.html";

	private static final String HEAD = "session-head-en_US.html";

	@Test
	void readsTheConferenceFromTheHeader() {
		Conference conference = Readings.readFixture(V31).conference();
		assertThat(conference.name()).isEqualTo("Fjord Systems Days 2031");
		assertThat(conference.slug()).isEqualTo("fjord-systems-days-2031");
		assertThat(conference.series()).isEqualTo("fjord-systems-days");
		assertThat(conference.url()).isEqualTo(URI.create("https://events.fjord.example/event/42/"));
		assertThat(conference.timeZone()).hasToString("Europe/Oslo");
		assertThat(conference.startDate()).isEqualTo(LocalDate.of(2031, 3, 3));
		assertThat(conference.endDate()).isEqualTo(LocalDate.of(2031, 3, 5));
	}

	@Test
	void prefersTheTipForRoomAndVenue() {
		Schedule schedule = Readings.readFixture(V31);
		assertThat(schedule.rooms()).containsExactly(new Room("Quay (north wing)", null, 180, "Harbour Hall (Pier 2)"));
		assertThat(schedule.venues()).containsExactly(new Venue("Harbour Hall (Pier 2)", "Pier 2, 5003 Bergen"));
	}

	@Test
	void splitsThePrintedPlaceWhereThereIsNoTip() {
		Schedule schedule = Readings.readFixture(V32);
		assertThat(schedule.rooms()).containsExactly(new Room("Fjord", null, null, "Harbour Hall"));
		assertThat(Readings.block(schedule).room()).isEqualTo("Fjord");
	}

	@Test
	void readsTheSessionWithItsConveners() {
		Schedule schedule = Readings.readFixture(V31);
		assertThat(Readings.session(schedule).sourceId()).isEqualTo("indico:17");
		assertThat(Readings.session(schedule).title()).isEqualTo("Storage and Memory");
		assertThat(Readings.session(schedule).url())
			.isEqualTo(URI.create("https://events.fjord.example/event/42/sessions/17/"));
		assertThat(Readings.session(schedule).description())
			.isEqualTo("Everything that keeps bytes.\n\n- on disks\n- in memory");
		assertThat(Readings.session(schedule).conveners())
			.extracting((one) -> one.person().name(), (one) -> one.affiliation())
			.containsExactly(tuple("Ingrid Aune", "Dredge Systems"), tuple("Ola Nordby", null));
		assertThat(Readings.block(schedule).startsAt()).hasToString("2031-03-04T09:30+01:00[Europe/Oslo]");
	}

	@Test
	void readsTheRowsWithTheirTraps() {
		List<Talk> talks = Readings.talks(Readings.readFixture(V31));
		assertThat(talks).extracting(Talk::sourceId)
			.containsExactly("indico:901", "indico:904", "indico:902", "indico:903");
		assertThat(talks).extracting(Talk::title)
			.containsExactly("A log that forgets", "Pages (and what they cost)", null, "Not yet placed");
		assertThat(talks).extracting(Readings::speakers)
			.containsExactly(List.of("Per Vik (Dredge Systems)", "Åse Lund"),
					List.of("Kari Moe (University of Bergen (UiB))"), List.of(), List.of());
		assertThat(talks).extracting((talk) -> Readings.time(talk.startsAt()))
			.containsExactly("09:30", "12:10", "13:00", "");
		assertThat(talks).extracting(Talk::track).containsExactly("Storage track", null, null, null);
		assertThat(talks.getFirst().url())
			.isEqualTo(URI.create("https://events.fjord.example/event/42/contributions/901/"));
	}

	@Test
	void givesEveryTrackThatATalkNames() {
		assertThat(Readings.readFixture(V31).tracks()).extracting((track) -> track.name())
			.containsExactly("Storage track");
	}

	@Test
	void keepsParagraphsAndTellsACutAbstract() {
		List<Talk> old = Readings.talks(Readings.readFixture(V31));
		assertThat(old.get(0).summary())
			.isEqualTo("Logs grow. This one is pruned while it is written, and the readers never notice");
		assertThat(old.get(0).summaryTruncated()).isTrue();
		assertThat(old.get(2).summary()).isEqualTo("First paragraph.\n\nSecond paragraph, on two lines.");
		assertThat(old.get(2).summaryTruncated()).isFalse();
		Talk newer = Readings.talks(Readings.readFixture(V32)).getFirst();
		assertThat(newer.summary()).isEqualTo("One.\n\nTwo\nlines");
		assertThat(newer.summaryTruncated()).isTrue();
	}

	@Test
	void readsTheListItemsOfTheNewestVersion() {
		Schedule schedule = Readings.readFixture(HEAD);
		List<Talk> talks = Readings.talks(schedule);
		assertThat(talks).extracting(Talk::title).containsExactly("Queues", "Drops");
		assertThat(Readings.speakers(talks.getFirst())).containsExactly("Maya Ruiz (Tideline, Inc.)");
		assertThat(talks.getFirst().summary()).isEqualTo("How long a queue may be.");
		assertThat(talks.getFirst().startsAt()).hasToString("2031-04-01T11:00-04:00[America/New_York]");
		assertThat(Readings.block(schedule).startsAt()).isNull();
		assertThat(Readings.session(schedule).sourceId()).isNull();
		assertThat(schedule.rooms()).isEmpty();
	}

	@Test
	void takesTheSessionFromTheAddressThatWasFetched() {
		URI url = URI.create("https://events.fjord.example/event/42/sessions/19/");
		Schedule schedule = Readings.FORMATS
			.read(new SourceDocument(url.toString(), Readings.fixture(HEAD), url), null, ReadOptions.NONE)
			.schedule();
		assertThat(Readings.session(schedule).sourceId()).isEqualTo("indico:19");
		assertThat(Readings.session(schedule).url()).isEqualTo(url);
	}

	@Test
	void findsSponsorsByTheirHeadingsAndLogos() {
		assertThat(Readings.readFixture(V31).sponsorTiers()).containsExactly(
				new SponsorTier("Gold",
						List.of(sponsor("Dredge Systems", "https://dredge.example/",
								"https://events.fjord.example/event/42/images/3-dredge.png"),
								sponsor("Kelp & Co.", "https://kelp.example/",
										"https://events.fjord.example/event/42/images/4-kelp.png"))),
				new SponsorTier("Coffee", List.of()));
		assertThat(Readings.readFixture(V32).sponsorTiers()).containsExactly(
				new SponsorTier("Platinum",
						List.of(sponsor("Kelp & Co.", "https://kelp.example/", "https://kelp.example/logo.svg"))),
				new SponsorTier("Conference Services",
						List.of(new Sponsor("Ferry Logistics", URI.create("https://ferry.example/"), null, null))));
	}

	@Test
	void refusesAPageThatWasCut() {
		assertRefused(V32, (page) -> page.substring(0, page.indexOf("Shared kernels")),
				"content, line \\d+: the page is cut: it does not end with </html>");
	}

	@Test
	void refusesWhatIsMissingOrWrongInPlace() {
		assertRefused(V32, (page) -> page.replace("Europe/Oslo", "Europe/Oslow"), "“Europe/Oslow” is no time zone");
		assertRefused(V32, (page) -> page.replaceFirst("<div class=\"timezone\">.*</div>", ""),
				"the page names no time zone, and none was given");
		assertRefused(V32, (page) -> page.replace("3–5 Apr 2031", "31–32 Apr 2031"), "are no days of a conference");
		assertRefused(V32, (page) -> page.replace("05/04/2031", "05/04/2030"), "is not within the days");
		assertRefused(V32, (page) -> page.replace("05/04/2031", "32/13/2031"), "is no date in en_GB nor in en_US");
		assertRefused(V32, (page) -> page.replace("<h3>Containers</h3>", ""), "the title of the session is missing");
		assertRefused(V32, (page) -> page.replace("918", "917"), "indico:917 stands twice");
		assertRefused(V31, (page) -> page.replaceFirst("<div class=\"contrib-time.*12:10.*</div>", ""),
				"a contribution without its time stands before");
	}

	@Test
	void takesSponsorsAndParagraphsForNothingElse() {
		String page = Readings.fixture(V32).replace("<p>One.</p>", "<p>Gold Sponsors</p><img alt='x' src='/x.png'>");
		assertThat(Readings.read(page).sponsorTiers()).extracting(SponsorTier::name)
			.containsExactly("Platinum", "Conference Services");
		assertThat(Readings.talks(Readings.read(page)).getFirst().summary()).isEqualTo("Gold Sponsors\n\nTwo\nlines");
	}

	@Test
	void isReadThoughATextSpeaksOfHtml() {
		String page = Readings.fixture("dump-head-en_GB.txt").replace("never opened...", "a <div> or <html>.");
		assertThat(Readings.talks(Readings.read(page)).getFirst().summary()).endsWith("a <div> or <html>.");
	}

	@Test
	void refusesOtherPagesOfIndico() {
		assertRefused(V32, (page) -> page.replace("conference-page", "other"),
				"this is another page of Indico; read are those of a session, of a contribution, .*");
	}

	private static void assertRefused(String fixture, UnaryOperator<String> change, String reason) {
		String page = Readings.fixture(fixture);
		String changed = change.apply(page);
		assertThat(changed).isNotEqualTo(page);
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(changed)).satisfies((refused) -> {
			assertThat(refused.place()).matches("line \\d+");
			assertThat(refused).hasMessageMatching("(?s).*" + reason + ".*");
		});
	}

	private static Sponsor sponsor(String name, String url, String logo) {
		return new Sponsor(name, URI.create(url), URI.create(logo), null);
	}

}
