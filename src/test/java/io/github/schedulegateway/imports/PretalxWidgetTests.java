package io.github.schedulegateway.imports;

import java.net.URI;
import java.util.List;

import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PretalxWidgetTests {

	private static final String WIDGET = Readings.formats("pretalx/widget.json");

	@Test
	void readsTalks() {
		Schedule schedule = Readings.read(WIDGET);
		assertThat(schedule.scope()).isEqualTo(Schedule.Scope.CONFERENCE);
		assertThat(schedule.talks()).extracting(Talk::sourceId)
			.containsExactly("pretalx:KELP01", "pretalx:KELP02", "pretalx:KELP01");
		Talk talk = schedule.talks().getFirst();
		assertThat(talk.title()).isEqualTo("Cutting without harm");
		assertThat(talk.summary()).isEqualTo("Where to cut a blade so that it grows again.");
		assertThat(talk.summaryTruncated()).isTrue();
		assertThat(talk.startsAt()).hasToString("2031-03-29T10:00+01:00[Europe/Oslo]");
		assertThat(talk.endsAt()).hasToString("2031-03-29T10:40+01:00[Europe/Oslo]");
		assertThat(talk.room()).isEqualTo("Great Hall");
		assertThat(talk.track()).isEqualTo("Harvest");
		assertThat(talk.language()).isEqualTo("en");
		assertThat(Readings.speakers(talk)).containsExactly("Ingrid Solvang", "Oddvar Nes");
		assertThat(talk.appearances().getFirst().person().sourceId()).isNull();
	}

	@Test
	void readsBreaks() {
		List<Break> breaks = Readings.read(WIDGET).breaks();
		assertThat(breaks).extracting(Break::title).containsExactly("Breakfast on the pier", "Lunch");
		assertThat(breaks).extracting(Break::sourceId).containsExactly("pretalx:71", "pretalx:75");
		assertThat(breaks).extracting(Break::room).containsExactly(null, "Boathouse");
		assertThat(breaks.getLast().startsAt()).hasToString("2031-03-30T12:00+02:00[Europe/Oslo]");
		assertThat(breaks.getLast().endsAt()).hasToString("2031-03-30T13:00+02:00[Europe/Oslo]");
	}

	@Test
	void readsRoomsAndTracksInOneLanguage() {
		Schedule schedule = Readings.read(WIDGET);
		assertThat(schedule.rooms()).extracting(Room::name).containsExactly("Great Hall", "Boathouse");
		assertThat(schedule.tracks()).containsExactly(new Track("Harvest", null));
		assertThat(schedule.warnings()).isEmpty();
	}

	@Test
	void takesTheNameOfTheConferenceFromItsAddress() {
		var fetched = new SourceDocument("x", WIDGET,
				URI.create("https://cfp.kelp.example/Kelp_31/schedule/widgets/schedule.json"));
		var conference = Readings.FORMATS.read(fetched, null, ReadOptions.NONE).schedule().conference();
		assertThat(conference.slug()).isEqualTo("kelp-31");
		assertThat(conference.url()).hasToString("https://cfp.kelp.example/Kelp_31/");
		assertThat(Readings.read(WIDGET).conference().slug()).isNull();
		assertThat(Readings.read(WIDGET, new ReadOptions("kelp31", null, null)).conference().slug())
			.isEqualTo("kelp31");
	}

	@Test
	void isRecognisedWithAndWithoutTalks() {
		assertThat(Readings.FORMATS.read(SourceDocument.ofContent(WIDGET), null, ReadOptions.NONE).format())
			.isEqualTo(Format.PRETALX_WIDGET);
		Schedule empty = Readings.read("""
				{"talks": [], "version": null, "timezone": "Europe/Oslo", "event_start": "2031-03-29",
				 "event_end": "2031-03-30", "tracks": [], "rooms": [], "speakers": []}""");
		assertThat(empty.talks()).isEmpty();
		assertThat(empty.conference().endDate()).hasToString("2031-03-30");
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> Readings.read("{\"talks\": [{\"title\": \"a\"}]}"))
			.withMessageContaining("not in a format that is read");
	}

	@Test
	void namesThePlaceOfWhatIsWrong() {
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> Readings.read(WIDGET.replace("2031-03-29T08:00:00Z", "early")))
			.withMessageContaining("line 3, column ")
			.withMessageContaining("talks[0].start: “early” is no date");
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> Readings
				.read("{\"talks\": [], \"timezone\": \"Europe/Oslo\", \"event_start\": null, \"event_end\": null}"))
			.withMessageContaining("does not say when the conference takes place");
	}

}
