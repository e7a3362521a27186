/**
 * Keeps schedules in Neo4j: constraints and indexes, writing the difference, what
 * changed, and the embedded server.
 */
@ApplicationModule(allowedDependencies = { "schedule" })
@NullMarked
package io.github.schedulegateway.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
