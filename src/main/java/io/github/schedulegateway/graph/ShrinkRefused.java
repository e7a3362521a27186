package io.github.schedulegateway.graph;

/** A document holds less than half of the talks that the graph has of its scope. */
public final class ShrinkRefused extends RuntimeException {

	private final long talks;

	private final long stored;

	ShrinkRefused(long talks, long stored) {
		super("The document holds " + talks + " of the " + stored
				+ " talks that the graph has of it: less than half. Allow it to shrink if that is meant.");
		this.talks = talks;
		this.stored = stored;
	}

	/**
	 * {@return how many of them the document holds}
	 */
	public long talks() {
		return this.talks;
	}

	/**
	 * {@return how many talks, not cancelled, the graph has of its scope}
	 */
	public long stored() {
		return this.stored;
	}

}
