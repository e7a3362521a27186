package io.github.schedulegateway.imports;

import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.context.ConfigurableApplicationContext;

/** The command line {@code import FILE|URL…}: imports documents one after the other. */
@Command(name = "import", mixinStandardHelpOptions = false, sortOptions = false, usageHelpAutoWidth = true,
		description = "Imports conference schedules into the graph.%n",
		footer = { "",
				"Documents are imported in the order given, each all of it or nothing. The first that is refused "
						+ "ends the command: what came before it stays imported, what comes after it is not tried.",
				"", "The database is the one of the configuration (SPRING_NEO4J_URI and so on), else the embedded one.",
				"", "Exit status: 0 all imported, 1 one refused or failed, 2 wrong usage." })
public final class ImportCommand implements Callable<Integer> {

	/** The first argument of the program by which it is this command. */
	public static final String NAME = "import";

	private final Supplier<? extends Session> sessions;

	@Spec
	private @Nullable CommandSpec spec;

	@Parameters(arity = "1..*", paramLabel = "FILE|URL", description = "Documents, or http(s) addresses of them.")
	private List<String> sources = List.of();

	@Option(names = "--conference", paramLabel = "SLUG",
			description = "The conference that it belongs to, or is to be called; else the document says.")
	private @Nullable String conference;

	@Option(names = "--time-zone", paramLabel = "ZONE",
			description = "Where the document names none, such as Europe/Dublin.")
	private @Nullable ZoneId timeZone;

	@Option(names = "--locale", paramLabel = "LOCALE",
			description = "In which dates are written, such as en-GB, where the document does not tell.")
	private @Nullable Locale locale;

	@Option(names = "--format", paramLabel = "FORMAT", description = "Recognised from the document unless given.")
	private @Nullable String format;

	@Option(names = "--dry-run", description = "Say what would change, and change nothing.")
	private boolean dryRun;

	@Option(names = "--allow-shrink", description = "Accept a document with less than half of the talks known.")
	private boolean allowShrink;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this text.")
	private boolean help;

	ImportCommand(Supplier<? extends Session> sessions) {
		this.sessions = sessions;
	}

	/**
	 * Runs the command.
	 * @param arguments of the program, the first of which is {@value #NAME}
	 * @param application starts the gateway; not called where the arguments do not ask
	 * for an import
	 * @return the exit status
	 */
	public static int run(String[] arguments, Supplier<ConfigurableApplicationContext> application) {
		return commandLine(() -> Session.of(application.get()))
			.execute(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
	}

	static CommandLine commandLine(Supplier<? extends Session> sessions) {
		return new CommandLine(new ImportCommand(sessions)).registerConverter(Locale.class, ImportCommand::locale)
			.setExecutionExceptionHandler((failure, command, result) -> {
				command.getErr().println(failure.getMessage());
				return CommandLine.ExitCode.SOFTWARE;
			});
	}

	@Override
	public Integer call() {
		CommandLine command = command();
		List<URI> documents = this.sources.stream().map((source) -> address(command, source)).toList();
		var options = new SourceImporter.Options(this.conference, this.timeZone, this.locale, this.format, this.dryRun,
				this.allowShrink);
		StringBuilder summary = new StringBuilder();
		try (Session session = this.sessions.get(); Progress progress = Progress.over(documents.size())) {
			for (int i = 0; i < documents.size(); i++) {
				progress.at(this.sources.get(i));
				summary.append(importOne(session.importer(), this.sources.get(i), documents.get(i), options));
				progress.step();
			}
		}
		finally {
			// when the bar is gone, also if a later document was refused
			print(command.getOut(), summary);
		}
		return CommandLine.ExitCode.OK;
	}

	private static String importOne(SourceImporter importer, String name, URI document,
			SourceImporter.Options options) {
		try {
			return summary(name, importer.importFrom(document, options), options.dryRun());
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException(name + ": " + ex.getMessage(), ex);
		}
	}

	private static String summary(String name, SourceImporter.Outcome outcome, boolean dryRun) {
		String counts = outcome.counts()
			.entrySet()
			.stream()
			.map((count) -> count.getValue() + " " + count.getKey())
			.collect(Collectors.joining(", "));
		String verdict = !outcome.changed() ? "nothing changed" : dryRun ? "would change" : "changed";
		StringBuilder text = new StringBuilder("%s: %s (%s; %s)%n".formatted(name, verdict, outcome.format(), counts));
		outcome.changes().forEach((change) -> text.append("  %s%n".formatted(change)));
		outcome.warnings().forEach((warning) -> text.append("  warning: %s%n".formatted(warning)));
		return text.toString();
	}

	private static void print(PrintWriter out, CharSequence text) {
		out.print(text);
		out.flush();
	}

	private static URI address(CommandLine command, String source) {
		if (source.startsWith("http://") || source.startsWith("https://")) {
			try {
				return URI.create(source);
			}
			catch (IllegalArgumentException ex) {
				throw new ParameterException(command, source + " is no address", ex);
			}
		}
		Path file = Path.of(source);
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw new ParameterException(command, source + " is no file that can be read");
		}
		return file.toUri();
	}

	private static Locale locale(String tag) {
		Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
		if (locale.getLanguage().isEmpty()) {
			throw new CommandLine.TypeConversionException("'" + tag + "' is no locale such as en-GB");
		}
		return locale;
	}

	private CommandLine command() {
		if (this.spec == null) {
			throw new IllegalStateException("The command runs by its command line only");
		}
		return this.spec.commandLine();
	}

	/** An importer, and what has to be closed when it is no longer needed. */
	interface Session extends AutoCloseable {

		SourceImporter importer();

		@Override
		void close();

		static Session of(ConfigurableApplicationContext application) {
			return new Session() {

				@Override
				public SourceImporter importer() {
					return application.getBean(SourceImporter.class);
				}

				@Override
				public void close() {
					application.close();
				}

			};
		}

	}

	/** A bar on a terminal, and nothing where the output goes elsewhere. */
	private record Progress(@Nullable ProgressBar bar) implements AutoCloseable {

		static Progress over(int documents) {
			Console console = System.console();
			boolean terminal = console != null && console.isTerminal();
			return new Progress(terminal
					? new ProgressBarBuilder().setTaskName("Importing").setInitialMax(documents).build() : null);
		}

		void at(String document) {
			if (this.bar != null) {
				this.bar.setExtraMessage(document);
			}
		}

		void step() {
			if (this.bar != null) {
				this.bar.step();
			}
		}

		@Override
		public void close() {
			if (this.bar != null) {
				this.bar.close();
			}
		}

	}

}
