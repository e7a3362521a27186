package io.github.schedulegateway.exports;

import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.schedulegateway.graph.Extract;
import io.github.schedulegateway.graph.StoredTalk;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Guids;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The {@code schedule.json} of frab and pretalx, valid by
 * <a href="https://c3voc.de/schedule/schema.json">c3voc's schema</a>, which knows neither
 * sessions nor breaks, nor talks without a time.
 */
@Component
final class JsonExport implements ExportFormat {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.build();

	/** As the schema has it, which is stricter than the tz database. */
	private static final Pattern ZONE = Pattern.compile("[A-Z][a-z]+/[A-Z][a-z]+.*|UTC");

	private static final int SHORTEST_ACRONYM = 4;

	@Override
	public String fileName() {
		return "schedule.json";
	}

	@Override
	public MediaType mediaType() {
		return MediaType.APPLICATION_JSON;
	}

	@Override
	public void write(Extract extract, OutputStream output) {
		try (JsonGenerator json = JSON.createGenerator(output)) {
			json.writeStartObject();
			json.writeStringProperty("$schema", "https://c3voc.de/schedule/schema.json");
			json.writePOJOProperty("generator", Map.of("name", FrabEvent.GENERATOR));
			json.writeObjectPropertyStart("schedule");
			json.writeStringProperty("version", extract.changedAt().toString());
			conference(extract, Objects.requireNonNull(extract.conference()), json);
			json.writeEndObject();
			json.writeEndObject();
		}
	}

	private static void conference(Extract extract, Conference conference, JsonGenerator json) {
		List<ScheduleDay> days = ScheduleDay.of(extract);
		String zone = String.valueOf(conference.timeZone());
		json.writeObjectPropertyStart("conference");
		json.writeStringProperty("acronym", acronym(String.valueOf(conference.slug())));
		json.writeStringProperty("title", extract.name());
		json.writeStringProperty("start", String.valueOf(conference.startDate()));
		json.writeStringProperty("end", String.valueOf(conference.endDate()));
		json.writeNumberProperty("daysCount", days.size());
		json.writeStringProperty("timeslot_duration", "00:05");
		if (ZONE.matcher(zone).matches()) {
			json.writeStringProperty("time_zone_name", zone);
		}
		if (conference.url() != null) {
			json.writeStringProperty("url", conference.url().toString());
		}
		json.writePOJOProperty("rooms", extract.rooms().stream().map(FrabRoom::of).toList());
		json.writePOJOProperty("tracks",
				extract.tracks().stream().map((track) -> Map.of("name", track.name())).toList());
		json.writeArrayPropertyStart("days");
		days.forEach((day) -> day(day, json));
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void day(ScheduleDay day, JsonGenerator json) {
		json.writeStartObject();
		json.writeNumberProperty("index", day.index());
		json.writeStringProperty("date", day.date().toString());
		json.writeStringProperty("day_start", FrabEvent.INSTANT.format(day.start()));
		json.writeStringProperty("day_end", FrabEvent.INSTANT.format(day.end()));
		json.writeObjectPropertyStart("rooms");
		day.rooms().forEach((room, talks) -> {
			json.writeArrayPropertyStart(room);
			talks.forEach((stored) -> event(stored, json));
			json.writeEndArray();
		});
		json.writeEndObject();
		json.writeEndObject();
	}

	private static void event(StoredTalk stored, JsonGenerator json) {
		ZonedDateTime start = Objects.requireNonNull(stored.talk().startsAt());
		json.writePOJO(FrabEvent.of(stored, start));
	}

	/** The schema allows a hyphen only where few slugs have one. */
	private static String acronym(String slug) {
		String plain = slug.replace("-", "");
		return plain + "_".repeat(Math.max(0, SHORTEST_ACRONYM - plain.length()));
	}

	/** A room in the words of the format. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record FrabRoom(String name, String guid, @Nullable Integer capacity) {

		static FrabRoom of(Extract.StoredRoom stored) {
			return new FrabRoom(stored.room().name(), Guids.of(stored.id(), stored.room().sourceId()),
					stored.room().capacity());
		}

	}

}
