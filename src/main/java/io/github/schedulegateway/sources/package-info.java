/**
 * Keeps schedules fresh: fetches the configured sources when they are due, one gateway at
 * a time, and knows how each of them is.
 */
@ApplicationModule(allowedDependencies = { "imports", "schedule" })
@NullMarked
package io.github.schedulegateway.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
