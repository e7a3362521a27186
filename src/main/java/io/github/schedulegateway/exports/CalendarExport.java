package io.github.schedulegateway.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;

import io.github.schedulegateway.graph.Extract;
import io.github.schedulegateway.graph.StoredTalk;
import io.github.schedulegateway.schedule.Conference;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.XParameter;
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
		lines.write(new XProperty("X-WR-CALNAME", CalendarEvent.text(extract.name())).toString());
		if (extract.conference() != null) {
			lines.write(conference(extract.conference(), extract.part()));
		}
		lines.write("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
		for (var zone : zones.definitions()) {
			lines.write(zone.toString());
		}
		for (StoredTalk stored : extract.talks()) {
			ZonedDateTime start = stored.talk().startsAt();
			if (start != null) {
				lines.write(CalendarEvent.of(stored, start, zones).toString());
			}
		}
		lines.write("END:VCALENDAR\r\n");
		lines.flush();
	}

	/**
	 * So that it is known again when it is imported, and what is a part cancels nothing.
	 */
	private static String conference(Conference conference, boolean part) {
		Property known = new XProperty("X-CONFERENCE", String.valueOf(conference.slug()));
		known.add(new XParameter("X-START", String.valueOf(conference.startDate())));
		known.add(new XParameter("X-END", String.valueOf(conference.endDate())));
		if (part) {
			known.add(new XParameter("X-PART", "TRUE"));
		}
		String zone = "X-WR-TIMEZONE:" + conference.timeZone() + "\r\n";
		return known + zone + ((conference.url() != null) ? new Url(conference.url()) : "");
	}

}
