/**
 * Holds the entry points of the schema, its scalars and its errors, and analyses as
 * tables.
 */
@ApplicationModule(
		allowedDependencies = { "query", "imports", "exports", "sources", "identity", "networks", "graph", "schedule" })
@NullMarked
package io.github.schedulegateway.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
