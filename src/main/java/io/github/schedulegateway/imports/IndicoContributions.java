package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.schedulegateway.imports.IndicoExport.Contribution;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/**
 * Makes talks of contributions that Indico exported. A contribution's parts, the
 * subcontributions, share its time and are no talks of their own.
 */
final class IndicoContributions {

	private static final Pattern NUMBER = Pattern.compile("/contributions/(\\d+)");

	private final SourceDocument document;

	private final ZoneId zone;

	private final @Nullable URI event;

	private final IndicoPlaces places;

	private int parts;

	IndicoContributions(SourceDocument document, ZoneId zone, @Nullable URI event, IndicoPlaces places) {
		this.document = document;
		this.zone = zone;
		this.event = event;
		this.places = places;
	}

	Talk talk(Contribution said, String place) {
		this.parts += (said.subContributions() != null) ? said.subContributions().size() : 0;
		URI url = HtmlPage.web(said.url(), this.event);
		String id = (said.dbId() != null) ? said.dbId() : number(url);
		ZonedDateTime start = IndicoTime.in(this.zone, said.startDate(), this.document, place + ".startDate");
		ZonedDateTime end = IndicoTime.in(this.zone, said.endDate(), this.document, place + ".endDate");
		return new Talk((id != null) ? IndicoPage.SOURCE + id : null, line(said.title()),
				IndicoMarkup.text(said.description()), false, start,
				(end != null) ? end : after(start, said.duration()), false, null, url,
				this.places.add(room(said.roomFullname(), said.room()), said.location(), null), line(said.track()),
				IndicoPeople.appearances(IndicoPerson.billed(said.speakers()),
						IndicoPerson.billed(said.primaryauthors()), IndicoPerson.billed(said.coauthors())),
				IndicoFolder.sorted(IndicoFolder.materials(said.folders(), this.event)));
	}

	/**
	 * {@return what a reader should know of those read so far}
	 */
	List<String> warnings() {
		return (this.parts == 0) ? List.of() : List
			.of("Parts of contributions (subcontributions) are not kept; the document has " + this.parts + ".");
	}

	/**
	 * {@return the full name of a room} The other is short for rooms that Indico lets
	 * people book.
	 */
	static @Nullable String room(@Nullable String full, @Nullable String name) {
		return (full != null && !full.isBlank()) ? full : name;
	}

	/**
	 * {@return the time so many minutes later}
	 */
	static @Nullable ZonedDateTime after(@Nullable ZonedDateTime start, @Nullable Double minutes) {
		if (start == null || minutes == null || minutes <= 0 || minutes >= Duration.ofDays(1).toMinutes()) {
			return null;
		}
		return start.plusSeconds(Math.round(minutes * 60));
	}

	/**
	 * {@return the text on one line, null where there is none}
	 */
	static @Nullable String line(@Nullable String text) {
		String line = (text != null) ? PlainText.line(text) : "";
		return line.isEmpty() ? null : line;
	}

	private static @Nullable String number(@Nullable URI url) {
		Matcher number = NUMBER.matcher((url != null) ? url.getPath() : "");
		return number.find() ? number.group(1) : null;
	}

}
