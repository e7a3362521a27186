package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/**
 * Makes a schedule of the days of a timetable. A block that lasts past midnight stands
 * under both days, and its entries under either.
 */
final class IndicoTimetableDays {

	private final SourceDocument document;

	private final Map<String, IndicoEntry> entries = new LinkedHashMap<>();

	private final Conference conference;

	private final @Nullable ZoneId zone;

	private final IndicoPlaces places = new IndicoPlaces();

	private final List<IndicoSlots.Slot> slots = new ArrayList<>();

	private final List<Talk> talks = new ArrayList<>();

	private final List<Break> breaks = new ArrayList<>();

	/**
	 * Made for one timetable.
	 * @param days entries by their keys, by day
	 */
	IndicoTimetableDays(SourceDocument document, Map<String, @Nullable Map<String, @Nullable IndicoEntry>> days,
			Conference conference) {
		this.document = document;
		this.conference = conference;
		this.zone = conference.timeZone();
		new TreeMap<>(days).values().forEach((day) -> {
			if (day != null) {
				day.forEach(this::add);
			}
		});
	}

	Schedule schedule() {
		this.entries.forEach((key, entry) -> read(key, entry, this.talks, key));
		List<Session> sessions = IndicoSlots.sessions(this.slots);
		return new Schedule(this.conference, Schedule.Scope.TIMETABLE, this.places.venues(), this.places.rooms(),
				List.of(), sessions, this.talks, this.breaks, List.of(), List.of());
	}

	private void add(String key, @Nullable IndicoEntry entry) {
		if (entry != null) {
			this.entries.merge(key, entry, IndicoEntry::with);
		}
	}

	private void read(String key, IndicoEntry entry, List<Talk> siblings, String place) {
		ZonedDateTime start = IndicoTime.in(this.zone, entry.startDate(), this.document, place + ".startDate");
		ZonedDateTime end = IndicoTime.in(this.zone, entry.endDate(), this.document, place + ".endDate");
		if (start == null) {
			throw this.document.refused(place, "the entry has no start");
		}
		ZonedDateTime until = (end != null) ? end : IndicoContributions.after(start, entry.duration());
		String room = this.places.add(entry.room(), entry.location(), null);
		switch ((entry.entryType() != null) ? entry.entryType() : "") {
			case "Session" -> this.slots.add(slot(entry, start, until, room, place));
			case "Contribution" -> siblings.add(talk(entry, start, until, room));
			case "Break" -> this.breaks
				.add(new Break(IndicoPage.SOURCE + key, IndicoContributions.line(entry.title()), start, until, room));
			default -> throw this.document.refused(place + ".entryType", "is not Session, Contribution or Break");
		}
	}

	private IndicoSlots.Slot slot(IndicoEntry entry, ZonedDateTime start, @Nullable ZonedDateTime end,
			@Nullable String room, String place) {
		String title = IndicoContributions.line(entry.title());
		if (title == null) {
			throw this.document.refused(place + ".title", "the title of the session is missing");
		}
		List<Talk> own = new ArrayList<>();
		if (entry.entries() != null) {
			entry.entries().forEach((key, inner) -> {
				if (inner != null) {
					read(key, inner, own, place + "." + key);
				}
			});
		}
		SessionBlock block = new SessionBlock(source(entry.sessionSlotId()),
				IndicoContributions.line(entry.slotTitle()), start, end, room, own);
		return new IndicoSlots.Slot(source(entry.sessionId()), title, IndicoMarkup.text(entry.description()),
				url(entry), IndicoPerson.billed(entry.conveners()), block);
	}

	private Talk talk(IndicoEntry entry, ZonedDateTime start, @Nullable ZonedDateTime end, @Nullable String room) {
		IndicoEntry.Attachments attachments = entry.attachments();
		Stream<Material> materials = (attachments == null) ? Stream.of()
				: Stream.concat(IndicoFolder.Attachment.materials(attachments.files(), this.conference.url()),
						IndicoFolder.materials(attachments.folders(), this.conference.url()));
		return new Talk(source(entry.contributionId()), IndicoContributions.line(entry.title()),
				IndicoMarkup.text(entry.description()), false, start, end, false, null, url(entry), room, null,
				people(entry), IndicoFolder.sorted(materials));
	}

	/**
	 * Which authors are the primary ones is not told, so nobody is taken for a speaker.
	 */
	private static List<Appearance> people(IndicoEntry entry) {
		List<IndicoPeople.Billed> speakers = IndicoPerson.billed(entry.presenters());
		return speakers.isEmpty() ? List.of()
				: IndicoPeople.appearances(speakers, IndicoPerson.billed(entry.authors()), List.of());
	}

	private @Nullable URI url(IndicoEntry entry) {
		return HtmlPage.web(entry.url(), this.conference.url());
	}

	private static @Nullable String source(@Nullable String id) {
		return (id != null && !id.isBlank()) ? IndicoPage.SOURCE + id : null;
	}

}
