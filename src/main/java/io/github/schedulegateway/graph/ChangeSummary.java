package io.github.schedulegateway.graph;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

import io.github.schedulegateway.schedule.ScheduleChange.Kind;
import io.github.schedulegateway.schedule.ScheduleChange.State;
import org.jspecify.annotations.Nullable;

/** Says a change in one sentence. */
final class ChangeSummary {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

	private ChangeSummary() {
	}

	static String of(Kind kind, @Nullable State before, @Nullable State after) {
		State now = Objects.requireNonNull((after != null) ? after : before);
		State old = (before != null) ? before : now;
		return switch (kind) {
			case TALK_ADDED -> talk(now) + " was added" + place(now) + ".";
			case TALK_CANCELLED -> talk(old) + " was cancelled.";
			case TALK_MOVED -> talk(now) + " moved" + move(old, now) + ".";
			case TALK_RETITLED -> talk(old) + " is now called " + quoted(now.title()) + ".";
			case TALK_SPEAKERS_CHANGED -> talk(old) + " is now given by " + people(now) + ".";
			case SESSION_ADDED -> "The session " + quoted(now.title()) + " was added" + place(now) + ".";
			case SESSION_REMOVED -> "The session " + quoted(old.title()) + " was removed.";
			case SESSION_MOVED -> "The session " + quoted(now.title()) + " moved" + move(old, now) + ".";
			case SPONSOR_ADDED -> quoted(now.title()) + " became a sponsor.";
			case SPONSOR_REMOVED -> quoted(old.title()) + " is no sponsor any more.";
		};
	}

	private static String talk(State state) {
		String what = (state.title() != null) ? quoted(state.title()) : "A talk";
		return state.speakers().isEmpty() ? what : what + " by " + people(state);
	}

	private static String people(State state) {
		return state.speakers().isEmpty() ? "nobody" : String.join(", ", state.speakers());
	}

	private static String move(State old, State now) {
		return " from" + at(old) + " to" + at(now);
	}

	private static String at(State state) {
		return " " + ((state.startsAt() != null) ? time(state) : "an unknown time") + room(state);
	}

	private static String place(State state) {
		return ((state.startsAt() != null) ? " at " + time(state) : "") + room(state);
	}

	private static String time(State state) {
		ZonedDateTime start = Objects.requireNonNull(state.startsAt());
		ZonedDateTime end = state.endsAt();
		return TIME.format(start) + ((end != null) ? "–" + TIME.format(end).substring(11) : "");
	}

	private static String room(State state) {
		return (state.room() != null) ? " in " + state.room() : "";
	}

	private static String quoted(@Nullable String text) {
		return "“" + text + "”";
	}

}
