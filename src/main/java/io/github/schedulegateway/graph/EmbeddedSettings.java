package io.github.schedulegateway.graph;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Neo4j server that the gateway brings along.
 *
 * @param data folder that keeps the graph between starts
 * @param boltPort port on localhost; 0 for any that is free
 */
@ConfigurationProperties("schedule.embedded")
record EmbeddedSettings(@DefaultValue(".neo4j") Path data, @DefaultValue("0") int boltPort) {
}
