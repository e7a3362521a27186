package io.github.schedulegateway.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret that is made once, and kept where only the owner of the file can read it. */
final class SecretFile {

	private static final String NAME = "identity.secret";

	private SecretFile() {
	}

	/**
	 * {@return the secret of a folder, which is made if there is none}
	 */
	static String in(Path folder) {
		Path file = folder.resolve(NAME);
		try {
			if (!Files.exists(file)) {
				make(file);
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The secret in " + file.toAbsolutePath() + " cannot be read", ex);
		}
	}

	private static void make(Path file) throws IOException {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, null, ownerOnly());
		try {
			Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
					StandardCharsets.US_ASCII);
			// whole or not at all
			Files.move(fresh, file);
		}
		catch (FileAlreadyExistsException ex) {
			Files.deleteIfExists(fresh);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
