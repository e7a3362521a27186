package io.github.schedulegateway.exports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.schedulegateway.graph.StoredTalk;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Guids;
import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/**
 * A talk as frab and pretalx put it, in JSON and in XML. What they demand and a talk
 * lacks is empty, or made of its id: nothing is made up about it.
 *
 * @param end null where it is an estimate, which only the duration tells then
 * @param duration {@code 00:00} where there is no end
 * @param room empty for none
 * @param url its own name where it has no address
 */
record FrabEvent(String guid, long id, String date, String start,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String end, String duration, String room, String slug,
		String url, String title, @Nullable String subtitle, @Nullable String track, String type,
		@Nullable String language, @JsonProperty("abstract") @Nullable String summary, List<Participant> persons,
		List<Reference> links) {

	/** By this name an import knows that an end left out was an estimate. */
	static final String GENERATOR = "schedule-gateway";

	static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	/** A number that JavaScript reads as it is. */
	private static final int ID_BITS = 52;

	static FrabEvent of(StoredTalk stored, ZonedDateTime start) {
		Talk talk = stored.talk();
		String guid = Guids.of(stored.id(), talk.sourceId());
		ZonedDateTime from = start.truncatedTo(ChronoUnit.SECONDS);
		ZonedDateTime to = (talk.endsAt() != null) ? talk.endsAt().truncatedTo(ChronoUnit.SECONDS) : null;
		return new FrabEvent(guid, number(stored.id()), INSTANT.format(from), TIME.format(from),
				(to != null && !talk.estimatedEnd()) ? INSTANT.format(to) : null,
				duration((to != null) ? Duration.between(from, to) : Duration.ZERO),
				Objects.requireNonNullElse(talk.room(), ""), stored.id(),
				(talk.url() != null) ? talk.url().toString() : "urn:uuid:" + guid,
				Objects.requireNonNullElse(talk.title(), ""), null, talk.track(), "talk", talk.language(),
				talk.summary(),
				IntStream.range(0, stored.speakers().size())
					.mapToObj((i) -> Participant.of(stored.speakers().get(i), talk.appearances().get(i)))
					.toList(),
				talk.materials().stream().map(Reference::of).toList());
	}

	private static long number(String id) {
		UUID hash = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
		return 1 + (hash.getMostSignificantBits() >>> (Long.SIZE - ID_BITS));
	}

	private static String duration(Duration duration) {
		return "%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart());
	}

	/**
	 * Who stands on the talk.
	 *
	 * @param role in small letters, null for a speaker
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Participant(String guid, String name, @Nullable String role, @Nullable String affiliation,
			@Nullable String avatar, @Nullable String biography, @Nullable String url) {

		private static Participant of(String id, Appearance appearance) {
			var person = appearance.person();
			return new Participant(Guids.of(id, person.sourceId()), person.name(),
					(appearance.role() == AppearanceRole.SPEAKER) ? null
							: appearance.role().name().toLowerCase(Locale.ROOT),
					appearance.affiliation(), (person.avatar() != null) ? person.avatar().toString() : null,
					person.biography(), (person.url() != null) ? person.url().toString() : null);
		}

	}

	/**
	 * What there is to read or to watch.
	 *
	 * @param type null where it is none that the format knows
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Reference(String url, @Nullable String title, @Nullable String type) {

		private static final Set<String> TYPES = Set.of("slides", "paper", "web", "blog", "article", "media", "related",
				"activitypub");

		private static Reference of(Material material) {
			return new Reference(material.url().toString(), material.title(),
					(material.kind() != null && TYPES.contains(material.kind())) ? material.kind() : null);
		}

	}

}
