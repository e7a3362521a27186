package io.github.schedulegateway.identity;

/** Something that cannot be curated so; the message says why. */
public final class CurationRefused extends RuntimeException {

	CurationRefused(String message) {
		super(message);
	}

}
