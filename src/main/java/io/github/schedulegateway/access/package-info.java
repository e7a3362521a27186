/**
 * Says who may ask, how much, and how long.
 */
@ApplicationModule(allowedDependencies = { "graph" })
@NullMarked
package io.github.schedulegateway.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
