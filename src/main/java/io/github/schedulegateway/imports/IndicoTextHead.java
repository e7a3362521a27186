package io.github.schedulegateway.imports;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import io.github.schedulegateway.imports.IndicoPage.Header;
import io.github.schedulegateway.schedule.Session.Convener;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands above the contributions in the text of a session's page: the head of
 * the conference, the session's title, time and place, conveners and description.
 */
final class IndicoTextHead {

	/** What a page prints that is no content. */
	private static final Set<String> LABELS = Set.of("Presentation materials", "Presentation Materials",
			"There are no materials yet.", "Description", "Contribution list", "Contribution List", "Timetable",
			"Building timetable...", "Building timetable…");

	private static final Set<String> CONVENERS = Set.of("Convener", "Conveners");

	private static final Set<String> MENU = Set.of("skip to main content", "log in", "login", "sign in", "home",
			"search", "menu", "indico");

	private static final String ZONE_LINE = "(?i)\\S+ time ?zone";

	/**
	 * Two to four words with capitals and no punctuation: a convener of whom no more is
	 * known.
	 */
	private static final String NAME = "\\p{Lu}[^\\s.:!?]*\\.?(?: \\p{Lu}[^\\s.:!?]*\\.?){0,2} \\p{Lu}[^\\s.:!?]*";

	private static final String NOT_SCHEDULED = "Not scheduled";

	private final PageLines lines;

	private final int end;

	/** Begins where the part in question stands, and moves on as parts are read. */
	private int at;

	IndicoTextHead(PageLines lines, int end) {
		this.lines = lines;
		this.end = end;
	}

	static boolean isZone(String line) {
		return line.matches(ZONE_LINE);
	}

	static boolean isLabel(String line) {
		return LABELS.contains(line);
	}

	static boolean isConveners(String line) {
		return CONVENERS.contains(line);
	}

	Header header(ReadOptions options) {
		int days = this.lines.first(0, this.end, IndicoDays::isDays);
		if (days == this.end) {
			throw this.lines.refused(0, "the head of the page is missing, with the days of the conference");
		}
		int zone = this.lines.first(days, Math.min(this.end, days + 6), IndicoTextHead::isZone);
		boolean hasZone = zone < this.end && isZone(this.lines.get(zone));
		ZoneId timeZone = IndicoDates.zone(hasZone ? this.lines.get(zone) : null, options, this.lines.document(),
				this.lines.place(hasZone ? zone : days));
		this.at = (hasZone ? zone : days) + 1;
		return new Header(name(days), null,
				IndicoDays.read(this.lines.get(days), this.lines.document(), this.lines.place(days)), timeZone);
	}

	/** The name stands right above the days, if the copy has it. */
	private @Nullable String name(int days) {
		int index = this.lines.lastWritten(0, days);
		if (index < 0) {
			return null;
		}
		String line = this.lines.get(index);
		boolean named = line.chars().anyMatch(Character::isLetter) && !MENU.contains(line.toLowerCase(Locale.ROOT));
		return named ? line : null;
	}

	Head session(IndicoDates dates) {
		int time = this.lines.first(this.at, this.end, IndicoTextHead::isTime);
		if (time == this.end) {
			throw this.lines.refused(this.end - 1, "the start of the session is missing");
		}
		int twice = this.lines.first(time + 1, this.end, IndicoTextHead::isTime);
		if (twice < this.end) {
			throw this.lines.refused(twice, "the start of the session stands twice");
		}
		int heading = this.lines.last(this.at, time, "Session"::equals);
		int title = (heading >= this.at) ? this.lines.firstWritten(heading + 1, time)
				: this.lines.lastWritten(this.at, time);
		if (title < this.at || title == time) {
			throw this.lines.refused(time, "the title of the session is missing");
		}
		var start = isUnscheduled(this.lines.get(time)) ? null
				: dates.read(this.lines.get(time), this.lines.place(time));
		this.at = time + 1;
		return new Head(this.lines.get(title), start, place(), conveners(this.lines.get(title)), description());
	}

	static boolean isTime(String line) {
		return IndicoDates.isLong(line) || isUnscheduled(line);
	}

	static boolean isUnscheduled(String line) {
		return line.equals(NOT_SCHEDULED);
	}

	/** Whether the line looks like a name, with an affiliation or without. */
	static boolean isPerson(String line) {
		return line.endsWith(")") || line.matches(NAME);
	}

	/**
	 * {@return the line after what was read}
	 */
	int at() {
		return this.at;
	}

	private IndicoPlace place() {
		IndicoTextPlace place = new IndicoTextPlace(this.lines, this.at, this.end);
		IndicoPlace read = place.read();
		this.at = place.at();
		return read;
	}

	/** Below their heading; lines that begin with the session's title name its blocks. */
	private List<Convener> conveners(String session) {
		int heading = this.lines.firstWritten(this.at, this.end);
		if (heading == this.end || !CONVENERS.contains(this.lines.get(heading))) {
			return List.of();
		}
		List<Convener> conveners = new ArrayList<>();
		Predicate<String> person = IndicoTextHead::isPerson;
		int index = this.lines.firstWritten(heading + 1, this.end);
		while (index < this.end && (person.test(this.lines.get(index)) || this.lines.get(index).startsWith(session))) {
			if (person.test(this.lines.get(index)) && !this.lines.get(index).startsWith(session)) {
				IndicoPeople.read(this.lines.get(index)).forEach((one) -> conveners.add(one.asConvener()));
			}
			this.at = index + 1;
			index = this.lines.firstWritten(index + 1, this.end);
		}
		return conveners.stream().distinct().toList();
	}

	private @Nullable String description() {
		int from = this.lines.first(this.at, this.end, (line) -> !line.isEmpty() && !line.equals("Description"));
		int to = this.lines.first(from, this.end, IndicoTextHead::isLabel);
		String text = this.lines.text(from, to);
		return text.isEmpty() ? null : text;
	}

	/** What the page says of the session. */
	record Head(String title, @Nullable ZonedDateTime startsAt, IndicoPlace place, List<Convener> conveners,
			@Nullable String description) {
	}

}
