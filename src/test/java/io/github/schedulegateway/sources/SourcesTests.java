package io.github.schedulegateway.sources;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.imports.ImportRefused;
import io.github.schedulegateway.imports.ReadOptions;
import io.github.schedulegateway.imports.ScheduleDownload;
import io.github.schedulegateway.imports.ScheduleImports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Gateways with sources on a site of their own, all on one graph. */
@DirtiesContext
@GatewayTest(webEnvironment = WebEnvironment.NONE,
		properties = { "schedule.imports.allow-private-addresses=true", "schedule.imports.fetch-timeout=2s",
				"schedule.imports.max-size=20KB", "schedule.sources[0].name=unused",
				"schedule.sources[0].url=http://localhost:1/" })
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class SourcesTests {

	private static final Duration INTERVAL = Duration.ofMinutes(5);

	private static final String MOVED = Site.PAGE.replace("12/04/2031, 14:30", "12/04/2031, 14:40");

	private final TestClock clock = new TestClock();

	private final Site site;

	@Autowired
	private Driver driver;

	@Autowired
	private StoredSources stored;

	@Autowired
	private ScheduleDownload download;

	@Autowired
	private ScheduleImports imports;

	SourcesTests() throws IOException {
		this.site = new Site();
	}

	@BeforeEach
	void wipe() {
		EmbeddedServer.wipe(this.driver);
	}

	@AfterEach
	void close() {
		this.site.close();
	}

	@Test
	void importsASourceAndRecordsWhichItWas() {
		Sources gateway = gateway("one", source("/page?key=hidden"));
		look(gateway);
		assertThat(strings("MATCH (run:ImportRun) RETURN run.by + ' ' + run.source"))
			.containsExactly("source:harbour " + this.site.url("/page") + "?key=…");
		assertThat(strings("MATCH (talk:Talk) RETURN talk.id")).hasSize(4);
		SourceStatus status = only(gateway);
		assertThat(status.url()).isEqualTo(this.site.url("/page") + "?key=…");
		assertThat(status.conference()).isEqualTo(strings("MATCH (c:Conference) RETURN c.id").getFirst());
		assertThat(List.of(String.valueOf(status.lastCheck()), String.valueOf(status.lastSuccess()),
				String.valueOf(status.lastChange())))
			.containsOnly(this.clock.instant().toString());
		assertThat(status.nextCheck()).isEqualTo(this.clock.instant().plus(INTERVAL));
		assertThat(status.lastError()).isNull();
	}

	@Test
	void leavesASourceAloneUntilItIsDue() {
		Sources gateway = gateway("one", source("/page"));
		look(gateway);
		this.clock.pass(INTERVAL.minusSeconds(1));
		look(gateway);
		assertThat(this.site.requests()).hasSize(1);
		this.clock.pass(Duration.ofSeconds(1));
		look(gateway);
		assertThat(this.site.requests()).hasSize(2);
	}

	@Test
	void writesNothingWhenTheServerSaysThatNothingChanged() {
		Sources gateway = gateway("one", source("/page", Duration.ofMinutes(1)));
		this.site.tellsWhetherItChanged();
		look(gateway);
		String before = bookmark();
		for (int i = 0; i < 4; i++) {
			this.clock.pass(Duration.ofMinutes(1));
			look(gateway);
		}
		assertThat(bookmark()).isEqualTo(before);
		assertThat(this.site.requests()).hasSize(5).last().asString().startsWith("/page \"");
		assertThat(only(gateway).lastCheck()).isEqualTo(this.clock.instant());
		assertThat(only(gateway).lastSuccess()).isEqualTo(this.clock.instant());
		assertThat(only(gateway).lastChange()).isEqualTo(this.clock.instant().minus(Duration.ofMinutes(4)));
	}

	@Test
	void writesNothingWhenTheDocumentIsTheSame() {
		Sources gateway = gateway("one", source("/page", Duration.ofMinutes(1)));
		look(gateway);
		String before = bookmark();
		this.clock.pass(Duration.ofMinutes(1));
		this.site.says("ETag", "\"another\"");
		look(gateway);
		assertThat(this.site.requests()).hasSize(2);
		assertThat(bookmark()).isEqualTo(before);
	}

	@Test
	void writesOnceForACheckThatComesAfterTheLease() {
		Sources gateway = gateway("one", source("/page", Duration.ofHours(1)));
		this.site.tellsWhetherItChanged();
		look(gateway);
		long version = version();
		this.clock.pass(Duration.ofHours(1));
		look(gateway);
		assertThat(this.site.requests()).hasSize(2);
		assertThat(version()).isEqualTo(version + 1);
	}

	@Test
	void importsWhatChanged() {
		Sources gateway = gateway("one", source("/page"));
		this.site.tellsWhetherItChanged();
		look(gateway);
		this.clock.pass(INTERVAL);
		this.site.holds(MOVED);
		look(gateway);
		assertThat(strings("MATCH (talk:Talk) RETURN toString(time(talk.startsAt))")).contains("14:40:00+02:00")
			.doesNotContain("14:30:00+02:00");
		assertThat(strings("MATCH (run:ImportRun) RETURN run.by")).containsExactly("source:harbour", "source:harbour");
		assertThat(only(gateway).lastChange()).isEqualTo(this.clock.instant());
	}

	@Test
	void knowsWhatItFetchedAfterARestart() {
		this.site.tellsWhetherItChanged();
		look(gateway("one", source("/page")));
		this.clock.pass(Duration.ofMinutes(11));
		Sources restarted = gateway("two", source("/page"));
		look(restarted);
		assertThat(this.site.requests()).last().asString().startsWith("/page \"");
		assertThat(only(restarted).lastSuccess()).isEqualTo(this.clock.instant());
	}

	@Test
	void readsAgainWhatIsConfiguredOtherwise() {
		this.site.tellsWhetherItChanged();
		look(gateway("one", source("/page")));
		this.clock.pass(Duration.ofMinutes(11));
		look(gateway("two", source("/elsewhere")));
		assertThat(this.site.requests()).containsExactly("/page", "/elsewhere");
	}

	@Test
	void waitsLongerAfterEachFailureAndRecovers() {
		Sources gateway = gateway("one", source("/page?key=hidden"));
		this.site.answers(500);
		List<Duration> waits = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			look(gateway);
			SourceStatus failed = only(gateway);
			assertThat(failed.failures()).isEqualTo(i + 1);
			assertThat(failed.lastError()).isEqualTo(this.site.url("/page") + "?key=…: answered with status 500");
			Duration wait = Duration.between(this.clock.instant(), failed.nextCheck());
			waits.add(wait);
			this.clock.pass(wait.minusSeconds(1));
			look(gateway);
			this.clock.pass(Duration.ofSeconds(1));
		}
		assertThat(this.site.requests()).hasSize(6);
		assertThat(waits.stream().map(Duration::toMinutes)).containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
		this.site.answers(200);
		look(gateway);
		assertThat(only(gateway).failures()).isZero();
		assertThat(only(gateway).lastError()).isNull();
		assertThat(only(gateway).nextCheck()).isEqualTo(this.clock.instant().plus(INTERVAL));
	}

	@Test
	void waitsAsLongAsTheServerAsksFor() {
		Sources gateway = gateway("one", source("/page"));
		this.site.answers(503).says("Retry-After", "7200");
		look(gateway);
		assertThat(only(gateway).nextCheck()).isEqualTo(this.clock.instant().plus(Duration.ofHours(2)));
	}

	@Test
	void givesUpAServerThatDoesNotAnswerInTime() {
		Sources gateway = gateway("one", source("/page"));
		this.site.shut();
		look(gateway);
		assertThat(only(gateway).lastError())
			.isEqualTo(this.site.url("/page") + ": did not answer in full within 2000 ms");
	}

	@Test
	void refusesADocumentThatIsTooLarge() {
		Sources gateway = gateway("one", source("/page"));
		this.site.holds("x".repeat(30_000));
		look(gateway);
		assertThat(only(gateway).lastError())
			.isEqualTo(this.site.url("/page") + ", byte 20480: is larger than 20480 bytes");
	}

	@Test
	void keepsTheGraphWhenADocumentIsBroken() {
		Sources gateway = gateway("one", source("/page"));
		look(gateway);
		this.clock.pass(INTERVAL);
		this.site.holds("Under construction");
		look(gateway);
		SourceStatus status = only(gateway);
		assertThat(status.lastError()).startsWith(this.site.url("/page") + ", line 1: is not in a format that is read");
		assertThat(status.lastSuccess()).isEqualTo(this.clock.instant().minus(INTERVAL));
		assertThat(strings("MATCH (talk:Talk) RETURN talk.id")).hasSize(4);
	}

	@Test
	void looksAfterASourceThoughAnotherFails() throws IOException {
		try (Site broken = new Site().answers(404)) {
			Sources gateway = gateway("one",
					new ConfiguredSource("broken", broken.url("/"), null, INTERVAL, ReadOptions.NONE), source("/page"));
			look(gateway);
			assertThat(gateway.statuses()).extracting(SourceStatus::failures).containsExactly(1, 0);
			assertThat(strings("MATCH (talk:Talk) RETURN talk.id")).hasSize(4);
		}
	}

	@Test
	void fetchesASourceOnceHoweverManyGatewaysLook() throws Exception {
		List<Sources> gateways = List.of(gateway("one", source("/page")), gateway("two", source("/page")),
				gateway("three", source("/page")), gateway("four", source("/page")), gateway("five", source("/page")),
				gateway("six", source("/page")));
		for (int i = 1; i <= 5; i++) {
			List<Runnable> checks = gateways.stream()
				.flatMap((gateway) -> gateway.due(this.clock.instant()).stream())
				.toList();
			assertThat(checks).isNotEmpty();
			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				for (Future<?> done : checks.stream().map(threads::submit).toList()) {
					done.get();
				}
			}
			assertThat(this.site.requests()).hasSize(i);
			this.clock.pass(Duration.ofMinutes(20));
		}
	}

	@Test
	void leavesASourceToTheGatewayThatIsFetchingIt() throws Exception {
		Sources one = gateway("one", source("/page"));
		Sources two = gateway("two", source("/page"));
		this.site.shut();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> fetching = threads.submit(() -> look(one));
			this.site.awaitRequest();
			look(two);
			look(one);
			for (Sources gateway : List.of(one, two)) {
				assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> gateway.refresh("harbour"))
					.withMessageStartingWith("source harbour: is being fetched");
			}
			this.site.open();
			fetching.get();
		}
		assertThat(this.site.requests()).hasSize(1);
		assertThat(only(two).lastSuccess()).isEqualTo(this.clock.instant());
	}

	@Test
	void takesOverFromAGatewayThatDied() {
		Sources one = gateway("one", source("/page"));
		Sources two = gateway("two", source("/page"));
		look(one);
		this.clock.pass(Leases.LENGTH.minusSeconds(1));
		look(two);
		assertThat(this.site.requests()).hasSize(1);
		this.clock.pass(Duration.ofSeconds(1));
		look(two);
		assertThat(this.site.requests()).hasSize(2);
		look(one);
		assertThat(this.site.requests()).hasSize(2);
		assertThat(strings("MATCH (source:Source) RETURN source.leaseOwner")).containsExactly("two");
	}

	@Test
	void takesOverAtOnceFromAGatewayThatStopped() {
		Sources one = gateway("one", source("/page"));
		Sources two = gateway("two", source("/page"));
		look(one);
		this.clock.pass(INTERVAL);
		look(one);
		one.stop();
		one.release();
		assertThat(only(two).lastCheck()).isEqualTo(this.clock.instant());
		this.clock.pass(INTERVAL);
		look(one);
		assertThat(this.site.requests()).hasSize(2);
		look(two);
		assertThat(this.site.requests()).hasSize(3);
	}

	@Test
	void refreshesASourceThatIsNotDueAndHasNotChanged() {
		Sources gateway = gateway("one", source("/page"));
		this.site.tellsWhetherItChanged();
		look(gateway);
		this.driver.executableQuery("MATCH (talk:Talk) WHERE talk.abstract IS NOT NULL SET talk.abstract = 'Scribble'")
			.execute();
		SourceStatus refreshed = gateway.refresh("harbour");
		assertThat(refreshed.lastError()).isNull();
		assertThat(this.site.requests()).containsExactly("/page", "/page");
		assertThat(strings("MATCH (talk:Talk {abstract: 'Scribble'}) RETURN talk.id")).isEmpty();
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> gateway.refresh("harbor"));
	}

	@Test
	void tellsNobodyTheKeyOfASource(CapturedOutput output) {
		URI url = URI.create(this.site.url("/page") + "?key=hidden");
		Sources gateway = gateway("one",
				new ConfiguredSource("harbour", url, null, INTERVAL, new ReadOptions("harbour-2031", null, null)));
		look(gateway);
		for (String broken : List.of("", "x".repeat(30_000), "Under construction", MOVED)) {
			this.clock.pass(Duration.ofHours(2));
			this.site.holds(broken);
			look(gateway);
			assertThat(only(gateway).toString()).doesNotContain("hidden");
		}
		assertThat(this.site.requests()).hasSize(5);
		assertThat(strings("MATCH (n) UNWIND keys(n) AS key WITH n, key WHERE n[key] IS :: STRING RETURN n[key]"))
			.contains("harbour-2031")
			.noneMatch((text) -> text.contains("hidden"));
		assertThat(output).contains("Source harbour failed").doesNotContain("hidden");
	}

	@Test
	void looksAfterNothingByItselfWhereNothingIsServed(@Autowired ObjectProvider<SourceTimer> timer,
			@Autowired Sources configured) {
		assertThat(timer.stream()).isEmpty();
		assertThat(only(configured).name()).isEqualTo("unused");
	}

	@Test
	void looksBySchedule() throws Exception {
		SourceTimer timer = new SourceTimer(gateway("one", source("/page")), this.clock);
		this.site.shut();
		timer.start();
		this.site.awaitRequest();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> stopped = threads.submit(timer::destroy);
			this.site.open();
			stopped.get();
		}
		assertThat(strings("MATCH (talk:Talk) RETURN talk.id")).as("what was being imported is imported whole")
			.hasSize(4);
		assertThat(strings("MATCH (s:Source) WHERE s.leaseOwner IS NULL RETURN s.name")).containsExactly("harbour");
	}

	private Sources gateway(String name, ConfiguredSource... sources) {
		RandomGenerator noJitter = () -> 0;
		return new Sources(Arrays.asList(sources), this.stored, new Leases(name, this.stored, this.clock),
				new SourceCheck(this.download, this.imports, this.clock, new Backoff(noJitter)));
	}

	private ConfiguredSource source(String path) {
		return source(path, INTERVAL);
	}

	private ConfiguredSource source(String path, Duration interval) {
		return new ConfiguredSource("harbour", this.site.url(path), null, interval, ReadOptions.NONE);
	}

	private void look(Sources gateway) {
		gateway.due(this.clock.instant()).forEach(Runnable::run);
	}

	private static SourceStatus only(Sources gateway) {
		assertThat(gateway.statuses()).hasSize(1);
		return gateway.statuses().getFirst();
	}

	private long version() {
		return this.stored.findById("harbour").map(Source::version).orElseThrow();
	}

	private List<String> strings(String cypher) {
		return this.driver.executableQuery(cypher)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get(0).asString())
			.toList();
	}

	private String bookmark() {
		try (var session = this.driver.session()) {
			session.executeRead((tx) -> tx.run("RETURN 1").consume());
			return session.lastBookmarks().toString();
		}
	}

}
