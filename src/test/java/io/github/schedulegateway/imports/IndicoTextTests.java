package io.github.schedulegateway.imports;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

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

class IndicoTextTests {

	private static final String COPY = "copy-3.1-en_US.txt";

	private static final String DUMP = "dump-head-en_GB.txt";

	@Test
	void readsTheHeadOfABrowsersCopy() {
		Schedule schedule = Readings.readFixture(COPY);
		assertThat(schedule.conference().name()).isEqualTo("Fjord Systems Days 2031");
		assertThat(schedule.conference().slug()).isEqualTo("fjord-systems-days-2031");
		assertThat(schedule.rooms()).containsExactly(new Room("Quay", null, null, "Harbour Hall"));
		assertThat(Readings.session(schedule).title()).isEqualTo("Storage and Memory");
		assertThat(Readings.session(schedule).description())
			.isEqualTo("Everything that keeps bytes, on disks and in memory.\n\nIt begins with disks.");
		assertThat(Readings.session(schedule).conveners())
			.extracting((one) -> one.person().name(), (one) -> one.affiliation())
			.containsExactly(tuple("Ingrid Aune", "Dredge Systems"), tuple("Ola Nordby", null));
		assertThat(Readings.block(schedule).startsAt()).hasToString("2031-03-04T09:30+01:00[Europe/Oslo]");
	}

	@Test
	void readsTitlesAndSpeakersOfABrowsersCopy() {
		List<Talk> talks = Readings.talks(Readings.readFixture(COPY));
		assertThat(talks).extracting(Talk::title)
			.containsExactly("A log that forgets", "Opening, again", "Pages (and what they cost)");
		assertThat(talks).extracting(Readings::speakers)
			.containsExactly(List.of("Per Vik (Dredge Systems)", "Åse Lund (University of Bergen, Norway)", "Jo Hval"),
					List.of(), List.of("Kari Moe (University of Bergen (UiB))"));
		assertThat(talks).extracting((talk) -> Readings.time(talk.startsAt()))
			.containsExactly("09:30", "12:10", "13:00");
		assertThat(talks.get(0).summary()).isEqualTo("Logs grow. Two things help:\n\n1. prune\n2. compress");
		assertThat(talks).extracting(Talk::summaryTruncated).containsExactly(true, false, false);
		assertThat(talks.get(2).summary()).isEqualTo("Pages are not free.");
	}

	@Test
	void estimatesEndsWithinADayOnly() {
		List<Talk> talks = Readings.talks(Readings.readFixture(COPY));
		assertThat(talks).extracting((talk) -> Readings.time(talk.endsAt())).containsExactly("12:10", "", "");
		assertThat(talks).extracting(Talk::estimatedEnd).containsExactly(true, false, false);
	}

	@Test
	void readsTheTipOfADump() {
		Schedule schedule = Readings.readFixture(DUMP);
		assertThat(schedule.rooms()).containsExactly(new Room("Fjord (east)", null, 90, "Harbour Hall"));
		assertThat(schedule.venues()).containsExactly(new Venue("Harbour Hall", "Pier 2, 5003 Bergen"));
		assertThat(Readings.session(schedule).description()).isNull();
	}

	@Test
	void readsTheListOfADumpWithoutTitles() {
		List<Talk> talks = Readings.talks(Readings.readFixture(DUMP));
		assertThat(talks).extracting(Talk::title).containsOnlyNulls();
		assertThat(talks).extracting(Readings::speakers)
			.containsExactly(List.of("Sindre Berg (Kelp & Co.)"), List.of("Liv Dahl"), List.of(), List.of());
		assertThat(talks.get(0).summary()).isEqualTo("Boxes hold boxes.\n\nThe outermost box is\nnever opened");
		assertThat(talks).extracting(Talk::summaryTruncated).containsExactly(true, false, false, false);
		assertThat(talks).extracting((talk) -> Readings.time(talk.startsAt()))
			.containsExactly("14:00", "14:30", "15:00", "15:30");
	}

	@Test
	void readsSponsorsThatATextNames() {
		assertThat(Readings.readFixture(DUMP).sponsorTiers()).containsExactly(
				new SponsorTier("Gold", List.of(new Sponsor("Kelp & Co.", null, null, null))),
				new SponsorTier("Coffee", List.of()), new SponsorTier("Conference Services", List.of()));
	}

	@Test
	void takesWhatThePageLacksFromTheOptions() {
		String page = Readings.fixture(DUMP).replace("Europe/Oslo timezone", "");
		Schedule schedule = Readings.read(page, new ReadOptions("fsd-2031", ZoneId.of("Europe/Oslo"), Locale.US));
		assertThat(schedule.conference().slug()).isEqualTo("fsd-2031");
		assertThat(schedule.conference().series()).isEqualTo("fsd");
		assertThat(schedule.conference().name()).isNull();
		assertThat(Readings.block(schedule).startsAt()).hasToString("2031-04-12T14:00+02:00[Europe/Oslo]");
	}

	@Test
	void refusesATextThatEndsWithAContribution() {
		assertRefused(COPY, (page) -> page.substring(0, page.indexOf("Building timetable")), "line 38",
				"the text ends with a contribution, so it may be cut");
		assertRefused(DUMP, (page) -> page.substring(0, page.indexOf("    2. Liv")), "line 32",
				"the text ends with a contribution, so it may be cut");
	}

	@Test
	void readsTheTipAlone() {
		String page = Readings.fixture(DUMP).replace("  Fjord (east) (Harbour Hall)\n", "");
		assertThat(Readings.read(page.replace("Fjord (east)", "\"Fjord\"")).rooms())
			.containsExactly(new Room("Fjord", null, 90, "Harbour Hall"));
	}

	@Test
	void readsTheLineAlone() {
		String page = Readings.fixture(DUMP);
		String tip = page.substring(page.indexOf("  Fjord (east)\n"), page.indexOf("  Presentation"));
		assertThat(Readings.read(page.replace(tip, "")).rooms())
			.containsExactly(new Room("Fjord (east)", null, null, "Harbour Hall"));
	}

	@Test
	void refusesAPageThatWasCut() {
		assertRefused(DUMP, (page) -> page.substring(0, page.indexOf("may speak")), "line 38",
				"the abstract has no end: the page is cut");
		assertRefused(DUMP, (page) -> page.substring(0, page.indexOf("3.\n") + 2), "line 35",
				"the abstract has no end: the page is cut");
		assertRefused(DUMP, (page) -> page.substring(0, page.indexOf("Harbour")), "line 9",
				"the page ends before its contributions");
		assertRefused(COPY, (page) -> page.substring(0, page.indexOf("PM")), "line \\d+",
				"other times of the page are given with AM or PM");
	}

	@Test
	void refusesAContributionWithoutItsTime() {
		assertRefused(DUMP, (page) -> page.replace("    4. 12/04/2031, 15:30\n", "    4. Jo Hval\n"), "line 41",
				"a contribution without its time: the page is cut, or it is not scheduled yet");
	}

	@Test
	void refusesAPageThatMissesAPart() {
		assertRefused(DUMP, (page) -> page.replace("    2. Liv Dahl\n      12/04/2031, 14:30\n", ""), "line 33",
				"contribution 2 has number 3: the page misses a part");
		assertRefused(DUMP, (page) -> page.replace("      12/04/2031, 15:00\n", ""), "line \\d+",
				"contribution 3 has number 4: the page misses a part");
		assertRefused(DUMP, (page) -> page.replace("  Europe/Oslo timezone\n", ""), "line 1",
				"the page names no time zone");
		assertRefused(DUMP, (page) -> page.replace("  12–14 Apr 2031\n", ""), "line 1",
				"the head of the page is missing");
		assertRefused(DUMP, (page) -> page.replace("  Containers\n", ""), "line \\d+",
				"the title of the session is missing");
	}

	@Test
	void refusesTimesThatCannotBe() {
		assertRefused(DUMP, (page) -> page.replace("12/04/2031, 14:30", "12/05/2031, 14:30"), "line \\d+",
				"is not within the days of the conference, 2031-04-12 to 2031-04-14");
		assertRefused(DUMP, (page) -> page.replace("14:30", "24:30"), "line \\d+", "is no time");
		assertRefused(COPY, (page) -> page.replace("12:10", "13:10"), "line \\d+", "hours go from 1 to 12");
	}

	private static void assertRefused(String fixture, UnaryOperator<String> change, String place, String reason) {
		String page = Readings.fixture(fixture);
		String changed = change.apply(page);
		assertThat(changed).isNotEqualTo(page);
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(changed)).satisfies((refused) -> {
			assertThat(refused.reason()).containsPattern(reason);
			assertThat(refused.place()).matches(place);
		});
	}

}
