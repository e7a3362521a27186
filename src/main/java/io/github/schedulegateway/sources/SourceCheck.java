package io.github.schedulegateway.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.ImportRefused;
import io.github.schedulegateway.imports.ImportResult;
import io.github.schedulegateway.imports.ScheduleDownload;
import io.github.schedulegateway.imports.ScheduleImports;
import io.github.schedulegateway.imports.Validators;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches a source once, and imports it if it is not as it was. Whatever goes wrong is
 * told of the source, and disturbs no other.
 */
final class SourceCheck {

	private static final Logger log = LoggerFactory.getLogger(SourceCheck.class);

	private final ScheduleDownload download;

	private final ScheduleImports imports;

	private final InstantSource clock;

	private final Backoff backoff;

	/** Sources wait here for each other, where waiting has no limit as in the graph. */
	private final ReentrantLock importing = new ReentrantLock(true);

	SourceCheck(ScheduleDownload download, ScheduleImports imports, InstantSource clock, Backoff backoff) {
		this.download = download;
		this.imports = imports;
		this.clock = clock;
		this.backoff = backoff;
	}

	/**
	 * Checks a source.
	 * @param before what is known of it
	 * @param afresh whether to import it also if it has not changed
	 * @return what is known of it now
	 */
	Source run(ConfiguredSource source, Source before, boolean afresh) {
		try {
			Optional<ScheduleDownload.Download> fetched = this.download.fetch(source.url(),
					afresh ? Validators.NONE : before.validators());
			return fetched.map((document) -> changed(source, before, document, afresh))
				.orElseGet(() -> before.unchanged(now(), next(source)));
		}
		catch (ImportRefused ex) {
			log.warn("Source {} failed: {}", source.name(), ex.getMessage());
			return failed(source, before, String.valueOf(ex.getMessage()), ex.retryAfter());
		}
		catch (RuntimeException ex) {
			log.error("Source {} failed", source.name(), ex);
			return failed(source, before, source.shownUrl() + ": could not be imported; the gateway's log says why",
					null);
		}
	}

	private Source changed(ConfiguredSource source, Source before, ScheduleDownload.Download fetched, boolean afresh) {
		String checksum = fetched.document().checksum();
		if (!afresh && checksum.equals(before.checksum())) {
			return before.imported(now(), next(source), false, before.conference(), fetched.validators(), checksum);
		}
		ImportResult result = imported(source, fetched);
		if (result.changed()) {
			log.info("Source {} brought {} changes", source.name(), result.changes().size());
		}
		return before.imported(now(), next(source), result.changed(), result.conference(), fetched.validators(),
				checksum);
	}

	private ImportResult imported(ConfiguredSource source, ScheduleDownload.Download fetched) {
		var read = this.imports.read(fetched.document(), source.format(), source.options());
		this.importing.lock();
		try {
			return this.imports.store(read, new ImportOptions(false, false, "source:" + source.name()));
		}
		finally {
			this.importing.unlock();
		}
	}

	private Source failed(ConfiguredSource source, Source before, String error, @Nullable Duration retryAfter) {
		Duration wait = this.backoff.after(before.failures() + 1, source.interval(), retryAfter);
		return before.failed(now(), now().plus(wait), error);
	}

	private Instant next(ConfiguredSource source) {
		return now().plus(source.interval());
	}

	private Instant now() {
		return this.clock.instant();
	}

}
