/**
 * Measures networks of speakers and affiliations: what is central, and what belongs
 * together.
 */
@ApplicationModule(allowedDependencies = "graph")
@NullMarked
package io.github.schedulegateway.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
