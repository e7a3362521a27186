package io.github.schedulegateway.identity;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A decision on who is who, which stands until it is undone, and is kept then too.
 *
 * @param position in the order in which they were made
 * @param subject id of what was merged, split, or lost a spelling; null where nothing
 * lost one
 * @param target id of what it was merged into, of the speaker who was split off, or of
 * what got the spelling
 * @param moved appearances that were split off, or folded spellings
 * @param owners whose each of them was, before any merge; empty for a spelling that was
 * made
 * @param version null until it is stored
 */
@Node("Curation")
public record Curation(@Id String id, CurationKind kind, long position, ZonedDateTime at, String by,
		@Nullable String reason, String summary, @Nullable String subject, String target, List<String> moved,
		List<String> owners, @Nullable ZonedDateTime undoneAt, @Nullable String undoneBy,
		@Version @Nullable Long version) {

	Curation undone(ZonedDateTime when, String who) {
		return new Curation(this.id, this.kind, this.position, this.at, this.by, this.reason, this.summary,
				this.subject, this.target, this.moved, this.owners, when, who, this.version);
	}

	boolean isUndone() {
		return this.undoneAt != null;
	}

}
