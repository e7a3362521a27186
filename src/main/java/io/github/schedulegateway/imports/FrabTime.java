package io.github.schedulegateway.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A date as frab, pretalx and their kin print it: {@code 2018-12-27},
 * {@code 2018-12-27T11:00:00+01:00}, or that without the offset.
 *
 * @param time null for a whole day; in it the date and time as printed
 * @param offset null where none is printed
 */
record FrabTime(LocalDate date, @Nullable LocalDateTime time, @Nullable ZoneOffset offset) {

	private static final DateTimeFormatter PRINTED = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendValue(ChronoField.YEAR, 4)
		.appendPattern("-MM-dd")
		.optionalStart()
		.appendPattern("['T'][' ']")
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.appendPattern("[XXX][XX][X]")
		.optionalEnd()
		.toFormatter(Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	@JsonCreator(mode = JsonCreator.Mode.DISABLED)
	FrabTime {
	}

	/**
	 * Reads a date.
	 * @return null where nothing is printed
	 * @throws BadValue if it is none
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable FrabTime of(@Nullable String printed) {
		if (printed == null || printed.isBlank()) {
			return null;
		}
		try {
			TemporalAccessor read = PRINTED.parseBest(printed.strip(), OffsetDateTime::from, LocalDateTime::from,
					LocalDate::from);
			return switch (read) {
				case OffsetDateTime whole ->
					new FrabTime(whole.toLocalDate(), whole.toLocalDateTime(), whole.getOffset());
				case LocalDateTime local -> new FrabTime(local.toLocalDate(), local, null);
				default -> new FrabTime(LocalDate.from(read), null, null);
			};
		}
		catch (DateTimeException ex) {
			throw new BadValue("“" + printed + "” is no date such as 2031-04-12T14:00:00+02:00");
		}
	}

	/**
	 * {@return the instant, null for a whole day}
	 * @param zone to show it in, and to read it in where no offset is printed
	 */
	@Nullable ZonedDateTime in(ZoneId zone) {
		if (this.time == null) {
			return null;
		}
		return (this.offset != null) ? this.time.atOffset(this.offset).atZoneSameInstant(zone) : this.time.atZone(zone);
	}

}
