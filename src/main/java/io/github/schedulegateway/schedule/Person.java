package io.github.schedulegateway.schedule;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A person as a document names them.
 *
 * @param name without title ("Mr", "Dr")
 * @param sourceId an identity that the source gives for the person and not only for this
 * link, prefixed by the kind of source; null where it has none
 */
public record Person(String name, @Nullable String sourceId, @Nullable String biography, @Nullable URI avatar,
		@Nullable URI url) {

	/** A person of whom only the name is known. */
	public static Person named(String name) {
		return new Person(name, null, null, null, null);
	}

}
