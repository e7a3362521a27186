/**
 * What a conference schedule is: plain records that know no database and no API. It uses
 * nothing else of the gateway.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.github.schedulegateway.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
