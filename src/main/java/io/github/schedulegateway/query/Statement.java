package io.github.schedulegateway.query;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One Cypher statement that answers a whole selection, as one row with one column.
 *
 * @param cypher depends on the relationships, filters and order asked for, never on
 * values
 * @param shape what stands where in its answer
 */
record Statement(String cypher, Map<String, @Nullable Object> parameters, Shape shape) {
}
