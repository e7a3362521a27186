package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.schedulegateway.imports.IndicoExport.Contribution;
import io.github.schedulegateway.imports.IndicoExport.Result;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Schedule.Scope;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/** Makes a schedule of an event that Indico exported. */
final class IndicoEvent {

	private final SourceDocument document;

	private final Conference conference;

	private final ZoneId zone;

	private final IndicoContributions contributions;

	private final IndicoPlaces places = new IndicoPlaces();

	private IndicoEvent(SourceDocument document, Conference conference, ZoneId zone) {
		this.document = document;
		this.conference = conference;
		this.zone = zone;
		this.contributions = new IndicoContributions(document, zone, conference.url(), this.places);
	}

	static IndicoEvent of(SourceDocument document, Result event, ReadOptions options) {
		ZoneId zone = IndicoJson.zone(event.timezone(), options, document, "results[0].timezone");
		if (zone == null) {
			throw document.refused("results[0].timezone", "the event names no time zone, and none was given");
		}
		ZonedDateTime first = IndicoTime.in(zone, event.startDate(), document, "results[0].startDate");
		ZonedDateTime last = IndicoTime.in(zone, event.endDate(), document, "results[0].endDate");
		String name = (event.title() != null) ? PlainText.line(event.title()) : "";
		Conference conference = IndicoConference.of(name.isEmpty() ? null : name, IndicoJson.eventUrl(event.url()),
				zone, (first != null) ? first.toLocalDate() : null, (last != null) ? last.toLocalDate() : null,
				options);
		IndicoEvent reader = new IndicoEvent(document, conference, zone);
		reader.places.add(null, event.location(), event.address());
		return reader;
	}

	/** With detail=contributions a session is but a title. */
	Schedule contributions(Result event) {
		Map<String, List<Talk>> sessions = new LinkedHashMap<>();
		List<Talk> others = new ArrayList<>();
		each(event.contributions(), "results[0].contributions", (contribution, place) -> {
			String session = (contribution.session() != null) ? PlainText.line(contribution.session()) : "";
			(session.isEmpty() ? others : sessions.computeIfAbsent(session, (title) -> new ArrayList<>()))
				.add(this.contributions.talk(contribution, place));
		});
		List<Session> undivided = sessions.entrySet()
			.stream()
			.map((session) -> Session.undivided(null, session.getKey(), null, null, List.of(),
					new SessionBlock(null, null, null, null, null, session.getValue())))
			.toList();
		return schedule(Scope.TALKS, undivided, others);
	}

	/** With detail=sessions contributions stand in the slots, or in no session. */
	Schedule sessions(Result event) {
		List<Session> sessions = IndicoSlots.sessions(slots(event.sessions(), "results[0].sessions"));
		List<Talk> others = new ArrayList<>();
		each(event.contributions(), "results[0].contributions",
				(contribution, place) -> others.add(this.contributions.talk(contribution, place)));
		return schedule(Scope.SCHEDULED, sessions, others);
	}

	/** The export of a session has nothing but slots. */
	Schedule slots(@Nullable List<@Nullable Result> results) {
		return schedule(Scope.BLOCKS, IndicoSlots.sessions(slots(results, "results")), List.of());
	}

	private List<IndicoSlots.Slot> slots(@Nullable List<@Nullable Result> results, String place) {
		List<IndicoSlots.Slot> slots = new ArrayList<>();
		each(results, place, (slot, at) -> slots.add(slot(slot, at)));
		return slots;
	}

	private IndicoSlots.Slot slot(Result slot, String place) {
		IndicoExport.SessionOfSlot session = slot.session();
		String title = (session != null && session.title() != null) ? session.title()
				: Objects.requireNonNullElse(slot.title(), "");
		if (title.isBlank()) {
			throw this.document.refused(place + ".session.title", "the title of the session is missing");
		}
		List<Talk> talks = new ArrayList<>();
		each(slot.contributions(), place + ".contributions",
				(contribution, at) -> talks.add(this.contributions.talk(contribution, at)));
		String id = (session != null) ? session.dbId() : null;
		URI url = HtmlPage.web((session != null && session.url() != null) ? session.url() : slot.url(),
				this.conference.url());
		SessionBlock block = new SessionBlock((slot.id() != null) ? IndicoPage.SOURCE + slot.id() : null,
				slot.slotTitle(), IndicoTime.in(this.zone, slot.startDate(), this.document, place + ".startDate"),
				IndicoTime.in(this.zone, slot.endDate(), this.document, place + ".endDate"), this.places
					.add(IndicoContributions.room(slot.roomFullname(), slot.room()), slot.location(), slot.address()),
				talks);
		List<IndicoPeople.Billed> conveners = new ArrayList<>(IndicoPerson.billed(slot.conveners()));
		conveners.addAll(IndicoPerson.billed((session != null) ? session.sessionConveners() : null));
		return new IndicoSlots.Slot((id != null) ? IndicoPage.SOURCE + id : null, PlainText.line(title),
				IndicoMarkup.text((session != null) ? session.description() : null), url, conveners, block);
	}

	private Schedule schedule(Scope scope, List<Session> sessions, List<Talk> talks) {
		return new Schedule(this.conference, scope, this.places.venues(), this.places.rooms(),
				IndicoPage.tracks(sessions, talks), sessions, talks, List.of(), List.of(),
				this.contributions.warnings());
	}

	private static <T> void each(@Nullable List<@Nullable T> items, String place, Visitor<T> visitor) {
		for (int i = 0; items != null && i < items.size(); i++) {
			T item = items.get(i);
			if (item != null) {
				visitor.visit(item, place + "[" + i + "]");
			}
		}
	}

	/** Takes one of a list, and where it stands. */
	private interface Visitor<T> {

		void visit(T item, String place);

	}

}
