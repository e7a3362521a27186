package io.github.schedulegateway.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A key that lets its bearer change schedules. The key itself is kept nowhere.
 *
 * @param name whose it is
 * @param sha256 of the key, in hexadecimal digits
 * @param version null until it is stored
 */
@Node("AccessKey")
record AccessKey(@Id String name, String sha256, Instant createdAt, @Version @Nullable Long version) {
}
