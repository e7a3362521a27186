/**
 * Writes schedules in the formats that calendars and apps read, one class a format.
 */
@ApplicationModule(allowedDependencies = { "schedule", "graph" })
@NullMarked
package io.github.schedulegateway.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
