package io.github.schedulegateway.query;

/**
 * What a client sent cannot be answered as it stands; the message says what is wrong and
 * is meant for them.
 */
public final class BadInput extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public BadInput(String message) {
		super(message);
	}

}
