package io.github.schedulegateway.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * A document to import, decoded.
 *
 * @param name by which errors call it
 * @param url where it was fetched, null for files and inline text
 */
public record SourceDocument(String name, String text, @Nullable URI url) {

	private static final int MAX_REASON = 400;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** A document given as text. */
	public static SourceDocument ofContent(String content) {
		String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
		return new SourceDocument("content", text, null);
	}

	/**
	 * Reads a file.
	 * @throws ImportRefused if it cannot be read, is too large or is no text
	 */
	public static SourceDocument ofFile(Path file, DataSize maxSize) {
		String name = file.toString();
		if (!Files.isRegularFile(file)) {
			throw new ImportRefused(name, null, Files.exists(file) ? "is not a file" : "does not exist");
		}
		try (InputStream input = Files.newInputStream(file)) {
			return ofBytes(name, readAtMost(maxSize, input, name), null, null);
		}
		catch (IOException ex) {
			throw new ImportRefused(name, null, "cannot be read (" + ex.getClass().getSimpleName() + ")");
		}
	}

	/**
	 * Decodes a document.
	 * @param declared the encoding that was declared outside of it
	 */
	static SourceDocument ofBytes(String name, byte[] bytes, @Nullable Charset declared, @Nullable URI url) {
		return new SourceDocument(name, TextEncoding.decode(name, bytes, declared), url);
	}

	static byte[] readAtMost(DataSize maxSize, InputStream input, String name) throws IOException {
		int limit = Math.toIntExact(Math.min(maxSize.toBytes(), Integer.MAX_VALUE - 16));
		byte[] bytes = input.readNBytes(limit + 1);
		if (bytes.length > limit) {
			throw new ImportRefused(name, "byte " + limit, "is larger than " + limit + " bytes");
		}
		return bytes;
	}

	/**
	 * {@return by what it is told from any other: the SHA-256 of its text}
	 */
	public String checksum() {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** A refusal of this document; what it quotes is cut to a length that can be read. */
	ImportRefused refused(String place, String reason) {
		String readable = (reason.length() > MAX_REASON) ? reason.substring(0, MAX_REASON) + "…" : reason;
		return new ImportRefused(this.name, place, readable);
	}

}
