package io.github.schedulegateway.imports;

import java.net.URI;
import java.nio.file.Path;

import io.github.schedulegateway.graph.Conferences;
import io.github.schedulegateway.graph.ImportLock;
import io.github.schedulegateway.graph.ShrinkRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Imports documents: reads them from where they are, and merges what they hold into the
 * graph. The two are apart, so that nothing is held up while a document is on its way.
 */
@Component
public final class ScheduleImports {

	private final ScheduleDownload download;

	private final ScheduleFormats formats;

	private final ImportSettings settings;

	private final Importer importer;

	ScheduleImports(ScheduleDownload download, ScheduleFormats formats, ImportSettings settings, Importer importer) {
		this.download = download;
		this.formats = formats;
		this.settings = settings;
		this.importer = importer;
	}

	/**
	 * Reads a document at an address.
	 * @param address a file's, or one of http or https
	 * @param format recognised from the content if null
	 * @throws ImportRefused if it cannot be had, or is not as its format says
	 */
	public ReadDocument read(URI address, @Nullable Format format, ReadOptions options) {
		return read("file".equals(address.getScheme())
				? SourceDocument.ofFile(Path.of(address), this.settings.maxSize()) : this.download.fetch(address),
				format, options);
	}

	/**
	 * Reads a document.
	 * @param format recognised from the content if null
	 * @throws ImportRefused if it is not as its format says
	 */
	public ReadDocument read(SourceDocument document, @Nullable Format format, ReadOptions options) {
		return new ReadDocument(document, this.formats.read(document, format, options));
	}

	/**
	 * Merges a document into the graph in one transaction, which may be the caller's.
	 * @throws ImportRefused if it lost too many talks, or another import does not end
	 */
	public ImportResult store(ReadDocument read, ImportOptions options) {
		String name = read.document().name();
		try {
			return this.importer.importSchedule(read.reading().schedule(), read.reading().format().name(), name,
					read.document().checksum(), options);
		}
		catch (ShrinkRefused | Conferences.ConferenceUnknown | ImportLock.ImportRunning ex) {
			var refused = new ImportRefused(name, null, String.valueOf(ex.getMessage()));
			refused.initCause(ex);
			throw refused;
		}
	}

	/** A document, and what was read in it. */
	public record ReadDocument(SourceDocument document, Reading reading) {
	}

}
