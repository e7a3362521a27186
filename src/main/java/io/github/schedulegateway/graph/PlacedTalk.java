package io.github.schedulegateway.graph;

import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/**
 * A talk of a document and where it stands in it.
 *
 * @param session id
 * @param block id; null in a session of which the document does not tell the blocks apart
 * @param room name of its own room or else its block's
 */
record PlacedTalk(Talk talk, @Nullable String session, @Nullable String block, @Nullable String room) {

	Facts facts() {
		var speakers = this.talk.appearances().stream().map((appearance) -> appearance.person().name()).toList();
		return Facts.of(this.talk.sourceId(), this.talk.url(), this.talk.startsAt(), this.room, speakers, this.session,
				this.talk.title(), this.talk.summary());
	}

}
