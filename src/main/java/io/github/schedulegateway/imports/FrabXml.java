package io.github.schedulegateway.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.schedulegateway.imports.FrabSchedule.Conference;
import io.github.schedulegateway.imports.FrabSchedule.Day;
import io.github.schedulegateway.imports.FrabSchedule.Event;
import io.github.schedulegateway.imports.FrabSchedule.Generator;
import io.github.schedulegateway.imports.FrabSchedule.Room;
import io.github.schedulegateway.imports.FrabSchedule.Track;
import org.jspecify.annotations.Nullable;

/** Collects what a {@code schedule.xml} says. */
final class FrabXml {

	private final Map<String, String> texts = new HashMap<>();

	private final List<Room> rooms = new ArrayList<>();

	private final List<Track> tracks = new ArrayList<>();

	private final List<Day> days = new ArrayList<>();

	private @Nullable Generator generator;

	private @Nullable FrabTime start;

	private @Nullable FrabTime end;

	private @Nullable FrabDuration dayChange;

	private boolean conference;

	void read(XmlElements xml) {
		xml.read((name) -> {
			switch (name) {
				case "generator" -> this.generator = new Generator(xml.attribute("name"));
				case "conference" -> conference(xml);
				case "day" -> day(xml);
				default -> {
				}
			}
		});
	}

	/**
	 * {@return all of it; the conference is null where the document has none}
	 */
	FrabSchedule schedule() {
		Conference said = new Conference(this.texts.get("title"), this.texts.get("acronym"), this.start, this.end,
				this.texts.get("time_zone_name"), this.dayChange, this.texts.get("url"), this.texts.get("base_url"),
				this.texts.get("venue"), this.texts.get("city"), this.rooms, this.tracks, this.days);
		return new FrabSchedule(this.generator, null, null, this.conference ? said : null);
	}

	private void conference(XmlElements xml) {
		this.conference = true;
		xml.read((name) -> {
			switch (name) {
				case "start" -> this.start = xml.value(FrabTime::of);
				case "end" -> this.end = xml.value(FrabTime::of);
				case "day_change" -> this.dayChange = xml.value(FrabDuration::of);
				case "track" -> this.tracks.add(new Track(xml.attribute("name")));
				default -> xml.textInto(this.texts, name);
			}
		});
	}

	private void day(XmlElements xml) {
		FrabTime date = xml.attribute("date", FrabTime::of);
		Map<String, List<Event>> events = new LinkedHashMap<>();
		xml.read((name) -> {
			if (name.equals("room")) {
				room(xml, events);
			}
		});
		this.days.add(new Day(date, events));
	}

	private void room(XmlElements xml, Map<String, List<Event>> events) {
		String name = xml.attribute("name");
		this.rooms.add(new Room(name, xml.attribute("guid"), null));
		List<Event> here = events.computeIfAbsent((name != null) ? name : "", (any) -> new ArrayList<>());
		xml.read((child) -> {
			if (child.equals("event")) {
				here.add(new FrabXmlEvent(xml).read());
			}
		});
	}

}
