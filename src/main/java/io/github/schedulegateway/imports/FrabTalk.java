package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.schedulegateway.imports.FrabSchedule.Event;
import io.github.schedulegateway.imports.FrabSchedule.Link;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Guids;
import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/**
 * Makes talks of events.
 *
 * @param zone of the conference
 * @param dayChange until when after midnight a day of the conference lasts
 * @param pretalx whether pretalx wrote the document
 * @param ours whether it is an export of a gateway: its texts are plain, and an end that
 * only its duration tells was an estimate
 * @param base what addresses without a host belong to
 */
record FrabTalk(ZoneId zone, Duration dayChange, boolean pretalx, boolean ours, @Nullable URI base) {

	/**
	 * {@return the talk}
	 * @param day of the conference, under which it stands
	 * @param room under which it stands
	 */
	Talk of(Event event, @Nullable LocalDate day, @Nullable String room) {
		ZonedDateTime start = start(event, day);
		ZonedDateTime end = end(event, start);
		return new Talk(id(event), FrabTexts.line(event.title()), summary(event), false, start, end,
				this.ours && end != null && event.end() == null, FrabTexts.language(event.language()),
				WebAddress.of(or(event.url(), event.originUrl()), this.base), room, FrabTexts.line(event.track()),
				appearances(event), materials(event));
	}

	/** A guid is an identity of its own; a number is one in its conference. */
	private static @Nullable String id(Event event) {
		String guid = FrabTexts.line(event.guid());
		String id = FrabTexts.line(event.id());
		return (guid != null) ? Guids.sourceId(guid.toLowerCase(Locale.ROOT)) : (id != null) ? "frab:" + id : null;
	}

	private @Nullable String summary(Event event) {
		return (this.ours && event.summary() != null) ? text(event.summary())
				: FrabTexts.joined(event.subtitle(), event.summary(), event.description());
	}

	private @Nullable String text(@Nullable String said) {
		String text = (said == null) ? "" : this.ours ? PlainText.paragraphs(said) : PlainText.of(said);
		return text.isEmpty() ? null : text;
	}

	private @Nullable ZonedDateTime start(Event event, @Nullable LocalDate day) {
		ZonedDateTime dated = (event.date() != null) ? event.date().in(this.zone) : null;
		LocalDate date = (event.date() != null) ? event.date().date() : day;
		if (dated != null || date == null || event.start() == null) {
			return dated;
		}
		Duration time = event.start().length(false);
		boolean nightly = event.date() == null && time.compareTo(this.dayChange) < 0;
		return date.plusDays(nightly ? 1 : 0).atStartOfDay().plus(time).atZone(this.zone);
	}

	private @Nullable ZonedDateTime end(Event event, @Nullable ZonedDateTime start) {
		ZonedDateTime said = (event.end() != null) ? event.end().in(this.zone) : null;
		if (start == null || (said != null && said.isAfter(start))) {
			return said;
		}
		Duration length = (event.duration() != null) ? event.duration().length(this.pretalx) : Duration.ZERO;
		return length.isPositive() ? start.plus(length) : null;
	}

	private List<Appearance> appearances(Event event) {
		return event.persons()
			.stream()
			.filter((person) -> !person.shown().isEmpty())
			.map((person) -> new Appearance(person(person), role(person), FrabTexts.line(person.affiliation())))
			.distinct()
			.toList();
	}

	private static AppearanceRole role(FrabSchedule.Person said) {
		String role = String.valueOf(said.role()).toUpperCase(Locale.ROOT);
		return Arrays.stream(AppearanceRole.values())
			.filter((one) -> one.name().equals(role))
			.findFirst()
			.orElse(AppearanceRole.SPEAKER);
	}

	private Person person(FrabSchedule.Person said) {
		String guid = FrabTexts.line(said.guid());
		List<URI> links = said.links()
			.stream()
			.map((link) -> WebAddress.of(link.url(), null))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return new Person(said.shown(), (guid != null) ? Guids.sourceId(guid.toLowerCase(Locale.ROOT)) : null, null,
				links, text(said.biography()), WebAddress.of(said.avatar(), this.base),
				WebAddress.of(said.url(), this.base));
	}

	private List<Material> materials(Event event) {
		Map<URI, Material> materials = new LinkedHashMap<>();
		Stream.concat(event.attachments().stream(), event.links().stream()).forEach((link) -> {
			URI url = WebAddress.of(link.url(), this.base);
			if (url != null) {
				materials.putIfAbsent(url, new Material(title(link), url, FrabTexts.line(link.type())));
			}
		});
		return List.copyOf(materials.values());
	}

	/** An address that stands for its own title is none. */
	private static @Nullable String title(Link link) {
		return Objects.equals(link.title(), link.url()) ? null : FrabTexts.line(link.title());
	}

	private static @Nullable String or(@Nullable String one, @Nullable String other) {
		return (one != null && !one.isBlank()) ? one : other;
	}

}
