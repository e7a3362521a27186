package io.github.schedulegateway.imports;

import io.github.schedulegateway.schedule.Schedule;

/** A schedule that was read, and the format that it was in. */
public record Reading(Format format, Schedule schedule) {
}
