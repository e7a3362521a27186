package io.github.schedulegateway.sources;

import java.time.Instant;
import java.util.Objects;

import io.github.schedulegateway.imports.Validators;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * What is known of a source.
 *
 * @param configuration fingerprint of what it was configured with
 * @param conference id of the conference that it was imported into
 * @param etag of the document that was imported last
 * @param lastModified of that document
 * @param checksum of that document
 * @param lastCheck when it was fetched last, whatever came of it
 * @param lastSuccess when it was known last that the graph is as the source is
 * @param lastChange when it changed the graph last
 * @param lastError why the last check failed; null where it did not
 * @param failures checks that failed since the last that did not
 * @param nextCheck when it is to be fetched; null for at once
 * @param leaseOwner the gateway that may fetch it
 * @param leaseUntil when any other may
 * @param version null until it is stored
 */
@Node("Source")
record Source(@Id String name, String configuration, @Nullable String conference, @Nullable String etag,
		@Nullable String lastModified, @Nullable String checksum, @Nullable Instant lastCheck,
		@Nullable Instant lastSuccess, @Nullable Instant lastChange, @Nullable String lastError, int failures,
		@Nullable Instant nextCheck, @Nullable String leaseOwner, @Nullable Instant leaseUntil,
		@Version @Nullable Long version) {

	/** One that was never fetched. */
	static Source unknown(ConfiguredSource source) {
		return new Source(source.name(), source.fingerprint(), null, null, null, null, null, null, null, null, 0, null,
				null, null, null);
	}

	/**
	 * {@return the same; where it was configured otherwise, to be fetched as if for the
	 * first time}
	 */
	Source as(ConfiguredSource source) {
		return this.configuration.equals(source.fingerprint()) ? this
				: new Source(this.name, source.fingerprint(), null, null, null, null, this.lastCheck, this.lastSuccess,
						this.lastChange, null, 0, null, this.leaseOwner, this.leaseUntil, this.version);
	}

	Validators validators() {
		return new Validators(this.etag, this.lastModified);
	}

	boolean isDue(Instant now) {
		return this.nextCheck == null || !this.nextCheck.isAfter(now);
	}

	boolean isLeasedTo(String gateway, Instant until) {
		return gateway.equals(this.leaseOwner) && this.leaseUntil != null && this.leaseUntil.isAfter(until);
	}

	boolean isLeasedToAnother(String gateway, Instant now) {
		return this.leaseOwner != null && !this.leaseOwner.equals(gateway) && this.leaseUntil != null
				&& this.leaseUntil.isAfter(now);
	}

	Source leased(String gateway, Instant until, Instant next) {
		return new Source(this.name, this.configuration, this.conference, this.etag, this.lastModified, this.checksum,
				this.lastCheck, this.lastSuccess, this.lastChange, this.lastError, this.failures, next, gateway, until,
				this.version);
	}

	Source released() {
		return new Source(this.name, this.configuration, this.conference, this.etag, this.lastModified, this.checksum,
				this.lastCheck, this.lastSuccess, this.lastChange, this.lastError, this.failures, this.nextCheck, null,
				null, this.version);
	}

	/** After a check in which the source was as before. */
	Source unchanged(Instant now, Instant next) {
		return imported(now, next, false, this.conference, this.validators(), this.checksum);
	}

	/** After a check in which it was imported. */
	Source imported(Instant now, Instant next, boolean changed, @Nullable String into, Validators validators,
			@Nullable String sum) {
		return new Source(this.name, this.configuration, into, validators.etag(), validators.lastModified(), sum, now,
				now, changed ? now : this.lastChange, null, 0, next, this.leaseOwner, this.leaseUntil, this.version);
	}

	Source failed(Instant now, Instant next, String error) {
		return new Source(this.name, this.configuration, this.conference, this.etag, this.lastModified, this.checksum,
				now, this.lastSuccess, this.lastChange, error, this.failures + 1, next, this.leaseOwner,
				this.leaseUntil, this.version);
	}

	/**
	 * {@return whether it says more than that it was checked once more}
	 */
	boolean isNews(Source before) {
		return this.failures != before.failures || !Objects.equals(this.checksum, before.checksum)
				|| !Objects.equals(this.lastChange, before.lastChange);
	}

}
