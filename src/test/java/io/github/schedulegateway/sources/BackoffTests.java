package io.github.schedulegateway.sources;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTests {

	private static final RandomGenerator LEAST = () -> 0;

	@ParameterizedTest
	@CsvSource({ "1, 1m, , 1m", "2, 1m, , 2m", "6, 1m, , 32m", "7, 1m, , 60m", "1000, 1m, , 60m", "1, 15m, , 15m",
			"3, 15m, , 60m", "1, 24h, , 15m", "7, 24h, , 16h", "9, 24h, , 24h", "1, 5m, 3h, 3h", "9, 5m, 3m, 60m",
			"1, 5m, 9999h, 24h", "1, 5m, -3h, 5m" })
	void waitsTwiceAsLongEachTimeWithinBounds(int failures, String interval, @Nullable String retryAfter,
			String expected) {
		assertThat(new Backoff(LEAST).after(failures, of(interval), (retryAfter != null) ? of(retryAfter) : null))
			.isEqualTo(of(expected));
	}

	@RepeatedTest(20)
	void addsAQuarterAtMostByChance() {
		Duration wait = new Backoff(RandomGenerator.getDefault()).after(3, Duration.ofMinutes(1), null);
		assertThat(wait).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
	}

	private static Duration of(String text) {
		return Duration.parse("PT" + text);
	}

}
