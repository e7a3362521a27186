/**
 * Says who is who: which names and affiliations mean the same person and organisation.
 */
@ApplicationModule(allowedDependencies = { "schedule", "graph" })
@NullMarked
package io.github.schedulegateway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
