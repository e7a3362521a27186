package io.github.schedulegateway.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.TreeSet;

import io.github.schedulegateway.imports.SessionizeData.Entry;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * The times of Sessionize, of which organisers choose whether they are the conference's
 * own or in UTC. The time zone stands nowhere.
 */
final class SessionizeTimes {

	private static final ZoneId UTC = ZoneId.of("UTC");

	private static final String WITH_OFFSET = ".*(?:Z|[+-]\\d\\d:\\d\\d)";

	private final SourceDocument document;

	private final ReadOptions options;

	private final TreeSet<LocalDate> days = new TreeSet<>();

	SessionizeTimes(SourceDocument document, ReadOptions options) {
		this.document = document;
		this.options = options;
	}

	@Nullable ZonedDateTime read(Entry session, @Nullable String time) {
		if (time == null) {
			return null;
		}
		try {
			ZonedDateTime read = time.matches(WITH_OFFSET)
					? OffsetDateTime.parse(time)
						.atZoneSameInstant(Objects.requireNonNullElse(this.options.timeZone(), UTC))
					: local(session, LocalDateTime.parse(time));
			this.days.add(read.toLocalDate());
			return read;
		}
		catch (DateTimeParseException ex) {
			throw this.document.refused(SessionizePeople.place(this.document, session.id()),
					"“" + time + "” is no time");
		}
	}

	private ZonedDateTime local(Entry session, LocalDateTime time) {
		if (this.options.timeZone() == null) {
			throw this.document.refused(SessionizePeople.place(this.document, session.id()),
					time + " is a local time, and Sessionize does not say in which time zone:"
							+ " give it by the option \"timeZone\", such as Europe/Dublin");
		}
		return time.atZone(this.options.timeZone());
	}

	/**
	 * {@return the conference, of which the days are known when all times are read} None
	 * are where nothing is scheduled yet.
	 */
	Conference conference() {
		String slug = this.options.conference();
		String series = (slug != null) ? Slugs.series(slug) : null;
		ZoneId zone = (this.options.timeZone() == null && !this.days.isEmpty()) ? UTC : this.options.timeZone();
		return this.days.isEmpty() ? new Conference(slug, null, series, null, zone, null, null)
				: new Conference(slug, null, series, null, zone, this.days.first(), this.days.last());
	}

	@Nullable String warning() {
		return (this.options.timeZone() != null || this.days.isEmpty()) ? null
				: "The times are in UTC, and Sessionize does not say in which time zone the conference takes place."
						+ " The option \"timeZone\" does.";
	}

}
