/**
 * Reads schedules that others publish, one class a format, and hands over one document
 * model.
 */
@ApplicationModule(allowedDependencies = { "schedule", "identity", "graph" })
@NullMarked
package io.github.schedulegateway.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
