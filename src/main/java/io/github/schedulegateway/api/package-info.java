/**
 * Holds the entry points of the schema, its scalars and its errors.
 */
@ApplicationModule(allowedDependencies = { "query", "imports", "sources", "identity", "networks", "graph", "schedule" })
@NullMarked
package io.github.schedulegateway.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
