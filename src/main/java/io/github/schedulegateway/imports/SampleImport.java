package io.github.schedulegateway.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Imports the conference that the gateway brings along to try it out. */
@Component
public final class SampleImport {

	private static final String FILE = "sample/containers-and-checkpoint-restore.html";

	private static final String SLUG = "lpc-2022";

	private final ScheduleImports imports;

	SampleImport(ScheduleImports imports) {
		this.imports = imports;
	}

	/**
	 * {@return what that came to}
	 */
	public ImportResult run() {
		var document = SourceDocument.ofContent(page());
		return this.imports.store(this.imports.read(document, Format.INDICO_HTML, new ReadOptions(SLUG, null, null)),
				new ImportOptions(false, false, "sample"));
	}

	private static String page() {
		try {
			return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The sample conference is not on the class path", ex);
		}
	}

}
