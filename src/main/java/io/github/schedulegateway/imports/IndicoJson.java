package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.schedulegateway.imports.IndicoExport.Result;
import io.github.schedulegateway.schedule.Schedule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Indico's export of an event as JSON, {@code /export/event/ID.json} with the
 * contributions, the subcontributions or the sessions as its detail, and that of one
 * session.
 */
@Component
final class IndicoJson implements ScheduleFormat {

	private static final int BEGINNING = 200;

	private static final Pattern TIMETABLE = Pattern.compile("\"results\"\\s*:\\s*\\{");

	static boolean isExport(SourceDocument document) {
		Set<String> members = JsonText.members(document, BEGINNING);
		return members.contains("results") && (members.contains("additionalInfo") || members.contains("_type")
				|| members.contains("results._type") || members.contains("results._fossil"));
	}

	/**
	 * The results of a timetable are by event, those of everything else are in a list.
	 */
	static boolean isTimetable(SourceDocument document) {
		return TIMETABLE.matcher(document.text()).find();
	}

	@Override
	public Format format() {
		return Format.INDICO_JSON;
	}

	@Override
	public boolean reads(SourceDocument document) {
		return isExport(document) && !isTimetable(document);
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		IndicoExport export = JsonText.read(document, IndicoExport.class);
		List<Result> results = (export.results() != null) ? export.results().stream().filter(Objects::nonNull).toList()
				: List.of();
		if (results.isEmpty()) {
			throw document.refused("results",
					"Indico answered without an event: it is not published, or not for everybody to see");
		}
		if (results.getFirst().session() != null) {
			return IndicoEvent.of(document, event(results.getFirst(), export), options).slots(export.results());
		}
		if (results.size() > 1) {
			throw document.refused("results[1]", "is a second event: one is imported at a time");
		}
		return whole(document, results.getFirst(), options);
	}

	private static Schedule whole(SourceDocument document, Result event, ReadOptions options) {
		if (event.contributions() == null && event.sessions() == null) {
			throw document.refused("results[0]",
					"has no contributions: export it with detail=contributions or detail=sessions");
		}
		boolean empty = event.contributions() == null || event.contributions().isEmpty();
		if (empty && (event.sessions() == null || event.sessions().isEmpty())) {
			throw document.refused("results[0]", "has no contribution yet: its programme is not published");
		}
		IndicoEvent reader = IndicoEvent.of(document, event, options);
		return (event.sessions() != null) ? reader.sessions(event) : reader.contributions(event);
	}

	/** Slots repeat their event, with less of it. */
	private static Result event(Result slot, IndicoExport export) {
		Result event = slot.conference();
		String url = (event != null && event.url() != null) ? event.url()
				: (slot.url() != null) ? slot.url() : export.url();
		return new Result((event != null) ? event.title() : null, (event != null) ? event.startDate() : null,
				(event != null) ? event.endDate() : null, (event != null) ? event.timezone() : null, url, null, null,
				(event != null) ? event.location() : null, (event != null) ? event.address() : null, null, null, null,
				null, null, null, null);
	}

	static @Nullable ZoneId zone(@Nullable String name, ReadOptions options, SourceDocument document, String place) {
		if (name == null || name.isBlank()) {
			return options.timeZone();
		}
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			throw document.refused(place, "“" + name + "” is no time zone");
		}
	}

	/**
	 * {@return the address of the event that an address of Indico belongs to}
	 */
	static @Nullable URI eventUrl(@Nullable String address) {
		URI url = HtmlPage.web(address, null);
		if (url == null) {
			return null;
		}
		String path = url.getPath()
			.replaceFirst("^(.*)/export/(?:event|timetable)/([^/.]+)(?:[/.].*)?$", "$1/event/$2/")
			.replaceFirst("^(.*?/event/[^/]+)(?:/.*)?$", "$1/");
		return path.contains("/event/") ? url.resolve(path) : null;
	}

}
