package io.github.schedulegateway.networks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a network may be that is measured.
 *
 * @param maxNodes speakers or affiliations that have a link
 * @param maxLinks pairs of them, those counted twice that two things join
 */
@ConfigurationProperties("schedule.analytics")
public record NetworkSettings(@DefaultValue("5000") int maxNodes, @DefaultValue("50000") int maxLinks) {
}
