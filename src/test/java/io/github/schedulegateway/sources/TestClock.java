package io.github.schedulegateway.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when it is told to. */
final class TestClock implements InstantSource {

	private volatile Instant now = Instant.parse("2031-04-01T08:00:00Z");

	@Override
	public Instant instant() {
		return this.now;
	}

	void pass(Duration time) {
		this.now = this.now.plus(time);
	}

}
