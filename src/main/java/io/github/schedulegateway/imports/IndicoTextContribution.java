package io.github.schedulegateway.imports;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.schedulegateway.imports.IndicoPage.Header;
import io.github.schedulegateway.imports.IndicoPeople.Billed;
import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/**
 * Reads the page of one contribution from its text. Extractors may have lost headings,
 * the duration and parts of the place; title, time and place are needed.
 */
final class IndicoTextContribution {

	private static final Set<String> SPEAKERS = Set.of("Speaker", "Speakers");

	private static final Set<String> PRIMARY = Set.of("Primary author", "Primary authors", "Author", "Authors");

	private static final Set<String> OTHERS = Set.of("Co-author", "Co-authors");

	/** Track and session are printed side by side, and are often called the same. */
	private static final Pattern TWICE = Pattern.compile("(\\S.*) \\1");

	/** What was asked of speakers stands below the abstract, with the answer. */
	private static final Pattern ANSWER = Pattern.compile("\\n\\n[^\\n]{3,200}[^.?!:;,] (?:Yes|No)$");

	private final PageLines lines;

	/** Where the lists of authors begin, or what stands below them. */
	private final int authors;

	private final int end;

	private final List<String> warnings = new ArrayList<>();

	private IndicoTextContribution(PageLines lines) {
		this.lines = lines;
		this.end = lines.first(0, lines.size(), IndicoTextContribution::isEnd);
		this.authors = lines.first(0, this.end, (line) -> PRIMARY.contains(line) || OTHERS.contains(line));
	}

	/**
	 * {@return whether the text has a heading that only such a page has}
	 */
	static boolean is(PageLines lines) {
		return lines.first(0, lines.size(), IndicoTextContribution::isLabel) < lines.size();
	}

	static boolean isLabel(String line) {
		return SPEAKERS.contains(line) || PRIMARY.contains(line) || OTHERS.contains(line);
	}

	static Schedule read(PageLines lines, ReadOptions options) {
		return new IndicoTextContribution(lines).schedule(options);
	}

	private static boolean isEnd(String line) {
		return line.equalsIgnoreCase("Presentation materials") || line.startsWith("Powered by Indico")
				|| IndicoSponsors.isHeading(line);
	}

	private Schedule schedule(ReadOptions options) {
		if (this.lines.first(0, this.end, IndicoDays::isDays) == this.end) {
			throw this.lines.refused(0, "the head of the page is missing, with the days of the conference and the title"
					+ " and time of the contribution: without them nobody can tell which one it is");
		}
		if (this.authors == this.end && this.end == this.lines.size()) {
			throw this.lines.refused(this.end - 1,
					"the text ends with the abstract, so it may be cut: copy the page to its end");
		}
		IndicoTextHead top = new IndicoTextHead(this.lines, this.authors);
		Header header = top.header(options);
		IndicoDates dates = new IndicoDates(this.lines.document(), header.days(), header.zone(), options.locale());
		int time = this.lines.first(top.at(), this.authors, IndicoTextHead::isTime);
		int title = this.lines.lastWritten(top.at(), time);
		if (time == this.authors || title < top.at()) {
			throw this.lines.refused(Math.min(time, this.lines.size() - 1),
					"the " + ((time == this.authors) ? "start" : "title") + " of the contribution is missing");
		}
		ZonedDateTime start = IndicoTextHead.isUnscheduled(this.lines.get(time)) ? null
				: dates.read(this.lines.get(time), this.lines.place(time));
		int below = this.lines.firstWritten(time + 1, this.authors);
		Duration duration = (below < this.authors) ? IndicoContributionPage.duration(this.lines.get(below)) : null;
		IndicoTextPlace where = new IndicoTextPlace(this.lines, (duration != null) ? below + 1 : time + 1, parts());
		IndicoPlace place = where.read();
		String session = session(where.at());
		List<Billed> primary = people(PRIMARY);
		List<Billed> others = people(OTHERS);
		Body body = body(where.at(), primary, others);
		ZonedDateTime stop = (start != null && duration != null) ? start.plus(duration) : null;
		Talk talk = new Talk(null, this.lines.get(title), body.summary(), false, start, stop, false, null, null,
				place.room(), null, IndicoPeople.appearances(body.speakers(), primary, others), List.of());
		return schedule(header, place, session, talk, dates, options);
	}

	private Schedule schedule(Header header, IndicoPlace place, @Nullable String session, Talk talk, IndicoDates dates,
			ReadOptions options) {
		List<Session> sessions = (session == null) ? List.of() : List.of(Session.undivided(null, session, null, null,
				List.of(), new SessionBlock(null, null, null, null, null, List.of(talk))));
		this.warnings.addAll(dates.warnings());
		return new Schedule(header.conference(options), Schedule.Scope.PARTS, place.venues(), place.rooms(), List.of(),
				sessions, (session == null) ? List.of(talk) : List.of(), List.of(),
				IndicoText.sponsors(this.lines, this.end), this.warnings);
	}

	/** The first heading below the place, where there are headings. */
	private int parts() {
		return this.lines.first(0, this.authors, (line) -> SPEAKERS.contains(line) || line.equals("Description"));
	}

	/** Below the place stand type, track and session, on one line. */
	private @Nullable String session(int from) {
		int index = this.lines.firstWritten(from, parts());
		if (index == parts() || isAuthor(this.lines.get(index))) {
			return null;
		}
		Matcher twice = TWICE.matcher(this.lines.get(index));
		if (twice.matches()) {
			return twice.group(1);
		}
		this.warnings.add(this.lines.place(index) + ": type, track and session stand side by side, “"
				+ this.lines.get(index) + "”, and cannot be told apart; none is taken.");
		return null;
	}

	private Body body(int from, List<Billed> primary, List<Billed> others) {
		int heading = this.lines.first(from, this.authors, SPEAKERS::contains);
		int description = this.lines.first(from, this.authors, "Description"::equals);
		if (heading < this.authors || description < this.authors) {
			List<Billed> speakers = (heading < description) ? billed(heading + 1, description) : List.of();
			return new Body(speakers, summary(description + 1));
		}
		int first = this.lines.firstWritten(from, this.authors);
		if (first < this.authors && !isAuthor(this.lines.get(first))) {
			first = this.lines.first(first, this.authors, String::isEmpty);
		}
		int people = this.lines.firstWritten(first, this.authors);
		int after = this.lines.first(people, this.authors, (line) -> !IndicoTextHead.isPerson(line));
		return new Body(billed(people, after), summary(after));
	}

	private @Nullable String summary(int from) {
		String text = this.lines.text(from, this.authors);
		String abstractOnly = ANSWER.matcher("\n\n" + text).replaceFirst("").strip();
		return abstractOnly.isEmpty() ? null : abstractOnly;
	}

	private boolean isAuthor(String line) {
		Set<String> names = people(PRIMARY).stream().map((one) -> Names.fold(one.name())).collect(Collectors.toSet());
		List<Billed> read = IndicoPeople.read(line);
		return !read.isEmpty() && read.stream().allMatch((one) -> names.contains(Names.fold(one.name())));
	}

	private List<Billed> people(Set<String> heading) {
		int from = this.lines.first(this.authors, this.end, heading::contains);
		return (from == this.end) ? List.of()
				: billed(from + 1, this.lines.first(from + 1, this.end, IndicoTextContribution::isLabel));
	}

	/** An affiliation may have come to stand on a line of its own. */
	private List<Billed> billed(int from, int to) {
		String joined = String.join("\n", this.lines.written(from, to)).replace("\n(", " (");
		return joined.lines().flatMap((line) -> IndicoPeople.read(line).stream()).toList();
	}

	/** What the page tells of the talk below its head. */
	private record Body(List<Billed> speakers, @Nullable String summary) {
	}

}
