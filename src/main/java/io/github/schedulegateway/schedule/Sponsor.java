package io.github.schedulegateway.schedule;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Who pays for a conference.
 *
 * @param affiliation the organisation it is, where the source tells it apart from the
 * name
 */
public record Sponsor(String name, @Nullable URI url, @Nullable URI logo, @Nullable String affiliation) {
}
