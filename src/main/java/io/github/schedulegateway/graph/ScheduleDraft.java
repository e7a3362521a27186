package io.github.schedulegateway.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.GlobalId.Kind;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** Works a whole document into a draft. */
final class ScheduleDraft {

	private final Schedule schedule;

	private final Draft draft;

	private final boolean whole;

	ScheduleDraft(Schedule schedule, Draft draft) {
		this.schedule = schedule;
		this.draft = draft;
		this.whole = schedule.scope() == Schedule.Scope.CONFERENCE;
	}

	/**
	 * Does so.
	 * @throws ShrinkRefused if the document holds less than half of the talks known and
	 * may not
	 */
	void work(StoredConference known, boolean allowShrink, WhoIsWho who) {
		conference(known);
		who.organisations().forEach(this.draft::put);
		places();
		var sessions = new SessionDraft(this.draft, this.schedule);
		List<PlacedTalk> talks = sessions.work();
		new TalkDraft(this.draft, this.schedule, sessions).work(talks, allowShrink);
		new InheritedRooms(this.draft).settle();
		sessions.span();
		breaks();
		new SponsorDraft(this.draft).work(this.schedule.sponsorTiers());
		people(who);
		// when all their speakers stand in the draft: of whom nothing else is told, no
		// key is kept
		who.keys().stream().filter((key) -> this.draft.after().node(key.speaker()) != null).forEach(this.draft::put);
		new StatedDraft(this.draft, known.circle()).work(this.schedule.statedAffiliations());
	}

	private void conference(StoredConference known) {
		Conference said = this.schedule.conference();
		this.draft.put(Kind.CONFERENCE, known.id(),
				(properties) -> properties.name("slug", known.slug())
					.name("name", known.name())
					.name("series", known.series())
					.url("url", said.url())
					.value("timeZone", known.timeZone().getId())
					.value("startDate", first((LocalDate) properties.get("startDate"), known.startDate()))
					.value("endDate", last((LocalDate) properties.get("endDate"), known.endDate())));
	}

	/** A part of a conference may speak of some of its days only. */
	private LocalDate first(@Nullable LocalDate known, LocalDate said) {
		return (this.whole || known == null || said.isBefore(known)) ? said : known;
	}

	private LocalDate last(@Nullable LocalDate known, LocalDate said) {
		return (this.whole || known == null || said.isAfter(known)) ? said : known;
	}

	private void places() {
		this.schedule.venues().forEach((venue) -> {
			String id = this.draft.named(Kind.VENUE, venue.name());
			if (id != null) {
				this.draft.put(Kind.VENUE, id, (properties) -> properties.text("address", venue.address()));
			}
		});
		this.schedule.rooms().forEach((room) -> {
			String id = this.draft.named(Kind.ROOM, room.name());
			if (id != null) {
				this.draft.put(Kind.ROOM, id, (properties) -> properties.name("sourceId", room.sourceId())
					.number("capacity", room.capacity()));
				this.draft.link(id, "LOCATED_IN", Kind.VENUE, room.venue());
			}
		});
		this.schedule.tracks().forEach((track) -> {
			String id = this.draft.named(Kind.TRACK, track.name());
			if (id != null) {
				this.draft.put(Kind.TRACK, id, (properties) -> properties.name("sourceId", track.sourceId()));
			}
		});
	}

	/** Of whom the document only tells more: they stand on talks that the graph has. */
	private void people(WhoIsWho who) {
		List<Person> strangers = this.schedule.people()
			.stream()
			.filter((person) -> this.draft.before().node(String.valueOf(who.speakers().get(person))) == null)
			.toList();
		this.schedule.people().stream().filter((person) -> !strangers.contains(person)).forEach(this.draft::speaker);
		if (!strangers.isEmpty()) {
			this.draft.warn("%d of %d people were left out, since they stand on no talk that the graph has, such as %s."
				.formatted(strangers.size(), this.schedule.people().size(), strangers.getFirst().name()));
		}
	}

	private void breaks() {
		List<Break> breaks = this.schedule.breaks();
		List<Facts> facts = breaks.stream().map(ScheduleDraft::facts).toList();
		Map<Integer, String> known = Matching.of(facts, SessionDraft.known(this.draft.before(), Kind.BREAK.label()),
				Facts.BREAK);
		Set<String> named = new HashSet<>();
		for (int i = 0; i < breaks.size(); i++) {
			Break one = breaks.get(i);
			String id = known.containsKey(i) ? known.get(i) : id(one, facts.get(i));
			this.draft.putOwn(Kind.BREAK, id,
					(properties) -> properties.name("sourceId", one.sourceId())
						.text("title", one.title())
						.times(one.startsAt(), one.endsAt()));
			this.draft.link(id, "HELD_IN", Kind.ROOM, one.room());
			named.add(id);
		}
		if ((this.whole && !breaks.isEmpty()) || this.schedule.scope() == Schedule.Scope.TIMETABLE) {
			dropOthers(named);
		}
	}

	private void dropOthers(Set<String> named) {
		new ArrayList<>(this.draft.after().labelled(Kind.BREAK.label()).map(GraphNode::id).toList()).stream()
			.filter((id) -> !named.contains(id))
			.forEach(this.draft.after()::remove);
	}

	private String id(Break one, Facts facts) {
		String conference = this.draft.conference();
		return (one.sourceId() != null) ? this.draft.free(Kind.BREAK, conference, one.sourceId()) : this.draft
			.free(Kind.BREAK, conference, String.valueOf(facts.start()), facts.room(), String.valueOf(facts.title()));
	}

	private static Facts facts(Break one) {
		return Facts.of(one.sourceId(), null, one.startsAt(), one.room(), List.of(), null, one.title(), null);
	}

}
