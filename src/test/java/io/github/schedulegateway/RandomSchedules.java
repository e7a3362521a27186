package io.github.schedulegateway;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Break;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Whole schedules of one conference, at random: over a night in which the clocks change,
 * with words from which formats suffer, in two sessions and outside of them. No two talks
 * are in one room at once.
 */
public final class RandomSchedules {

	/** Of the first edition. */
	public static final String SLUG = "buoy-2031";

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static final LocalDateTime EVENING = LocalDateTime.parse("2031-03-29T20:00");

	private static final List<String> ROOMS = List.of("Dock", "Großer Saal", "\"Hold\" & <Deck>, 2; b");

	private static final List<String> PEOPLE = List.of("Ada Quill", "Dörte Weiß", "Dorte Weiß", "O'Brien, Pat", "李明",
			"Bo <Larsen>");

	private static final List<String> AFFILIATIONS = List.of("Lantern Labs", "Tidewater GmbH", "tidewater",
			"Ropes; Sails & Co", "Independent");

	private static final List<String> TRACKS = List.of("Craft", "Trade, and more");

	private static final List<String> SESSIONS = List.of("Rigging", "Navigation");

	private final LocalDateTime evening;

	private RandomSchedules(LocalDateTime evening) {
		this.evening = evening;
	}

	/** Of one to eight talks, all of the first edition. */
	public static Arbitrary<Schedule> schedules() {
		return edition(0);
	}

	/**
	 * The same, of an edition so many years later: most people are the same.
	 */
	public static Arbitrary<Schedule> edition(int years) {
		return Combinators
			.combine(talks().list().ofMinSize(1).ofMaxSize(8).uniqueElements(Plan::place), integers(2).list().ofSize(2))
			.as((plans, rooms) -> new RandomSchedules(EVENING.plusYears(years)).schedule(plans, rooms));
	}

	private static Arbitrary<Plan> talks() {
		Arbitrary<String> texts = Arbitraries.strings()
			.withChars("ab Z9é帆<&>\"';,\\=+-@\n\t\u0301😀#|")
			.ofMinLength(1)
			.ofMaxLength(20);
		Arbitrary<List<Integer>> speakers = Arbitraries.integers()
			.between(0, PEOPLE.size() - 1)
			.list()
			.ofMaxSize(3)
			.uniqueElements();
		return Combinators
			.combine(integers(20), integers(ROOMS.size()), texts, texts.injectNull(0.3),
					Arbitraries.of(15, 30, 40).injectNull(0.2), speakers, integers(AFFILIATIONS.size() + 1),
					integers(10_000))
			.as(Plan::new);
	}

	private static Arbitrary<Integer> integers(int below) {
		return Arbitraries.integers().between(0, below - 1);
	}

	private Schedule schedule(List<Plan> plans, List<Integer> sessionRooms) {
		int year = this.evening.getYear();
		List<Session> sessions = IntStream.range(0, SESSIONS.size())
			.mapToObj((i) -> session(i, plans, ROOMS.get(sessionRooms.get(i))))
			.filter((session) -> !session.blocks().isEmpty())
			.toList();
		List<Talk> loose = plans.stream()
			.filter((plan) -> plan.session() == SESSIONS.size())
			.map((plan) -> plan.talk(this))
			.toList();
		return new Schedule(
				new Conference("buoy-" + year, "Buoy " + year, "buoy",
						URI.create("https://buoy.example/" + ((this.evening == EVENING) ? "" : year)), ZONE,
						this.evening.toLocalDate(), this.evening.toLocalDate().plusDays(1)),
				Schedule.Scope.CONFERENCE, List.of(),
				ROOMS.stream().map((room) -> new Room(room, null, room.length() * 10, null)).toList(),
				TRACKS.stream().map((track) -> new Track(track, null)).toList(), sessions, loose,
				List.of(new Break("indico:coffee", "Coffee", at(3), at(4), ROOMS.getFirst())),
				List.of(new SponsorTier("Gold", List.of(new Sponsor("Lantern Labs", null, null, null)))), List.of());
	}

	private Session session(int index, List<Plan> plans, String room) {
		List<Plan> own = plans.stream().filter((plan) -> plan.session() == index).toList();
		List<SessionBlock> blocks = own.isEmpty() ? List.of()
				: List.of(new SessionBlock("indico:b" + index, null,
						at(own.stream().mapToInt(Plan::slot).min().orElseThrow()),
						at(own.stream().mapToInt(Plan::slot).max().orElseThrow() + 1), room,
						own.stream().map((plan) -> plan.talk(this)).toList()));
		return new Session("indico:" + index, SESSIONS.get(index), null, null, null, List.of(), blocks);
	}

	/** As every reader gives texts. */
	private static String line(String words) {
		return words.replaceAll("\\s+", " ").strip();
	}

	private static @Nullable String paragraphs(@Nullable String words) {
		return (words == null) ? null
				: words.lines().map((part) -> line("Of " + part)).collect(Collectors.joining("\n\n"));
	}

	private ZonedDateTime at(int slot) {
		return this.evening.atZone(ZONE).plusMinutes(40L * slot);
	}

	/**
	 * One talk to be.
	 *
	 * @param slot of forty minutes
	 * @param rest of which the smaller matters are made
	 */
	private record Plan(int slot, int room, String words, @Nullable String summary, @Nullable Integer minutes,
			List<Integer> speakers, int affiliation, int rest) {

		List<Integer> place() {
			return List.of(this.slot, this.room);
		}

		int session() {
			return this.rest % (SESSIONS.size() + 1);
		}

		Talk talk(RandomSchedules edition) {
			boolean own = session() == SESSIONS.size() || this.rest % 7 < 4;
			String guid = UUID.nameUUIDFromBytes((edition.evening + "/" + place()).getBytes(StandardCharsets.UTF_8))
				.toString();
			return new Talk("guid:" + guid, line("Talk " + this.words), paragraphs(this.summary),
					this.summary != null && this.rest % 4 == 0, edition.at(this.slot),
					(this.minutes != null) ? edition.at(this.slot).plusMinutes(this.minutes) : null, false,
					(this.rest % 5 == 0) ? "de" : null,
					(this.rest % 2 == 0) ? URI.create("https://buoy.example/" + guid) : null,
					own ? ROOMS.get(this.room) : null, (this.rest % 11 < 5) ? TRACKS.get(this.rest % 11 % 2) : null,
					appearances(), List.of());
		}

		private List<Appearance> appearances() {
			List<Appearance> appearances = new ArrayList<>();
			for (int i = 0; i < this.speakers.size(); i++) {
				int affiliation = this.affiliation + i;
				appearances.add(new Appearance(Person.named(PEOPLE.get(this.speakers.get(i))), AppearanceRole.SPEAKER,
						(affiliation < AFFILIATIONS.size()) ? AFFILIATIONS.get(affiliation) : null));
			}
			return appearances;
		}

	}

}
