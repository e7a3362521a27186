package io.github.schedulegateway.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Sees to it that a source is fetched by one gateway at a time: by the one that wrote its
 * name into the source, which the version of the node lets only one of several do. It
 * keeps the source for a while, so that checks that find nothing new write nothing; when
 * it dies, the others wait until that while is over.
 */
record Leases(String gateway, StoredSources stored, InstantSource clock) {

	static final Duration LENGTH = Duration.ofMinutes(10);

	/**
	 * What has to be left for a check: more than a fetch and an import take, also by a
	 * clock that goes wrong a little. Half of the length, so that a source that is
	 * checked again without a renewal is leased until the check after that.
	 */
	static final Duration ENOUGH = LENGTH.dividedBy(2);

	/**
	 * Takes a source for one check.
	 * @param interval after which it is due again, written down with the lease
	 * @return the source as it is stored; empty if another gateway has it
	 */
	Optional<Source> take(Source source, Duration interval) {
		Instant now = this.clock.instant();
		if (source.isLeasedToAnother(this.gateway, now)) {
			return Optional.empty();
		}
		boolean lasts = source.isLeasedTo(this.gateway, now.plus(ENOUGH)) && interval.compareTo(ENOUGH) <= 0;
		return lasts ? Optional.of(source) : save(source.leased(this.gateway, now.plus(LENGTH), now.plus(interval)));
	}

	/** Lets others have a source, and writes down what this gateway knows of it. */
	void release(Source source) {
		if (source.isLeasedTo(this.gateway, this.clock.instant())) {
			save(source.released());
		}
	}

	/**
	 * Stores a source.
	 * @return it, with its new version; empty if another gateway stored it meanwhile
	 */
	Optional<Source> save(Source source) {
		try {
			return Optional.of(this.stored.save(source));
		}
		catch (ConcurrencyFailureException | DataIntegrityViolationException ex) {
			return Optional.empty();
		}
	}

}
