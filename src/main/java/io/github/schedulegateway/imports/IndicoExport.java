package io.github.schedulegateway.imports;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/** What Indico's export of an event or a session answers, as far as it is read. */
record IndicoExport(@Nullable List<@Nullable Result> results, @Nullable String url) {

	/**
	 * An event, or a slot of a session in the export of that session.
	 *
	 * @param sessions slots of the event's sessions, with detail=sessions
	 * @param contributions of the slot; of the event, all of them, or with
	 * detail=sessions those in no session; null, not empty, where the detail has none
	 */
	record Result(@Nullable String title, @Nullable IndicoTime startDate, @Nullable IndicoTime endDate,
			@Nullable String timezone, @Nullable String url, @Nullable String roomFullname, @Nullable String room,
			@Nullable String location, @Nullable String address,
			@JsonSetter(nulls = Nulls.SET) @Nullable List<@Nullable Contribution> contributions,
			@JsonSetter(nulls = Nulls.SET) @Nullable List<@Nullable Result> sessions, @Nullable String id,
			@Nullable String slotTitle, @Nullable List<IndicoPerson> conveners, @Nullable SessionOfSlot session,
			@Nullable Result conference) {
	}

	/** The session that a slot belongs to. */
	record SessionOfSlot(@JsonProperty("db_id") @Nullable String dbId, @Nullable String title,
			@Nullable String description, @Nullable String url, @Nullable List<IndicoPerson> sessionConveners) {
	}

	/**
	 * A contribution.
	 *
	 * @param dbId its number in addresses and in the timetable; {@code id} is another
	 * @param duration in minutes, less whole days; the times are better
	 * @param session title of its session
	 */
	record Contribution(@JsonProperty("db_id") @Nullable String dbId, @Nullable String title,
			@Nullable String description, @Nullable IndicoTime startDate, @Nullable IndicoTime endDate,
			@Nullable Double duration, @Nullable String roomFullname, @Nullable String room, @Nullable String location,
			@Nullable String url, @Nullable String track, @Nullable String session,
			@Nullable List<IndicoPerson> speakers, @Nullable List<IndicoPerson> primaryauthors,
			@Nullable List<IndicoPerson> coauthors, @Nullable List<@Nullable IndicoFolder> folders,
			@Nullable List<@Nullable Object> subContributions) {
	}

}
