package io.github.schedulegateway.graph;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.GlobalId.Kind;
import io.github.schedulegateway.schedule.Slugs;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads talks out of the graph, all that belongs to them in one statement. */
@Component
public final class Extracts {

	private static final Cypher EXTRACT = Cypher.of("extract");

	private final GraphReads reads;

	Extracts(GraphReads reads) {
		this.reads = reads;
	}

	/**
	 * {@return the talks of a conference} Empty if there is none of that slug.
	 */
	public Optional<Extract> ofConference(String slug, Instant deadline) {
		return Slugs.isSlug(slug) ? read(slug, null, null, null, deadline) : Optional.empty();
	}

	/**
	 * {@return the talks in a room} Empty if the conference has none of that id.
	 */
	public Optional<Extract> ofRoom(String slug, String id, Instant deadline) {
		return (Slugs.isSlug(slug) && is(Kind.ROOM, id)) ? read(slug, id, null, null, deadline) : Optional.empty();
	}

	/**
	 * {@return the talks on which a person stands} Empty if there is none of that id.
	 */
	public Optional<Extract> ofSpeaker(String id, Instant deadline) {
		return is(Kind.SPEAKER, id) ? read(null, null, id, null, deadline) : Optional.empty();
	}

	/**
	 * {@return the talks that were billed with an organisation} Empty if there is none of
	 * that id.
	 */
	public Optional<Extract> ofAffiliation(String id, Instant deadline) {
		return is(Kind.AFFILIATION, id) ? read(null, null, null, id, deadline) : Optional.empty();
	}

	private Optional<Extract> read(@Nullable String slug, @Nullable String room, @Nullable String speaker,
			@Nullable String affiliation, Instant deadline) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("slug", slug);
		parameters.put("room", room);
		parameters.put("speaker", speaker);
		parameters.put("affiliation", affiliation);
		Object answer = Objects.requireNonNull(this.reads.answer(EXTRACT.text(), parameters, deadline));
		return new ExtractRows(answer).extract(room != null);
	}

	private static boolean is(Kind kind, String id) {
		return GlobalId.kindOf(id).filter(kind::equals).isPresent();
	}

}
