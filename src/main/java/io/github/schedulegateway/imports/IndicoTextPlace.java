package io.github.schedulegateway.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads where a session is held from the text of its page: {@code ROOM (VENUE)} on one
 * line, then the tip, which repeats each on a line of its own, with address and capacity.
 * A copy may have lost the line or the tip.
 */
final class IndicoTextPlace {

	private static final int MAX_LENGTH = 200;

	private static final int ADDRESS_LINES = 4;

	private final PageLines lines;

	private final int end;

	/** The line after those that were read. */
	private int at;

	IndicoTextPlace(PageLines lines, int from, int end) {
		this.lines = lines;
		this.at = from;
		this.end = lines.first(from, end, (line) -> IndicoTextHead.isLabel(line) || IndicoTextHead.isConveners(line));
	}

	int at() {
		return this.at;
	}

	IndicoPlace read() {
		String printed = peek();
		if (printed == null || printed.length() > MAX_LENGTH || printed.matches(".*[.!?:]")) {
			return IndicoPlace.NONE;
		}
		next();
		return tip(printed);
	}

	private IndicoPlace tip(String printed) {
		String room = peek();
		if (room == null) {
			return IndicoPlace.of(printed);
		}
		if (printed.equals(room)) {
			next();
			String again = peek();
			boolean repeated = again != null && printed.startsWith(again + " (");
			return repeated ? tip(printed) : new IndicoPlace(room, null, null, capacity(0).capacity());
		}
		if (printed.startsWith(room + " (") && printed.endsWith(")")) {
			next();
			String venue = printed.substring(room.length() + 2, printed.length() - 1);
			if (venue.equals(peek())) {
				next();
			}
			return capacity(ADDRESS_LINES).of(room, venue);
		}
		if (printed.endsWith(" (" + room + ")")) {
			next();
			return capacity(ADDRESS_LINES).of(printed.substring(0, printed.length() - room.length() - 3), room);
		}
		return withoutLine(printed, room);
	}

	/** Room and venue by themselves are known by the capacity below. */
	private IndicoPlace withoutLine(String printed, String venue) {
		int before = this.at;
		next();
		Tip tip = capacity(ADDRESS_LINES);
		if (tip.capacity() != null && !printed.endsWith(")")) {
			return tip.of(printed, venue);
		}
		this.at = before;
		return IndicoPlace.of(printed);
	}

	/** Reads up to the capacity, if there is one below so many lines of an address. */
	private Tip capacity(int addressLines) {
		int number = this.lines.first(this.at, this.end, (line) -> IndicoPlace.capacity(line) != null);
		List<String> address = this.lines.written(this.at, number);
		if (number == this.end || address.size() > addressLines) {
			return new Tip(null, null);
		}
		this.at = number + 1;
		return new Tip(String.join(", ", address), IndicoPlace.capacity(this.lines.get(number)));
	}

	private @Nullable String peek() {
		int index = this.lines.firstWritten(this.at, this.end);
		return (index < this.end) ? this.lines.get(index) : null;
	}

	private void next() {
		this.at = this.lines.firstWritten(this.at, this.end) + 1;
	}

	/** What a tip has below room and venue. */
	private record Tip(@Nullable String address, @Nullable Integer capacity) {

		IndicoPlace of(String room, String venue) {
			return new IndicoPlace(room, venue, this.address, this.capacity);
		}

	}

}
