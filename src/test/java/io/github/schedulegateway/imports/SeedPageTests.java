package io.github.schedulegateway.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.SponsorTier;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Venue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Reads the real pages that are kept beside the project, where they are. */
class SeedPageTests {

	private static final Path SHARED = Path.of(System.getProperty("schedule.data", "../shared/data")).resolve("..");

	private static final Path SEED = SHARED.resolve("seed/lpc-2022-containers-checkpoint-restore-mc.txt");

	@Test
	void readsWhatTheSeedSaysOfTheConferenceAndTheSession() {
		Schedule schedule = seed();
		assertThat(schedule.scope()).isEqualTo(Scope.SESSIONS);
		assertThat(schedule.conference().name()).isNull();
		assertThat(schedule.conference().slug()).isNull();
		assertThat(schedule.conference().timeZone()).isEqualTo(ZoneId.of("Europe/Dublin"));
		assertThat(schedule.conference().startDate()).isEqualTo(LocalDate.of(2022, 9, 12));
		assertThat(schedule.conference().endDate()).isEqualTo(LocalDate.of(2022, 9, 14));
		assertThat(schedule.rooms())
			.containsExactly(new Room("Herbert", null, 262, "Clayton Hotel on Burlington Road"));
		assertThat(schedule.venues()).containsExactly(new Venue("Clayton Hotel on Burlington Road", null));
		assertThat(Readings.session(schedule).title()).isEqualTo("Containers and Checkpoint/Restore MC");
		assertThat(Readings.session(schedule).description()).isNull();
		assertThat(Readings.session(schedule).conveners()).isEmpty();
		assertThat(Readings.block(schedule).startsAt()).hasToString("2022-09-14T10:00+01:00[Europe/Dublin]");
		assertThat(Readings.block(schedule).endsAt()).isNull();
		assertThat(Readings.block(schedule).room()).isEqualTo("Herbert");
		assertThat(schedule.warnings()).isEmpty();
	}

	@Test
	void readsTheNineContributionsOfTheSeed() {
		List<Talk> talks = Readings.talks(seed());
		assertThat(talks).extracting(Readings::speakers)
			.containsExactly(List.of("Stéphane Graber (Canonical Ltd.)"), List.of("Mathieu Desnoyers (EfficiOS Inc.)"),
					List.of("Pavel Tikhomirov (Virtuozzo)"), List.of("Aleksa Sarai (SUSE LLC)"),
					List.of("Michal Koutný"), List.of("Younes Manton"), List.of("Mathieu Desnoyers (EfficiOS Inc.)"),
					List.of("Alexander Mikhalitsyn (Virtuozzo)"), List.of("Christian Brauner"));
		assertThat(talks).extracting((talk) -> Readings.time(talk.startsAt()))
			.containsExactly("10:00", "10:05", "10:30", "11:00", "11:45", "12:10", "12:35", "13:00", "13:25");
		assertThat(talks).extracting((talk) -> Readings.time(talk.endsAt()))
			.containsExactly("10:05", "10:30", "11:00", "11:45", "12:10", "12:35", "13:00", "13:25", "");
		assertThat(talks).extracting(Talk::estimatedEnd)
			.containsExactly(true, true, true, true, true, true, true, true, false);
		assertThat(talks).extracting(Talk::title).containsOnlyNulls();
		assertThat(talks).extracting(Talk::summaryTruncated)
			.containsExactly(false, true, true, true, true, false, true, true, false);
	}

	@Test
	void readsTheAbstractsOfTheSeed() {
		List<Talk> talks = Readings.talks(seed());
		assertThat(talks).extracting((talk) -> Readings.summary(talk).split("\n\n").length)
			.containsExactly(1, 2, 2, 1, 1, 2, 2, 3, 1);
		assertThat(talks.get(1).summary()).startsWith("There are various").endsWith("Tracing a hierarchy");
		assertThat(talks.get(4).summary()).contains("is implemented\nfor cgroups.\nIt is light");
		assertThat(talks.get(5).summary()).endsWith("improving JVM start-up time.");
		assertThat(talks.get(7).summary()).startsWith("Bringing up FUSE mounts C/R support\n\nIntro\n\nEach");
		assertThat(talks).extracting(Readings::summary)
			.noneMatch((summary) -> summary.contains("Go to contribution page") || summary.contains("\n "));
		assertThat(talks.get(0).summary()).isNull();
		assertThat(talks.get(8).summary()).isNull();
	}

	@Test
	void readsTheTenTiersOfTheSeed() {
		List<SponsorTier> tiers = seed().sponsorTiers();
		assertThat(tiers).extracting(SponsorTier::name)
			.containsExactly("Diamond", "Platinum", "Gold", "Silver", "Speaker Gift", "Catchbox", "Video Recording",
					"Livestream", "T-Shirt", "Conference Services");
		assertThat(tiers).allSatisfy((tier) -> assertThat(tier.sponsors()).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "lpc2022-contribution-1240.en_GB.txt", "lpc2022-contribution-1240.en_US.txt",
			"lpc2022-contribution-1240.en_US.lossy-extractor.txt" })
	void readsThePageOfAContributionFromWhateverTextItCameIn(String name) {
		Schedule schedule = Readings.read(data(name));
		Talk talk = Readings.talks(schedule).getFirst();
		assertThat(Readings.session(schedule).title()).isEqualTo("Containers and Checkpoint/Restore MC");
		assertThat(talk.title()).isEqualTo("cgroup rstat's advanced adoption");
		assertThat(talk.startsAt()).hasToString("2022-09-14T11:45+01:00[Europe/Dublin]");
		assertThat(Readings.time(talk.endsAt())).isEqualTo(name.contains("lossy") ? "" : "12:10");
		assertThat(talk.room()).isEqualTo("Herbert");
		assertThat(Readings.speakers(talk)).containsExactly("Michal Koutný");
		assertThat(Readings.summary(talk)).startsWith("rstat is a framework").endsWith("(give or take).");
	}

	@Test
	void readsAContributionOfWhichTheSessionCannotBeTold() {
		Schedule schedule = Readings.read(data("lpc2020-contribution-704.txt"));
		Talk talk = schedule.talks().getFirst();
		assertThat(talk.title()).isEqualTo("BoF: RCU Implementation");
		assertThat(talk.startsAt()).hasToString("2020-08-26T10:00-07:00[US/Pacific]");
		assertThat(talk.room()).isEqualTo("BOF1/Virtual-Room");
		assertThat(Readings.speakers(talk)).containsExactly("Paul McKenney (Facebook)");
		assertThat(Readings.summary(talk)).startsWith("This is a gathering").endsWith("in store in 2020!");
		assertThat(schedule.sessions()).isEmpty();
		assertThat(schedule.warnings()).singleElement().asString().contains("cannot be told apart");
	}

	@Test
	void refusesAContributionOfWhichTheHeadIsMissing() {
		Path file = data("lpc2022-contribution-1145.no-header.txt");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(file))
			.withMessageMatching(".*line 1: the head of the page is missing, .*");
	}

	private static Path data(String name) {
		Path file = SHARED.resolve("data/lpc").resolve(name);
		assumeThat(Files.exists(file)).isTrue();
		return file;
	}

	private static Schedule seed() {
		assumeThat(Files.exists(SEED)).isTrue();
		return Readings.read(SEED);
	}

}
