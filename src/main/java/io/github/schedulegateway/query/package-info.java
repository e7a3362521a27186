/**
 * Turns what a GraphQL field selects into one Cypher statement. It knows no type and no
 * field, and could be lifted out as a library.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.github.schedulegateway.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
