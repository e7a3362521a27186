package io.github.schedulegateway.graph;

import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an import beside what it changed.
 *
 * @param format the name of the document's format
 * @param source the file or address it was read from
 * @param checksum of the document
 * @param by who asked for it
 */
public record ImportStamp(String format, String source, @Nullable String checksum, @Nullable String by) {
}
