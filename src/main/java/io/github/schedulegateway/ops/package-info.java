/**
 * Looks after start-up and health.
 */
@ApplicationModule(allowedDependencies = { "graph", "imports" })
@NullMarked
package io.github.schedulegateway.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
