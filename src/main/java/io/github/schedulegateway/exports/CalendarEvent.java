package io.github.schedulegateway.exports;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.schedulegateway.graph.StoredTalk;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Talk;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Language;
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
import org.jspecify.annotations.Nullable;

/**
 * A talk as an event of a calendar. What iCalendar has no word for stands in properties
 * and parameters that begin with {@code X-}: calendars pass over them, imports read them.
 */
final class CalendarEvent {

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

	private CalendarEvent() {
	}

	static VEvent of(StoredTalk stored, ZonedDateTime start, CalendarZones zones) {
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
			event.add(title(talk.title(), talk.language()));
		}
		if (talk.room() != null) {
			event.add(new Location(text(talk.room())));
		}
		if (talk.track() != null) {
			event.add(new Categories(new TextList(List.of(text(talk.track())))));
		}
		describe(talk, event);
		URI url = talk.url();
		if (url != null) {
			event.add(new Url(url));
		}
		return event;
	}

	private static Property title(String text, @Nullable String language) {
		var title = new Summary(text(text));
		return (language != null) ? title.add(new Language(language)) : title;
	}

	private static Property end(Talk talk, ZonedDateTime at, CalendarZones zones) {
		var end = new DtEnd<>(zones.in(at));
		return talk.estimatedEnd() ? end.add(new XParameter("X-ESTIMATED", "TRUE")) : end;
	}

	/** Calendars show speakers in the description only; imports read them apart. */
	private static void describe(Talk talk, VEvent event) {
		talk.appearances().forEach((appearance) -> event.add(speaker(appearance)));
		String speakers = talk.appearances().stream().map(CalendarEvent::billed).collect(Collectors.joining("\n"));
		String summary = Objects.requireNonNullElse(talk.summary(), "");
		String description = (speakers.isEmpty() || summary.isEmpty()) ? speakers + summary
				: speakers + "\n\n" + summary;
		if (!description.isEmpty()) {
			var all = new Description(text(description));
			event.add(talk.summaryTruncated() ? all.add(new XParameter("X-TRUNCATED", "TRUE")) : all);
		}
	}

	private static Property speaker(Appearance appearance) {
		Property speaker = new XProperty("X-SPEAKER", text(appearance.person().name()));
		if (appearance.affiliation() != null) {
			speaker.add(new Words("X-AFFILIATION", text(appearance.affiliation())));
		}
		if (appearance.person().sourceId() != null) {
			speaker.add(new Words("X-SOURCE", text(appearance.person().sourceId())));
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

	/** Without what no calendar takes. */
	static String text(String text) {
		return INVISIBLE.matcher(text).replaceAll("");
	}

	/**
	 * A parameter in quotes, whatever it holds, since not all parsers take it without,
	 * and escaped by <a href="https://www.rfc-editor.org/rfc/rfc6868">RFC 6868</a>.
	 */
	private static final class Words extends Parameter {

		private final String value;

		Words(String name, String text) {
			super(name);
			this.value = "\"" + text.replace("^", "^^").replace("\n", "^n").replace("\"", "^'") + "\"";
		}

		@Override
		public String getValue() {
			return this.value;
		}

	}

}
