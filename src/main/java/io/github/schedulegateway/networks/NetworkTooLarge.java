package io.github.schedulegateway.networks;

/** A network is not measured, since that would take too long. */
public final class NetworkTooLarge extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NetworkTooLarge(long nodes, long pairs, NetworkSettings limits) {
		super("The network has %d nodes and %d pairs of them; the limits are %d (schedule.analytics.max-nodes) and %d (schedule.analytics.max-links). Ask for a narrower scope."
			.formatted(nodes, pairs, limits.maxNodes(), limits.maxLinks()));
	}

}
