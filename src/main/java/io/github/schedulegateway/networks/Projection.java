package io.github.schedulegateway.networks;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Which network of the graph is to be measured.
 *
 * @param statement answers {@code nodes} and {@code pairs}, how many there are, and the
 * {@code links} unless those are more than {@code $maxNodes} and {@code $maxLinks}
 * @param parameters of the statement but these
 */
public record Projection(String statement, Map<String, @Nullable Object> parameters) {

	/** Runs a statement with its parameters. */
	public interface Reader extends Function<Projection, @Nullable Object> {

	}

}
