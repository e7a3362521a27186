package io.github.schedulegateway.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.schedulegateway.ScheduleGateway;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.ImportResult;
import io.github.schedulegateway.imports.ImportRefused;
import io.github.schedulegateway.imports.ReadOptions;
import io.github.schedulegateway.imports.ScheduleImports;
import io.github.schedulegateway.schedule.Slugs;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * Imports every schedule below a folder twice, each as a conference of its own, and
 * prints a table: size, what it holds, seconds of the first and the second import, and
 * the most heap that was in use during the first. Arguments: the folder, and the time
 * zone for files without one.
 */
final class FilesBench {

	private final ScheduleImports imports;

	private final ZoneId zone;

	private FilesBench(ScheduleImports imports, ZoneId zone) {
		this.imports = imports;
		this.zone = zone;
	}

	/**
	 * Runs the bench.
	 * @param arguments folder and time zone
	 */
	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of((arguments.length > 0) ? arguments[0] : "../shared/data");
		ZoneId zone = ZoneId.of((arguments.length > 1) ? arguments[1] : "Europe/Berlin");
		Path data = Path.of("target", "bench", "files");
		FileSystemUtils.deleteRecursively(data);
		try (var gateway = new SpringApplicationBuilder(ScheduleGateway.class).web(WebApplicationType.NONE)
			.run("--schedule.embedded.data=" + data, "--schedule.sample=false", "--logging.level.root=warn",
					"--spring.main.banner-mode=off");
				Stream<Path> files = Files.walk(folder)) {
			FilesBench bench = new FilesBench(gateway.getBean(ScheduleImports.class), zone);
			List<Path> schedules = files.filter(FilesBench::isSchedule).sorted(Comparator.naturalOrder()).toList();
			System.out.println("| file | KB | format | sessions | talks | breaks | speakers | affiliations | rooms | s | again s | heap MB |");
			System.out.println("|---|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
			for (Path file : schedules) {
				bench.measure(file);
			}
		}
	}

	private static boolean isSchedule(Path file) {
		String name = file.getFileName().toString();
		return Files.isRegularFile(file) && !name.endsWith(".truth.json") && !name.endsWith(".schema.json")
				&& !name.endsWith(".md");
	}

	private void measure(Path file) throws IOException {
		String name = file.getFileName().toString();
		try {
			System.gc();
			heap().forEach(MemoryPoolMXBean::resetPeakUsage);
			long start = System.nanoTime();
			ImportResult first = run(file);
			double seconds = (System.nanoTime() - start) / 1e9;
			long peak = heap().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum() >> 20;
			start = System.nanoTime();
			ImportResult second = run(file);
			var counts = first.counts();
			System.out.printf(Locale.ROOT, "| %s | %d | %s | %d | %d | %d | %d | %d | %d | %.1f | %.1f%s | %d |%n", name,
					Files.size(file) / 1024, first.format(), counts.sessions(), counts.talks(), counts.breaks(),
					counts.speakers(), counts.affiliations(), counts.rooms(), seconds, (System.nanoTime() - start) / 1e9,
					second.changed() ? " CHANGED" : "", peak);
		}
		catch (ImportRefused ex) {
			System.out.printf("| %s | %d | refused: %s |%n", name, Files.size(file) / 1024, ex.reason());
		}
	}

	private ImportResult run(Path file) {
		String slug = Objects.requireNonNull(Slugs.of(file.getFileName().toString().replaceFirst("\\..*", "")));
		var document = this.imports.read(file.toUri(), null, new ReadOptions(slug, this.zone, null));
		return this.imports.store(document, new ImportOptions(false, true, "bench"));
	}

	private static Stream<MemoryPoolMXBean> heap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter((pool) -> pool.getType() == MemoryType.HEAP);
	}

}
