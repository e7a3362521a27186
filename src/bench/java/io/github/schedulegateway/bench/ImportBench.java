package io.github.schedulegateway.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.management.OperatingSystemMXBean;
import io.github.schedulegateway.ScheduleGateway;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.ImportResult;
import io.github.schedulegateway.imports.Importer;
import io.github.schedulegateway.schedule.Schedule;
import org.neo4j.driver.Driver;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * Prints what importing one conference costs, in one transaction into an empty graph, and
 * what importing it again does, which writes nothing. The arguments are numbers of talks.
 */
final class ImportBench {

	private static final Path DATA = Path.of("target", "bench", "import");

	private final Importer importer;

	private final Driver driver;

	private ImportBench(Importer importer, Driver driver) {
		this.importer = importer;
		this.driver = driver;
	}

	/**
	 * Runs the bench.
	 * @param arguments how many talks, once or several times; 1,000 to 10,000 unless
	 * given
	 */
	public static void main(String[] arguments) throws IOException {
		List<Integer> sizes = (arguments.length > 0) ? Arrays.stream(arguments).map(Integer::valueOf).toList()
				: List.of(1000, 2000, 5000, 10_000);
		FileSystemUtils.deleteRecursively(DATA);
		var application = new SpringApplicationBuilder(ScheduleGateway.class).web(WebApplicationType.NONE);
		try (var gateway = application.run("--schedule.embedded.data=" + DATA, "--schedule.sample=false",
				"--logging.level.root=warn", "--spring.main.banner-mode=off")) {
			ImportBench bench = new ImportBench(gateway.getBean(Importer.class), gateway.getBean(Driver.class));
			// what is compiled and planned then is not measured
			bench.run(500);
			System.out.printf(Locale.ROOT, "largest heap %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
			for (int talks : sizes) {
				System.out.println(bench.run(talks));
			}
		}
	}

	private Line run(int talks) {
		Schedule schedule = new ScheduleGenerator(1, talks, talks * 2 / 3, talks / 5).schedules().findFirst().orElseThrow();
		wipe();
		System.gc();
		try (HeapPeak peak = new HeapPeak()) {
			long cpu = cpu();
			double first = seconds(schedule, true);
			return new Line(talks, first, (cpu() - cpu) / 1e9, seconds(schedule, false), peak.megabytes());
		}
	}

	private double seconds(Schedule schedule, boolean changes) {
		long start = System.nanoTime();
		var result = this.importer.importSchedule(schedule, "GENERATED", "bench", "none",
				new ImportOptions(false, false, "bench"));
		if (result.changed() != changes) {
			throw new IllegalStateException(talks(result) + (changes ? " were there already" : " changed by themselves"));
		}
		return (System.nanoTime() - start) / 1e9;
	}

	/** Of this process, in nanoseconds: depends less than time on what else the machine does. */
	private static long cpu() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
	}

	private static String talks(ImportResult result) {
		return result.counts().talks() + " talks";
	}

	private void wipe() {
		try (var session = this.driver.session()) {
			session.run("MATCH (n) WHERE NOT n:SchemaVersion AND NOT n:ImportLock "
					+ "CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
				.consume();
		}
	}

	private record Line(int talks, double first, double cpu, double again, long peak) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT,
					"%,d talks: %.1f s, %.2f ms a talk; CPU %.1f s, %.2f ms a talk; again %.1f s; peak heap %d MB",
					this.talks, this.first, this.first * 1000 / this.talks, this.cpu, this.cpu * 1000 / this.talks,
					this.again, this.peak);
		}

	}

	/** Looks every ten milliseconds how much of the heap is in use, what is to be collected included. */
	private static final class HeapPeak implements AutoCloseable {

		private final AtomicLong peak = new AtomicLong();

		private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

		HeapPeak() {
			this.clock.scheduleAtFixedRate(this::look, 0, 10, TimeUnit.MILLISECONDS);
		}

		private void look() {
			Runtime runtime = Runtime.getRuntime();
			this.peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
		}

		long megabytes() {
			return this.peak.get() >> 20;
		}

		@Override
		public void close() {
			this.clock.shutdownNow();
		}

	}

}
