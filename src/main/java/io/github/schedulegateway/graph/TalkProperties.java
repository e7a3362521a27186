package io.github.schedulegateway.graph;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;

/** What becomes of a talk that is known when a document speaks of it again. */
final class TalkProperties {

	private static final Pattern CUT = Pattern.compile("[\\s.…\\[\\]()]+$");

	private TalkProperties() {
	}

	static void merge(Talk talk, @Nullable String sourceId, Properties properties) {
		properties.text("title", talk.title())
			.name("language", talk.language())
			.url("url", talk.url())
			.value("sourceId", (properties.get("sourceId") == null) ? sourceId : null);
		summary(talk, properties);
		time(talk, properties);
	}

	/**
	 * The whole abstract stays when another source cuts it, and a cut one is no whole one
	 * because its words are said again.
	 */
	private static void summary(Talk talk, Properties properties) {
		String known = (String) properties.get("abstract");
		String said = talk.summary();
		boolean more = said != null && !said.isBlank() && !said.equals(known)
				&& !(talk.summaryTruncated() && known != null && begins(known, said));
		if (more || known == null) {
			properties.text("abstract", said).value("abstractTruncated", said != null && talk.summaryTruncated());
		}
	}

	private static boolean begins(String whole, String cut) {
		return Names.fold(whole).startsWith(CUT.matcher(Names.fold(cut)).replaceFirst(""));
	}

	/**
	 * A stated end stays when another source leaves it to be estimated, until the talk
	 * moves.
	 */
	private static void time(Talk talk, Properties properties) {
		ZonedDateTime before = properties.getTime("startsAt");
		properties.time("startsAt", talk.startsAt());
		ZonedDateTime start = properties.getTime("startsAt");
		boolean moved = before != null && start != null && !before.toInstant().equals(start.toInstant());
		ZonedDateTime known = moved ? null : properties.getTime("endsAt");
		boolean stated = known != null && !Boolean.TRUE.equals(properties.get("estimatedEnd"));
		ZonedDateTime said = after(start, talk.endsAt());
		if (said != null && !(talk.estimatedEnd() && stated)) {
			properties.time("endsAt", said).value("estimatedEnd", talk.estimatedEnd());
		}
		else if (known == null) {
			properties.forget("endsAt").value("estimatedEnd", false);
		}
		duration(properties);
	}

	private static void duration(Properties properties) {
		ZonedDateTime start = properties.getTime("startsAt");
		ZonedDateTime end = properties.getTime("endsAt");
		properties.forget("duration");
		if (start != null && end != null) {
			Duration duration = Duration.between(start, end);
			// as the driver gives it back
			properties.value("duration", Values.isoDuration(0, 0, duration.toSeconds(), 0).asIsoDuration());
		}
	}

	/** An end that is not after the start is none. */
	private static @Nullable ZonedDateTime after(@Nullable ZonedDateTime start, @Nullable ZonedDateTime end) {
		return (end != null && start != null && !end.toInstant().isAfter(start.toInstant())) ? null : end;
	}

}
