package io.github.schedulegateway.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.schedulegateway.imports.FrabSchedule.Event;
import io.github.schedulegateway.imports.FrabSchedule.Link;
import io.github.schedulegateway.imports.FrabSchedule.Person;
import org.jspecify.annotations.Nullable;

/** Collects what one event of a {@code schedule.xml} says. */
final class FrabXmlEvent {

	private final XmlElements xml;

	private final Map<String, String> texts = new HashMap<>();

	private final List<Person> persons = new ArrayList<>();

	private final List<Link> links = new ArrayList<>();

	private final List<Link> attachments = new ArrayList<>();

	private @Nullable FrabTime date;

	private @Nullable FrabTime end;

	private @Nullable FrabDuration start;

	private @Nullable FrabDuration duration;

	FrabXmlEvent(XmlElements xml) {
		this.xml = xml;
	}

	Event read() {
		String guid = this.xml.attribute("guid");
		String id = this.xml.attribute("id");
		this.xml.read((name) -> {
			switch (name) {
				case "date" -> this.date = this.xml.value(FrabTime::of);
				case "end" -> this.end = this.xml.value(FrabTime::of);
				case "start" -> this.start = this.xml.value(FrabDuration::of);
				case "duration" -> this.duration = this.xml.value(FrabDuration::of);
				case "persons", "links", "attachments" -> this.xml.read(this::item);
				default -> this.xml.textInto(this.texts, name);
			}
		});
		String url = this.texts.getOrDefault("url", this.texts.get("full_conf_url"));
		return new Event(guid, id, this.date, this.end, this.start, this.duration, this.texts.get("room"),
				this.texts.get("title"), this.texts.get("subtitle"), this.texts.get("track"),
				this.texts.get("language"), this.texts.get("abstract"), this.texts.get("description"), url,
				this.texts.get("origin_url"), this.persons, this.links, this.attachments);
	}

	private void item(String name) {
		switch (name) {
			case "person" -> this.persons.add(person());
			case "link" -> this.links.add(link());
			case "attachment" -> this.attachments.add(link());
			default -> {
			}
		}
	}

	/** Some write nothing but the name, some elements like those of JSON. */
	private Person person() {
		String guid = this.xml.attribute("guid");
		String href = this.xml.attribute("href");
		String role = this.xml.attribute("role");
		String affiliation = this.xml.attribute("affiliation");
		Map<String, String> parts = new HashMap<>();
		String name = this.xml.read((part) -> this.xml.textInto(parts, part));
		return new Person(parts.getOrDefault("public_name", parts.get("name")), name,
				(guid != null) ? guid : parts.get("guid"), parts.get("biography"), parts.get("avatar"),
				(href != null) ? href : parts.get("url"), List.of(), role, affiliation);
	}

	private Link link() {
		String href = this.xml.attribute("href");
		String type = this.xml.attribute("type");
		String text = this.xml.text();
		return (href != null) ? new Link(href, text, type) : new Link(text, null, type);
	}

}
