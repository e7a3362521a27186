package io.github.schedulegateway.sources;

import java.time.Duration;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * Looks again and again which sources are due, from when the gateway is ready until it
 * stops. Then it waits for what is being fetched and imported.
 */
final class SourceTimer implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(SourceTimer.class);

	private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

	/** As long as the gateway waits for its requests. */
	private static final Duration GRACE = Duration.ofSeconds(30);

	private final Sources sources;

	private final InstantSource clock;

	private final SimpleAsyncTaskScheduler threads = new SimpleAsyncTaskScheduler();

	private boolean failing;

	SourceTimer(Sources sources, InstantSource clock) {
		this.sources = sources;
		this.clock = clock;
		this.threads.setVirtualThreads(true);
		this.threads.setThreadNamePrefix("sources-");
		this.threads.setTaskTerminationTimeout(GRACE.toMillis());
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (!this.sources.isEmpty()) {
			this.threads.scheduleWithFixedDelay(this::look, LOOK_EVERY);
		}
	}

	@Override
	public void destroy() {
		this.sources.stop();
		this.threads.close();
		if (!this.sources.isEmpty()) {
			this.sources.release();
		}
	}

	void look() {
		try {
			this.sources.due(this.clock.instant()).forEach(this.threads::execute);
			this.failing = false;
		}
		catch (RuntimeException ex) {
			// said once, and not at every look until the graph is back
			if (!this.failing) {
				log.warn("Sources are not looked after until the graph is in reach again: {}", ex.getMessage());
			}
			this.failing = true;
		}
	}

}
