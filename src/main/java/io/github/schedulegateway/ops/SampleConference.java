package io.github.schedulegateway.ops;

import io.github.schedulegateway.graph.Conferences;
import io.github.schedulegateway.imports.ImportResult;
import io.github.schedulegateway.imports.SampleImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Puts the sample conference into a graph that holds none: by default only into the
 * embedded one, elsewhere where {@code schedule.sample} is true.
 */
@Component
final class SampleConference implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(SampleConference.class);

	private final Conferences conferences;

	private final SampleImport sample;

	private final boolean wanted;

	SampleConference(Conferences conferences, SampleImport sample, Environment environment) {
		this.conferences = conferences;
		this.sample = sample;
		boolean embedded = !StringUtils.hasText(environment.getProperty("spring.neo4j.uri"));
		this.wanted = environment.getProperty("schedule.sample", Boolean.class, embedded);
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.wanted && this.conferences.isEmpty()) {
			ImportResult result = this.sample.run();
			log.info("Loaded the sample conference: {} talks", result.counts().talks());
		}
	}

}
