package io.github.schedulegateway.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a timetable as Indico exports it: a block of a session, a contribution, or
 * a break.
 *
 * @param entries of a block, by their keys
 * @param presenters those who speak
 * @param authors those who do not
 */
record IndicoEntry(@Nullable String entryType, @Nullable String title, @Nullable String slotTitle,
		@Nullable IndicoTime startDate, @Nullable IndicoTime endDate, @Nullable Double duration, @Nullable String room,
		@Nullable String location, @Nullable String sessionId, @Nullable String sessionSlotId,
		@Nullable String contributionId, @Nullable String description, @Nullable String url,
		@Nullable List<IndicoPerson> conveners, @Nullable List<IndicoPerson> presenters,
		@Nullable List<IndicoPerson> authors, @Nullable Attachments attachments,
		@Nullable Map<String, @Nullable IndicoEntry> entries) {

	/** Files and folders. */
	record Attachments(@Nullable List<IndicoFolder.@Nullable Attachment> files,
			@Nullable List<@Nullable IndicoFolder> folders) {
	}

	/**
	 * {@return this block with the entries of another day too}
	 */
	IndicoEntry with(IndicoEntry other) {
		Map<String, @Nullable IndicoEntry> all = new LinkedHashMap<>();
		if (this.entries != null) {
			all.putAll(this.entries);
		}
		if (other.entries != null) {
			all.putAll(other.entries);
		}
		return new IndicoEntry(this.entryType, this.title, this.slotTitle, this.startDate, this.endDate, this.duration,
				this.room, this.location, this.sessionId, this.sessionSlotId, this.contributionId, this.description,
				this.url, this.conveners, this.presenters, this.authors, this.attachments, all);
	}

}
