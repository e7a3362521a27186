package io.github.schedulegateway.schedule;

import org.jspecify.annotations.Nullable;

/**
 * One person on one talk.
 *
 * @param affiliation the words printed with the person at this talk, untouched
 */
public record Appearance(Person person, AppearanceRole role, @Nullable String affiliation) {
}
