package io.github.schedulegateway.imports;

/**
 * A value that is not written as its format writes such values. Whoever knows where it
 * stands in the document makes an {@link ImportRefused} of it.
 */
final class BadValue extends RuntimeException {

	/**
	 * Made of a reason.
	 * @param reason what is wrong, to follow the place and a colon
	 */
	BadValue(String reason) {
		super(reason);
	}

	String reason() {
		return String.valueOf(getMessage());
	}

}
