package io.github.schedulegateway.schedule;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A person as a document names them.
 *
 * @param name without title ("Mr", "Dr")
 * @param sourceId an identity that the source gives for the person and not only for this
 * link, prefixed by the kind of source; null where it has none
 * @param emailHash a hash of their e-mail address, by which one source knows a person
 * again
 * @param links their own pages elsewhere: code hosting, social networks, ORCID
 */
public record Person(String name, @Nullable String sourceId, @Nullable EmailHash emailHash, List<URI> links,
		@Nullable String biography, @Nullable URI avatar, @Nullable URI url) {

	public Person {
		links = List.copyOf(links);
	}

	/** A person of whom only the name and the source's identity are known. */
	public static Person identified(String name, @Nullable String sourceId) {
		return new Person(name, sourceId, null, List.of(), null, null, null);
	}

	/** A person of whom only the name is known. */
	public static Person named(String name) {
		return identified(name, null);
	}

}
