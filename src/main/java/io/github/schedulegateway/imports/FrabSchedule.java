package io.github.schedulegateway.imports;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What {@code schedule.json} and {@code schedule.xml} say alike, as they say it. What
 * they leave out is null, or empty.
 */
@JsonNaming(SnakeCaseStrategy.class)
record FrabSchedule(@Nullable Generator generator, @Nullable String url, @Nullable String baseUrl,
		@Nullable Conference conference) {

	/** Some write "pretalx" alone, some with a version. */
	boolean isOfPretalx() {
		return this.generator != null && this.generator.name != null && this.generator.name.startsWith("pretalx");
	}

	/** Our own exports say what others have no word for. */
	boolean isOurs() {
		return this.generator != null && "schedule-gateway".equals(this.generator.name);
	}

	FrabSchedule writtenBy(@Nullable Generator other) {
		return new FrabSchedule(other, this.url, this.baseUrl, this.conference);
	}

	/** What program wrote it. */
	record Generator(@Nullable String name) {
	}

	/**
	 * The conference itself.
	 *
	 * @param dayChange until when after midnight a day of the conference lasts
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Conference(@JsonDeserialize(using = LocalText.class) @Nullable String title, @Nullable String acronym,
			@Nullable FrabTime start, @Nullable FrabTime end, @Nullable String timeZoneName,
			@Nullable FrabDuration dayChange, @Nullable String url, @Nullable String baseUrl, @Nullable String venue,
			@Nullable String city, List<Room> rooms, List<Track> tracks, List<Day> days) {
	}

	/** A room by itself. */
	record Room(@JsonDeserialize(using = LocalText.class) @Nullable String name, @Nullable String guid,
			@Nullable Integer capacity) {
	}

	/** A track by itself. */
	record Track(@JsonDeserialize(using = LocalText.class) @Nullable String name) {
	}

	/**
	 * A day of the conference.
	 *
	 * @param rooms events by the name of the room
	 */
	record Day(@Nullable FrabTime date, Map<String, List<Event>> rooms) {
	}

	/**
	 * A talk, or what else has its time in a room.
	 *
	 * @param start time of day
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Event(@Nullable String guid, @Nullable String id, @Nullable FrabTime date, @Nullable FrabTime end,
			@Nullable FrabDuration start, @Nullable FrabDuration duration,
			@JsonDeserialize(using = LocalText.class) @Nullable String room,
			@JsonDeserialize(using = LocalText.class) @Nullable String title,
			@JsonDeserialize(using = LocalText.class) @Nullable String subtitle,
			@JsonDeserialize(using = LocalText.class) @Nullable String track, @Nullable String language,
			@JsonProperty("abstract") @JsonDeserialize(using = LocalText.class) @Nullable String summary,
			@JsonDeserialize(using = LocalText.class) @Nullable String description, @Nullable String url,
			@Nullable String originUrl, List<Person> persons, List<Link> links, List<Link> attachments) {
	}

	/**
	 * Whoever gives a talk. The numbers of frab's people are no identity.
	 *
	 * @param role in our own exports, where they do not speak
	 * @param affiliation in our own exports
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Person(@Nullable String publicName, @Nullable String name, @Nullable String guid,
			@JsonDeserialize(using = LocalText.class) @Nullable String biography, @Nullable String avatar,
			@Nullable String url, List<Link> links, @Nullable String role, @Nullable String affiliation) {

		/** The name to show, empty where there is none. */
		String shown() {
			String shown = (this.publicName != null && !this.publicName.isBlank()) ? this.publicName : this.name;
			return (shown != null) ? PlainText.line(shown) : "";
		}

	}

	/** An address and what it leads to; some write nothing but the address. */
	record Link(@Nullable String url, @Nullable String title, @Nullable String type) {

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		static Link of(JsonNode node) {
			return node.isObject() ? new Link(text(node, "url"), text(node, "title"), text(node, "type"))
					: new Link(node.asString(""), null, null);
		}

		private static @Nullable String text(JsonNode node, String name) {
			JsonNode member = node.get(name);
			return (member != null && member.isString()) ? member.stringValue() : null;
		}

	}

}
