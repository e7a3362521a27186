package io.github.schedulegateway.imports;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How imports read and fetch.
 *
 * @param maxSize largest document, in bytes as read: a compressed answer counts expanded
 * @param fetchTimeout from the request to the last byte, redirects included
 * @param allowPrivateAddresses whether addresses of the own machine and network may be
 * fetched: only for tests and closed networks
 */
@ConfigurationProperties("schedule.imports")
public record ImportSettings(@DefaultValue("16MB") DataSize maxSize, @DefaultValue("20s") Duration fetchTimeout,
		@DefaultValue("false") boolean allowPrivateAddresses) {
}
