package io.github.schedulegateway.imports;

import org.jspecify.annotations.Nullable;

/**
 * How a document is to be imported.
 *
 * @param dryRun whether only to say what would change
 * @param allowShrink whether it may hold less than half of the talks known
 * @param by who asked for it
 */
public record ImportOptions(boolean dryRun, boolean allowShrink, @Nullable String by) {
}
