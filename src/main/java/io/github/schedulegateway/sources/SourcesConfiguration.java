package io.github.schedulegateway.sources;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.github.schedulegateway.imports.ScheduleDownload;
import io.github.schedulegateway.imports.ScheduleImports;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes sources of the settings. Only a gateway that serves fetches them by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourceSettings.class)
class SourcesConfiguration {

	private final InstantSource clock = InstantSource.system();

	@Bean
	Sources sources(SourceSettings settings, StoredSources stored, ScheduleDownload download, ScheduleImports imports) {
		return new Sources(ConfiguredSources.of(settings), stored,
				new Leases(UUID.randomUUID().toString(), stored, this.clock),
				new SourceCheck(download, imports, this.clock, new Backoff(RandomGenerator.getDefault())));
	}

	@Bean
	@ConditionalOnWebApplication
	SourceTimer sourceTimer(Sources sources) {
		return new SourceTimer(sources, this.clock);
	}

}
