package io.github.schedulegateway.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.schedulegateway.graph.Extract;
import io.github.schedulegateway.graph.StoredTalk;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Talk;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.XParameter;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Talks as a calendar, by <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>.
 * A talk has the same UID for ever and a SEQUENCE that rises when it changes, and one
 * that was cancelled stays as such: calendars that have it update it.
 */
@Component
final class CalendarExport implements ExportFormat {

	private static final String PRODUCT = "-//schedule-gateway//schedule-gateway//EN";

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

	@Override
	public String fileName() {
		return "schedule.ics";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("text", "calendar", StandardCharsets.UTF_8);
	}

	@Override
	public void write(Extract extract, OutputStream output) throws IOException {
		var lines = new ContentLines(output);
		var zones = CalendarZones.of(extract);
		lines.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
		lines.write("PRODID:" + PRODUCT + "\r\n");
		lines.write(new XProperty("X-WR-CALNAME", text(extract.name())).toString());
		if (extract.conference() != null) {
			lines.write("X-WR-TIMEZONE:" + extract.conference().timeZone() + "\r\n");
		}
		lines.write("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
		for (var zone : zones.definitions()) {
			lines.write(zone.toString());
		}
		for (StoredTalk stored : extract.talks()) {
			ZonedDateTime start = stored.talk().startsAt();
			if (start != null) {
				lines.write(event(stored, start, zones).toString());
			}
		}
		lines.write("END:VCALENDAR\r\n");
		lines.flush();
	}

	private static VEvent event(StoredTalk stored, ZonedDateTime start, CalendarZones zones) {
		Talk talk = stored.talk();
		VEvent event = new VEvent(false);
		event.add(new Uid(stored.id() + "@schedule-gateway"));
		event.add(new DtStamp(stored.changedAt()));
		event.add(new LastModified(stored.changedAt()));
		event.add(new Sequence(Math.toIntExact(stored.revision())));
		event.add(new Status(stored.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
		event.add(new DtStart<>(zones.in(start)));
		if (talk.endsAt() != null) {
			event.add(end(talk, talk.endsAt(), zones));
		}
		if (talk.title() != null) {
			event.add(new Summary(text(talk.title())));
		}
		if (talk.room() != null) {
			event.add(new Location(text(talk.room())));
		}
		if (talk.track() != null) {
			event.add(new Categories(new TextList(text(talk.track()))));
		}
		describe(talk, event);
		URI url = talk.url();
		if (url != null) {
			event.add(new Url(url));
		}
		return event;
	}

	private static Property end(Talk talk, ZonedDateTime at, CalendarZones zones) {
		var end = new DtEnd<>(zones.in(at));
		return talk.estimatedEnd() ? end.add(new XParameter("X-ESTIMATED", "TRUE")) : end;
	}

	/** Calendars show speakers in the description only; imports read them apart. */
	private static void describe(Talk talk, VEvent event) {
		talk.appearances().forEach((appearance) -> event.add(speaker(appearance)));
		String speakers = talk.appearances().stream().map(CalendarExport::billed).collect(Collectors.joining("\n"));
		String summary = Objects.requireNonNullElse(talk.summary(), "");
		String description = (speakers.isEmpty() || summary.isEmpty()) ? speakers + summary
				: speakers + "\n\n" + summary;
		if (!description.isEmpty()) {
			event.add(new Description(text(description)));
		}
	}

	private static Property speaker(Appearance appearance) {
		Property speaker = new XProperty("X-SPEAKER", text(appearance.person().name()));
		if (appearance.affiliation() != null) {
			speaker.add(new XParameter("X-AFFILIATION", text(appearance.affiliation())));
		}
		if (appearance.role() != AppearanceRole.SPEAKER) {
			speaker.add(new XParameter("X-ROLE", appearance.role().name()));
		}
		return speaker;
	}

	/** As an import expects it at the beginning of a description. */
	private static String billed(Appearance appearance) {
		String name = appearance.person().name();
		return (appearance.affiliation() != null) ? name + " (" + appearance.affiliation() + ")" : name;
	}

	private static String text(String text) {
		return INVISIBLE.matcher(text).replaceAll("");
	}

}
