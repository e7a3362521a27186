package io.github.schedulegateway.imports;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.SponsorTier;
import io.github.schedulegateway.schedule.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTests {

	private static final Schedule SAMPLE = Readings
		.read(Path.of("src/main/resources/sample/containers-and-checkpoint-restore.html"));

	private static final List<Talk> TALKS = Readings.talks(SAMPLE);

	@Test
	void isTheSessionOfTheConference() {
		assertThat(SAMPLE.conference().name()).isEqualTo("Linux Plumbers Conference 2022");
		assertThat(SAMPLE.conference().url()).isEqualTo(URI.create("https://lpc.events/event/16/"));
		assertThat(SAMPLE.rooms()).containsExactly(new Room("Herbert", null, 262, "Clayton Hotel on Burlington Road"));
		assertThat(Readings.session(SAMPLE).sourceId()).isEqualTo("indico:136");
		assertThat(Readings.session(SAMPLE).title()).isEqualTo("Containers and Checkpoint/Restore MC");
		assertThat(Readings.block(SAMPLE).startsAt()).hasToString("2022-09-14T10:00+01:00[Europe/Dublin]");
		assertThat(SAMPLE.warnings()).isEmpty();
	}

	@Test
	void hasItsNineTalks() {
		assertThat(TALKS).extracting(Readings::speakers)
			.containsExactly(List.of("Stéphane Graber (Canonical Ltd.)"), List.of("Mathieu Desnoyers (EfficiOS Inc.)"),
					List.of("Pavel Tikhomirov (Virtuozzo)"), List.of("Aleksa Sarai (SUSE LLC)"),
					List.of("Michal Koutný"), List.of("Younes Manton"), List.of("Mathieu Desnoyers (EfficiOS Inc.)"),
					List.of("Alexander Mikhalitsyn (Virtuozzo)"), List.of("Christian Brauner"));
		assertThat(TALKS).extracting((talk) -> Readings.time(talk.startsAt()))
			.containsExactly("10:00", "10:05", "10:30", "11:00", "11:45", "12:10", "12:35", "13:00", "13:25");
		assertThat(TALKS).noneMatch(Talk::summaryTruncated);
	}

	@Test
	void namesOnlyTheTitlesThatAreKnown() {
		assertThat(TALKS).extracting(Talk::sourceId)
			.containsExactly(null, null, "indico:1241", null, "indico:1240", null, null, "indico:1243", null);
		assertThat(TALKS).extracting(Talk::title)
			.containsExactly(null, null,
					"Restoring process trees with child-sub-reapers, nested pid-namespaces and inherit-only resources.",
					null, "cgroup rstat's advanced adoption", null, null, "Bringing up FUSE mounts C/R support", null);
		assertThat(TALKS.get(4).url()).isEqualTo(URI.create("https://lpc.events/event/16/contributions/1240/"));
	}

	@Test
	void hasTheTenTiers() {
		assertThat(SAMPLE.sponsorTiers()).extracting(SponsorTier::name)
			.containsExactly("Diamond", "Platinum", "Gold", "Silver", "Speaker Gift", "Catchbox", "Video Recording",
					"Livestream", "T-Shirt", "Conference Services");
	}

}
