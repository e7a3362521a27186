package io.github.schedulegateway.networks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.schedulegateway.graph.GraphTrouble;
import io.github.schedulegateway.graph.GraphVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps networks, and what was measured of them, for as long as the graph stays as it is.
 * Measuring has few threads of its own, so that it leaves room for requests that need
 * none.
 */
@Component
public final class Networks implements AutoCloseable {

	private static final int KEPT = 32;

	private static final int WAITING = 32;

	private final Cache<Key, Reading> networks = Caffeine.newBuilder()
		.maximumSize(KEPT)
		.expireAfterAccess(Duration.ofMinutes(10))
		.build();

	private final ThreadPoolExecutor threads;

	private final GraphVersion version;

	private final NetworkSettings limits;

	Networks(GraphVersion version, NetworkSettings limits) {
		this.version = version;
		this.limits = limits;
		int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
		this.threads = new ThreadPoolExecutor(most, most, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING),
				Thread.ofPlatform().daemon().name("networks-", 0).factory());
		this.threads.allowCoreThreadTimeOut(true);
	}

	/**
	 * {@return what a network is measured to be}
	 * @param reader reads the network where it is not at hand
	 * @param deadline until when it may take
	 * @throws NetworkTooLarge if it is larger than configured
	 * @throws GraphTrouble.Late if it took longer; it goes on, for who asks again
	 */
	public <T> T measure(Projection projection, Projection.Reader reader, Instant deadline,
			Function<Network, T> measured) {
		Instant start = Instant.now();
		Key key = new Key(projection, this.version.current(deadline));
		try {
			Network network = this.networks.get(key, (missing) -> read(projection, reader)).network(this.limits);
			// a first plan is long, and the statement has had its own time
			Duration left = Duration.between(start, deadline);
			return CompletableFuture.supplyAsync(() -> measured.apply(network), this.threads)
				.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
		catch (TimeoutException | RejectedExecutionException ex) {
			throw new GraphTrouble.Late();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new GraphTrouble.Late();
		}
	}

	private Reading read(Projection projection, Projection.Reader reader) {
		Map<String, @Nullable Object> parameters = new HashMap<>(projection.parameters());
		parameters.put("maxNodes", this.limits.maxNodes());
		parameters.put("maxLinks", this.limits.maxLinks());
		Map<?, ?> answer = (Map<?, ?>) Objects
			.requireNonNull(reader.apply(new Projection(projection.statement(), parameters)));
		return new Reading(number(answer, "nodes"), number(answer, "pairs"),
				new Network((List<?>) Objects.requireNonNull(answer.get("links"))));
	}

	private static long number(Map<?, ?> answer, String name) {
		return ((Number) Objects.requireNonNull(answer.get(name))).longValue();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	/**
	 * What was read of a network.
	 *
	 * @param links without any where there are too many
	 */
	private record Reading(long nodes, long pairs, Network links) {

		Network network(NetworkSettings limits) {
			if (this.nodes > limits.maxNodes() || this.pairs > limits.maxLinks()) {
				throw new NetworkTooLarge(this.nodes, this.pairs, limits);
			}
			return this.links;
		}

	}

	/** The network, and the state of the graph that it is of. */
	private record Key(Projection projection, String version) {
	}

}
