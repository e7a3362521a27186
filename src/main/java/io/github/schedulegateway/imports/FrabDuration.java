package io.github.schedulegateway.imports;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A length of time, or a time of day as what has passed of it: {@code 0:45},
 * {@code 01:30}, {@code 09:00:00}, {@code 1:02:30:00}, {@code 1 day, 2:30:00}, or a
 * number of minutes.
 *
 * @param days those before a comma
 * @param parts between the colons
 */
record FrabDuration(int days, List<Integer> parts) {

	private static final Pattern PRINTED = Pattern.compile("(?:(\\d{1,3}) days?,? )?(\\d{1,5}(?::\\d{1,2}){0,3})");

	@JsonCreator(mode = JsonCreator.Mode.DISABLED)
	FrabDuration {
	}

	/**
	 * Reads a length of time.
	 * @return null where nothing is printed
	 * @throws BadValue if it is none
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable FrabDuration of(@Nullable String printed) {
		if (printed == null || printed.isBlank()) {
			return null;
		}
		Matcher matcher = PRINTED.matcher(printed.strip());
		if (!matcher.matches()) {
			throw new BadValue("“" + printed + "” is no time such as 14:00 and no duration such as 00:45");
		}
		int days = (matcher.group(1) != null) ? Integer.parseInt(matcher.group(1)) : 0;
		return new FrabDuration(days,
				Pattern.compile(":").splitAsStream(matcher.group(2)).map(Integer::valueOf).toList());
	}

	/**
	 * {@return how long it is}
	 * @param pretalx whether three parts are days, hours and minutes, as pretalx writes
	 * what lasts longer than a day, and not hours, minutes and seconds
	 */
	Duration length(boolean pretalx) {
		Duration days = Duration.ofDays(this.days);
		return days.plus(switch (this.parts.size()) {
			case 1 -> Duration.ofMinutes(this.parts.getFirst());
			case 2 -> hours(0, 0);
			case 3 -> pretalx ? Duration.ofDays(this.parts.getFirst()).plus(hours(1, 0)) : hours(0, this.parts.get(2));
			default -> Duration.ofDays(this.parts.getFirst()).plus(hours(1, this.parts.get(3)));
		});
	}

	private Duration hours(int first, int seconds) {
		return Duration.ofHours(this.parts.get(first)).plusMinutes(this.parts.get(first + 1)).plusSeconds(seconds);
	}

}
