/**
 * Serves GraphiQL and the explorer.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.github.schedulegateway.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
