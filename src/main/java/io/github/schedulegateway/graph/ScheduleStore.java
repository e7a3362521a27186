package io.github.schedulegateway.graph;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.ScheduleChange;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps schedules in the graph: compares a document with what is there and writes the
 * difference, in one transaction, the caller's where there is one. A document that
 * changes nothing writes nothing.
 */
@Component
public final class ScheduleStore {

	private static final Set<String> NAMES_AFFILIATION = Set.of("REPRESENTING", "IS");

	private final SubgraphReader reader;

	private final SubgraphWriter writer;

	private final TransactionTemplate transaction;

	ScheduleStore(Neo4jClient client, PlatformTransactionManager transactions) {
		this.reader = new SubgraphReader(client);
		this.writer = new SubgraphWriter(client);
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Writes what a document says.
	 * @param conference the one it speaks of
	 * @param who its people and organisations
	 * @param stamp to record
	 * @param allowShrink whether it may hold less than half of the talks known
	 * @return what that came to
	 * @throws ShrinkRefused if it does and may not
	 */
	public StoreResult write(Schedule schedule, StoredConference conference, WhoIsWho who, ImportStamp stamp,
			boolean allowShrink) {
		return this.transaction.execute((status) -> compareAndWrite(schedule, conference, who, stamp, allowShrink));
	}

	private StoreResult compareAndWrite(Schedule schedule, StoredConference conference, WhoIsWho who, ImportStamp stamp,
			boolean allowShrink) {
		StoredSubgraph stored = this.reader.read(conference, who, !schedule.statedAffiliations().isEmpty());
		Draft draft = new Draft(stored.graph(), who, conference);
		new ScheduleDraft(schedule, draft).work(conference, allowShrink, who);
		who.warnings().forEach(draft::warn);
		DocumentCounts counts = DocumentCounts.of(schedule, who);
		Difference difference = Difference.between(draft.before(), draft.after());
		if (difference.isEmpty()) {
			// telling who is who may have merged speakers before
			return new StoreResult(!who.warnings().isEmpty(), counts, List.of(), draft.warnings(), Set.of());
		}
		Set<String> affiliations = affiliations(difference, draft);
		String run = GlobalId.of(GlobalId.Kind.IMPORT_RUN, conference.id(), UUID.randomUUID().toString());
		List<ScheduleChange> changes = Changes.between(draft.before(), draft.after(), run);
		var at = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
		new Revisions(draft, at).note(difference);
		new ImportRecord(draft, run, at).write(stamp, counts, changes);
		this.writer.write(Difference.between(draft.before(), draft.after()), stored);
		return new StoreResult(true, counts, changes, draft.warnings(), affiliations);
	}

	private static Set<String> affiliations(Difference difference, Draft draft) {
		Stream<String> linked = Stream.concat(difference.linked().keySet().stream(), difference.unlinked().stream())
			.filter((link) -> NAMES_AFFILIATION.contains(link.type()))
			.map(Link::to);
		Stream<String> respelled = difference.changed()
			.keySet()
			.stream()
			.flatMap((id) -> NAMES_AFFILIATION.stream().flatMap((type) -> draft.after().targets(id, type).stream()));
		return Stream.concat(linked, respelled).collect(Collectors.toSet());
	}

}
