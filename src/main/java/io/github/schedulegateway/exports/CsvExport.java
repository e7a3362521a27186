package io.github.schedulegateway.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.schedulegateway.graph.Extract;
import io.github.schedulegateway.graph.StoredTalk;
import io.github.schedulegateway.schedule.Appearance;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The talks of a conference as a {@link CsvTable}. */
@Component
final class CsvExport implements ExportFormat {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

	private static final List<String> HEAD = List.of("id", "title", "starts_at", "ends_at", "end_is_estimate",
			"time_zone", "room", "track", "session", "speakers", "affiliations", "language", "url", "abstract");

	@Override
	public String fileName() {
		return "talks.csv";
	}

	@Override
	public MediaType mediaType() {
		return CsvTable.MEDIA_TYPE;
	}

	@Override
	public void write(Extract extract, OutputStream output) throws IOException {
		CsvTable.write(HEAD, extract.talks().stream().filter((stored) -> !stored.cancelled()).map(CsvExport::cells),
				output);
	}

	private static List<String> cells(StoredTalk stored) {
		var talk = stored.talk();
		return List.of(stored.id(), text(talk.title()), time(talk.startsAt()), time(talk.endsAt()),
				(talk.endsAt() != null) ? String.valueOf(talk.estimatedEnd()) : "",
				text(stored.conference().timeZone()), text(talk.room()), text(talk.track()), text(stored.session()),
				each(stored, (appearance) -> appearance.person().name()), each(stored, Appearance::affiliation),
				text(talk.language()), text(talk.url()), text(talk.summary()));
	}

	/** One for each speaker, in their order, also where nothing is known of one. */
	private static String each(StoredTalk stored, Function<Appearance, @Nullable String> value) {
		return stored.talk()
			.appearances()
			.stream()
			.map((appearance) -> text(value.apply(appearance)))
			.collect(Collectors.joining("; "));
	}

	private static String time(@Nullable ZonedDateTime time) {
		return (time != null) ? TIME.format(time) : "";
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
