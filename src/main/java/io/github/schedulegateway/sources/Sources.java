package io.github.schedulegateway.sources;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.schedulegateway.imports.ImportRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configured sources. What this gateway finds out is remembered here and written down
 * when it is news: each write makes every answer that is kept elsewhere outdated.
 */
public final class Sources {

	private static final Logger log = LoggerFactory.getLogger(Sources.class);

	/** So that many documents at once do not fill the memory. */
	private static final int AT_ONCE = 4;

	private final List<ConfiguredSource> configured;

	private final StoredSources stored;

	private final Leases leases;

	private final SourceCheck check;

	private final Map<String, Source> remembered = new ConcurrentHashMap<>();

	private final Set<String> running = ConcurrentHashMap.newKeySet();

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	private volatile boolean stopped;

	Sources(List<ConfiguredSource> configured, StoredSources stored, Leases leases, SourceCheck check) {
		this.configured = configured;
		this.stored = stored;
		this.leases = leases;
		this.check = check;
	}

	/**
	 * {@return how each of the sources is, in the order of the configuration}
	 */
	public List<SourceStatus> statuses() {
		Map<String, Source> known = known();
		return this.configured.stream()
			.map((source) -> SourceStatus.of(source, Objects.requireNonNull(known.get(source.name()))))
			.toList();
	}

	/**
	 * Fetches and imports a source now, whether it is due and has changed or not.
	 * @return how it is after that
	 * @throws ImportRefused if there is no such source, or it is in other hands
	 */
	public SourceStatus refresh(String name) {
		ConfiguredSource source = this.configured.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ImportRefused("sources", null, "there is none of that name"));
		return check(source, true).map((after) -> SourceStatus.of(source, after))
			.orElseThrow(() -> new ImportRefused("source " + name, null,
					"is being fetched, or looked after by another gateway; try again in a few minutes"));
	}

	boolean isEmpty() {
		return this.configured.isEmpty();
	}

	/**
	 * {@return the checks that are due}, to be run at the same time
	 */
	List<Runnable> due(Instant now) {
		Map<String, Source> known = known();
		return this.configured.stream()
			.filter((source) -> Objects.requireNonNull(known.get(source.name())).isDue(now))
			.filter((source) -> !this.running.contains(source.name()))
			.<Runnable>map((source) -> () -> look(source))
			.toList();
	}

	/** Begins no check any more. */
	void stop() {
		this.stopped = true;
	}

	/**
	 * Leaves the sources to other gateways, but for those that are still being fetched.
	 */
	void release() {
		this.remembered.values()
			.stream()
			.filter((source) -> !this.running.contains(source.name()))
			.forEach(this.leases::release);
	}

	private void look(ConfiguredSource source) {
		try {
			check(source, false);
		}
		catch (RuntimeException ex) {
			log.warn("Source {} is not looked after while the graph is out of reach: {}", source.name(),
					ex.getMessage());
		}
	}

	private Optional<Source> check(ConfiguredSource source, boolean afresh) {
		if (!this.running.add(source.name())) {
			return Optional.empty();
		}
		try {
			this.places.acquire();
			try {
				if (this.stopped) {
					return Optional.empty();
				}
				Source known = Objects.requireNonNull(known().get(source.name()));
				return this.leases.take(known, source.interval()).map((leased) -> check(source, leased, afresh));
			}
			finally {
				this.places.release();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		finally {
			this.running.remove(source.name());
		}
	}

	private Source check(ConfiguredSource source, Source leased, boolean afresh) {
		Source after = this.check.run(source, leased, afresh);
		this.remembered.put(source.name(), after);
		if (after.isNews(leased)) {
			this.leases.save(after).ifPresent((saved) -> this.remembered.put(source.name(), saved));
		}
		return after;
	}

	/**
	 * What is remembered is newer than what is stored, unless another gateway stored it
	 * since.
	 */
	private Map<String, Source> known() {
		Map<String, Source> graph = this.stored
			.findAllById(this.configured.stream().map(ConfiguredSource::name).toList())
			.stream()
			.collect(Collectors.toMap(Source::name, Function.identity()));
		Map<String, Source> known = new LinkedHashMap<>();
		for (ConfiguredSource source : this.configured) {
			Source there = graph.getOrDefault(source.name(), Source.unknown(source));
			Source here = this.remembered.getOrDefault(source.name(), there);
			known.put(source.name(), (Objects.equals(here.version(), there.version()) ? here : there).as(source));
		}
		return known;
	}

}
