package io.github.schedulegateway.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

import io.github.schedulegateway.graph.Extract;
import io.github.schedulegateway.graph.StoredTalk;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Guids;
import io.github.schedulegateway.schedule.Track;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The {@code schedule.xml} of pretalx, which its predecessors and their apps read, too.
 * It knows neither sessions nor breaks, nor talks without a time.
 */
@Component
final class XmlExport implements ExportFormat {

	private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

	@Override
	public String fileName() {
		return "schedule.xml";
	}

	@Override
	public MediaType mediaType() {
		return MediaType.APPLICATION_XML;
	}

	@Override
	public void write(Extract extract, OutputStream output) throws IOException {
		// the encoding is left to Java's own writer, which knows what surrogates are
		var writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
		try {
			XmlOutput xml = new XmlOutput(WRITERS.createXMLStreamWriter(writer));
			xml.document("schedule", () -> {
				xml.element("generator", Map.of("name", FrabEvent.GENERATOR));
				xml.text("version", extract.changedAt().toString());
				List<ScheduleDay> days = ScheduleDay.of(extract);
				conference(extract, Objects.requireNonNull(extract.conference()), days.size(), xml);
				Map<String, String> rooms = extract.rooms()
					.stream()
					.collect(Collectors.toMap((stored) -> stored.room().name(),
							(stored) -> Guids.of(stored.id(), stored.room().sourceId()), (one, other) -> one));
				for (ScheduleDay day : days) {
					day(day, rooms, xml);
				}
			});
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
		writer.flush();
	}

	private static void conference(Extract extract, Conference conference, int days, XmlOutput xml)
			throws XMLStreamException {
		xml.element("conference", Map.of(), () -> {
			xml.text("title", extract.name());
			xml.text("acronym", conference.slug());
			xml.text("start", String.valueOf(conference.startDate()));
			xml.text("end", String.valueOf(conference.endDate()));
			xml.text("days", String.valueOf(days));
			xml.text("timeslot_duration", "00:05");
			xml.text("time_zone_name", String.valueOf(conference.timeZone()));
			xml.text("url", (conference.url() != null) ? conference.url().toString() : null);
			for (Track track : extract.tracks()) {
				xml.element("track", Map.of("name", track.name()));
			}
		});
	}

	private static void day(ScheduleDay day, Map<String, String> guids, XmlOutput xml) throws XMLStreamException {
		var attributes = XmlOutput.attributes("index", String.valueOf(day.index()), "date", day.date().toString(),
				"start", FrabEvent.INSTANT.format(day.start()), "end", FrabEvent.INSTANT.format(day.end()));
		xml.element("day", attributes, () -> {
			for (Map.Entry<String, List<StoredTalk>> room : day.rooms().entrySet()) {
				xml.element("room", XmlOutput.attributes("name", room.getKey(), "guid", guids.get(room.getKey())),
						() -> {
							for (StoredTalk stored : room.getValue()) {
								event(FrabEvent.of(stored, Objects.requireNonNull(stored.talk().startsAt())), xml);
							}
						});
			}
		});
	}

	private static void event(FrabEvent event, XmlOutput xml) throws XMLStreamException {
		xml.element("event", XmlOutput.attributes("guid", event.guid(), "id", String.valueOf(event.id())), () -> {
			xml.text("room", event.room());
			xml.text("title", event.title());
			xml.text("subtitle", "");
			xml.text("type", event.type());
			xml.text("date", event.date());
			xml.text("start", event.start());
			xml.text("end", event.end());
			xml.text("duration", event.duration());
			xml.text("abstract", Objects.requireNonNullElse(event.summary(), ""));
			xml.text("slug", event.slug());
			xml.text("track", Objects.requireNonNullElse(event.track(), ""));
			xml.element("persons", Map.of(), () -> {
				for (FrabEvent.Participant person : event.persons()) {
					xml.text("person", XmlOutput.attributes("guid", person.guid(), "role", person.role(), "affiliation",
							person.affiliation()), person.name());
				}
			});
			xml.text("language", Objects.requireNonNullElse(event.language(), ""));
			xml.element("links", Map.of(), () -> {
				for (FrabEvent.Reference link : event.links()) {
					xml.text("link", XmlOutput.attributes("href", link.url(), "type", link.type()),
							Objects.requireNonNullElse(link.title(), ""));
				}
			});
			xml.text("url", event.url());
		});
	}

}
