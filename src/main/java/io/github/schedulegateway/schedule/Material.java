package io.github.schedulegateway.schedule;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/** Slides, a paper, a recording: what a talk left to read or to watch. */
public record Material(@Nullable String title, URI url, @Nullable String kind) {
}
