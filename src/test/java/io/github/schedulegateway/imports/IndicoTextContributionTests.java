package io.github.schedulegateway.imports;

import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.SponsorTier;
import io.github.schedulegateway.schedule.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class IndicoTextContributionTests {

	private static final String WHOLE = "contribution-en_GB.txt";

	private static final String LOSSY = "contribution-lossy-en_US.txt";

	@Test
	void readsThePageOfAContribution() {
		Schedule schedule = Readings.readFixture(WHOLE);
		assertThat(schedule.scope()).isEqualTo(Scope.PARTS);
		assertThat(schedule.rooms()).containsExactly(new Room("Fjord", null, 90, "Harbour Hall"));
		assertThat(Readings.session(schedule).title()).isEqualTo("Containers");
		assertThat(Readings.session(schedule).divided()).isFalse();
		Talk talk = Readings.talks(schedule).getFirst();
		assertThat(talk.title()).isEqualTo("Boxes within boxes");
		assertThat(talk.startsAt()).hasToString("2031-04-04T14:00+02:00[Europe/Oslo]");
		assertThat(Readings.time(talk.endsAt())).isEqualTo("15:10");
		assertThat(talk.room()).isEqualTo("Fjord");
		assertThat(talk.appearances())
			.extracting((one) -> one.person().name(), (one) -> one.affiliation(), (one) -> one.role())
			.containsExactly(tuple("Sindre Berg", "Kelp & Co.", AppearanceRole.SPEAKER),
					tuple("Liv Dahl", "Tideline, Inc.", AppearanceRole.SPEAKER),
					tuple("Ola Nordby", null, AppearanceRole.CO_AUTHOR));
		assertThat(schedule.sponsorTiers()).extracting(SponsorTier::name).containsExactly("Gold", "Coffee");
		assertThat(schedule.warnings()).isEmpty();
	}

	@Test
	void takesNoAnswerOfASpeakerForPartOfTheAbstract() {
		assertThat(Readings.talks(Readings.readFixture(WHOLE)).getFirst().summary()).isEqualTo("""
				Boxes hold boxes.
				The outermost box is
				never opened.

				Whoever opens it
				loses it.""");
	}

	@Test
	void readsATextWithoutHeadings() {
		Schedule schedule = Readings.readFixture(LOSSY);
		Talk talk = schedule.talks().getFirst();
		assertThat(talk.startsAt()).hasToString("2031-04-04T14:00+02:00[Europe/Oslo]");
		assertThat(talk.endsAt()).isNull();
		assertThat(talk.room()).isEqualTo("Fjord");
		assertThat(Readings.speakers(talk)).containsExactly("Sindre Berg (Kelp & Co.)");
		assertThat(talk.summary()).isEqualTo("Boxes hold boxes.\nThe outermost box is\nnever opened.");
		assertThat(schedule.warnings()).singleElement()
			.asString()
			.isEqualTo("line 12: type, track and session stand side by side, “Workshop track Containers”, and cannot be"
					+ " told apart; none is taken.");
	}

	@Test
	void tellsASpeakerFromASessionByTheAuthors() {
		String page = Readings.fixture(LOSSY).replace("Workshop track Containers\n", "");
		Talk talk = Readings.read(page).talks().getFirst();
		assertThat(Readings.speakers(talk)).containsExactly("Sindre Berg (Kelp & Co.)");
		assertThat(talk.summary()).startsWith("Boxes hold boxes.");
		assertThat(Readings.read(page).warnings()).isEmpty();
	}

	@Test
	void refusesWhatDoesNotTellWhichContributionItIs() {
		assertRefused(Readings.fixture("contribution-without-head.txt"), "line 1: the head of the page is missing, .*");
		String page = Readings.fixture(WHOLE);
		assertRefused(page.replace("Boxes within boxes\n", ""), "line \\d+: the title of the contribution is missing");
		assertRefused(page.replace("4 Apr 2031, 14:00\n", ""), "line \\d+: the start of the contribution is missing");
		assertRefused(page.replace("4 Apr 2031, 14:00", "4 May 2031, 14:00"), "line 6: .* is not within the days .*");
	}

	@Test
	void refusesATextThatMayBeCut() {
		String page = Readings.fixture(WHOLE);
		assertRefused(page.substring(0, page.indexOf("Whoever")), "line \\d+: the text ends with the abstract, .*");
	}

	private static void assertRefused(String page, String reason) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(page))
			.withMessageMatching("content, " + reason);
	}

}
