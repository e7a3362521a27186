package io.github.schedulegateway.schedule;

/**
 * A hash of an e-mail address as a source publishes it. Whoever has a list of addresses
 * can tell whose it is: it is only to be compared under a secret key, and neither stored
 * nor shown.
 *
 * @param value the hash as the source writes it
 */
public record EmailHash(String value) {

	/** Keeps the hash out of logs and messages. */
	@Override
	public String toString() {
		return "EmailHash[…]";
	}

}
