package io.github.schedulegateway.imports;

import java.util.List;

import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Venue;
import org.jspecify.annotations.Nullable;

/**
 * Where a session is held. Indico prints {@code ROOM (VENUE)}, the room often in
 * quotation marks, and in a tip room, venue, address and capacity each by itself.
 *
 * @param room without quotation marks
 */
record IndicoPlace(@Nullable String room, @Nullable String venue, @Nullable String address,
		@Nullable Integer capacity) {

	static final IndicoPlace NONE = new IndicoPlace(null, null, null, null);

	IndicoPlace {
		room = (room != null) ? blankToNull(withoutQuotes(room)) : null;
		venue = (venue != null) ? blankToNull(venue) : null;
		address = (address != null) ? blankToNull(address) : null;
	}

	/** Splits at the last pair of parentheses: those of the room's name come before. */
	static IndicoPlace of(String printed) {
		int open = printed.endsWith(")") ? lastGroup(printed) : -1;
		if (open <= 0) {
			return new IndicoPlace(printed, null, null, null);
		}
		return new IndicoPlace(printed.substring(0, open), printed.substring(open + 1, printed.length() - 1), null,
				null);
	}

	List<Room> rooms() {
		return (this.room != null) ? List.of(new Room(this.room, null, this.capacity, this.venue)) : List.of();
	}

	List<Venue> venues() {
		return (this.venue != null) ? List.of(new Venue(this.venue, this.address)) : List.of();
	}

	/**
	 * {@return seats, null where the text is no number of them}
	 */
	static @Nullable Integer capacity(String text) {
		return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
	}

	private static int lastGroup(String printed) {
		int depth = 0;
		for (int i = printed.length() - 1; i >= 0; i--) {
			char letter = printed.charAt(i);
			depth += (letter == ')') ? 1 : (letter == '(') ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		return -1;
	}

	private static String withoutQuotes(String text) {
		return text.strip().replaceFirst("^[\"“”„«](.*)[\"“”»]$", "$1");
	}

	private static @Nullable String blankToNull(String text) {
		return text.isBlank() ? null : text.strip();
	}

}
