/**
 * Generates schedules of a size and measures the gateway on them. It is compiled with the
 * tests and run by hand: {@code src/docs/benchmarks.md}.
 */
@NullMarked
package io.github.schedulegateway.bench;

import org.jspecify.annotations.NullMarked;
