package io.github.schedulegateway.imports;

import java.util.ArrayList;
import java.util.List;

import io.github.schedulegateway.graph.Conferences;
import io.github.schedulegateway.graph.ImportLock;
import io.github.schedulegateway.graph.ImportStamp;
import io.github.schedulegateway.graph.ScheduleStore;
import io.github.schedulegateway.graph.StoreResult;
import io.github.schedulegateway.graph.StoredConference;
import io.github.schedulegateway.graph.WhoIsWho;
import io.github.schedulegateway.identity.Resolver;
import io.github.schedulegateway.schedule.Schedule;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a document that was read into the graph, in one transaction, one import at a
 * time.
 */
@Component
public final class Importer {

	/** Seconds; longer than the server gives to others, since a document may be large. */
	private static final int TIMEOUT = 300;

	private final ImportLock lock;

	private final Conferences conferences;

	private final Resolver resolver;

	private final ScheduleStore store;

	private final TransactionTemplate transaction;

	Importer(ImportLock lock, Conferences conferences, Resolver resolver, ScheduleStore store,
			PlatformTransactionManager transactions) {
		this.lock = lock;
		this.conferences = conferences;
		this.resolver = resolver;
		this.store = store;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setTimeout(TIMEOUT);
	}

	/**
	 * Imports a schedule. In a transaction of the caller it leaves everything
	 * uncommitted; a dry run marks that transaction to be rolled back, and what it would
	 * change can be read until then.
	 * @param format name of the format that the document had
	 * @param source the file or address it was read from
	 * @param checksum of the document
	 * @return what that came to
	 * @throws io.github.schedulegateway.graph.ShrinkRefused if the document holds less
	 * than half of the talks known and may not
	 * @throws ImportLock.ImportRunning if another import does not end in time
	 */
	public ImportResult importSchedule(Schedule schedule, String format, String source, String checksum,
			ImportOptions options) {
		return this.transaction.execute((status) -> {
			this.lock.take();
			StoredConference conference = this.conferences.of(schedule);
			WhoIsWho who = this.resolver.resolve(schedule, conference);
			var stamp = new ImportStamp(format, source, checksum, options.by());
			StoreResult stored = this.store.write(schedule, conference, who, stamp, options.allowShrink());
			this.resolver.rename(stored.affiliations());
			if (options.dryRun()) {
				status.setRollbackOnly();
			}
			return new ImportResult(conference.id(), format, stored.changed(), options.dryRun(), stored.counts(),
					stored.changes(), warnings(schedule, conference, stored));
		});
	}

	private static List<String> warnings(Schedule schedule, StoredConference conference, StoreResult stored) {
		List<String> warnings = new ArrayList<>(schedule.warnings());
		if (!conference.named()) {
			warnings.add("The document does not name its conference, which is called " + conference.slug()
					+ " for now. The option \"conference\" chooses another name.");
		}
		warnings.addAll(stored.warnings());
		return warnings;
	}

}
