package io.github.schedulegateway.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a second gateway out of a data folder; the operating system lifts it with the
 * process.
 */
final class FolderLock implements AutoCloseable {

	private final FileChannel file;

	private FolderLock(FileChannel file) {
		this.file = file;
	}

	/** Takes the folder, which is created if there is none. */
	static FolderLock of(Path folder) {
		try {
			Files.createDirectories(folder);
			var file = FileChannel.open(folder.resolve("gateway.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (lock(file) == null) {
				file.close();
				throw new IllegalStateException("Another gateway uses the data folder " + folder.toAbsolutePath()
						+ ". Stop it, or set schedule.embedded.data to another folder.");
			}
			return new FolderLock(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The data folder " + folder.toAbsolutePath() + " cannot be used", ex);
		}
	}

	private static @Nullable FileLock lock(FileChannel file) throws IOException {
		try {
			return file.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
