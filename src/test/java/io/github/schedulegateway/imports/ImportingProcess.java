package io.github.schedulegateway.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A gateway in a process of its own, which imports when it is told to, and may be killed.
 */
final class ImportingProcess {

	private static final String READY = "ready to import";

	private static final String DONE = "imported";

	private final Path folder;

	private final Process process;

	private final BufferedReader output;

	private ImportingProcess(Path folder, Process process) {
		this.folder = folder;
		this.process = process;
		this.output = process.inputReader(StandardCharsets.UTF_8);
	}

	/**
	 * What the process does.
	 * @param arguments the data folder
	 */
	public static void main(String[] arguments) throws IOException {
		try (var gateway = KilledImportIT.open(Path.of(arguments[0]))) {
			System.out.println(READY);
			if (System.in.read() >= 0) {
				KilledImportIT.store(gateway, KilledImportIT.after());
				System.out.println(DONE);
			}
		}
	}

	static ImportingProcess start(Path folder) throws IOException {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
				"--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
				ImportingProcess.class.getName(), folder.toString())
			.redirectErrorStream(true)
			.start();
		return new ImportingProcess(folder, process);
	}

	Path folder() {
		return this.folder;
	}

	void awaitReady() throws IOException {
		await(READY);
	}

	/**
	 * Lets it import undisturbed, and end.
	 * @return the milliseconds that the import took
	 */
	long importWhole() throws IOException, InterruptedException {
		long start = System.nanoTime();
		begin();
		await(DONE);
		long millis = (System.nanoTime() - start) / 1_000_000;
		if (!this.process.waitFor(1, TimeUnit.MINUTES)) {
			throw new IllegalStateException("It does not end");
		}
		return millis;
	}

	void importAndKill(long afterMillis) throws IOException, InterruptedException {
		begin();
		this.process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
		kill();
		this.process.waitFor();
	}

	void kill() {
		this.process.destroyForcibly();
	}

	private void begin() throws IOException {
		this.process.getOutputStream().write('\n');
		this.process.getOutputStream().flush();
	}

	private void await(String line) throws IOException {
		StringBuilder said = new StringBuilder();
		String next = this.output.readLine();
		while (!line.equals(next)) {
			if (next == null) {
				throw new IllegalStateException("It ended: " + said);
			}
			said.append(next).append('\n');
			next = this.output.readLine();
		}
	}

}
