package io.github.schedulegateway.sources;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * How long a source is left alone after it failed: twice as long after each time, and
 * never the same for two, so that a server that comes back is not asked by all at once.
 */
record Backoff(RandomGenerator random) {

	private static final Duration FIRST = Duration.ofMinutes(15);

	private static final Duration LONGEST = Duration.ofHours(1);

	private static final Duration LONGEST_ASKED_FOR = Duration.ofDays(1);

	/** Of the time itself, added at random. */
	private static final double JITTER = 0.25;

	/**
	 * {@return the time until the next check}
	 * @param failures in a row, one at least
	 * @param interval of the source while all is well, which a longer wait is bounded by
	 * @param retryAfter for which the server asks
	 */
	Duration after(int failures, Duration interval, @Nullable Duration retryAfter) {
		Duration wait = min(min(interval, FIRST).multipliedBy(1L << Math.min(failures - 1, 20)),
				max(interval, LONGEST));
		wait = wait.plusMillis((long) (wait.toMillis() * JITTER * this.random.nextDouble()));
		return (retryAfter != null) ? max(wait, min(retryAfter, LONGEST_ASKED_FOR)) : wait;
	}

	private static Duration min(Duration one, Duration other) {
		return (one.compareTo(other) <= 0) ? one : other;
	}

	private static Duration max(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}
