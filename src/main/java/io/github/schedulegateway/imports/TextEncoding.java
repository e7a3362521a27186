package io.github.schedulegateway.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Decodes documents, and refuses what is not in its encoding instead of replacing it. A
 * byte order mark counts most, then what the server declared, then what HTML or XML
 * declares of itself; else it is UTF-8.
 */
final class TextEncoding {

	/** As far as browsers look for the declaration, and some more. */
	private static final int HEAD_LENGTH = 4096;

	private static final Pattern DECLARED = Pattern.compile(
			"(?:<meta\\s[^>]{0,200}?charset|^\\s*<\\?xml\\s[^>]{0,200}?encoding)\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)",
			Pattern.CASE_INSENSITIVE);

	private TextEncoding() {
	}

	static String decode(String name, byte[] bytes, @Nullable Charset declared) {
		Mark mark = Mark.of(bytes);
		Charset charset = (mark != null) ? mark.charset : (declared != null) ? declared : declaredWithin(name, bytes);
		int start = (mark != null) ? mark.bytes.length : 0;
		String text = strictly(name, bytes, start, charset);
		int nul = text.indexOf('\0');
		if (nul >= 0) {
			int offset = start + text.substring(0, nul).getBytes(charset).length;
			throw new ImportRefused(name, "byte " + offset, "is no text: it contains a null byte");
		}
		return text;
	}

	private static String strictly(String name, byte[] bytes, int start, Charset charset) {
		CharsetDecoder decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer input = ByteBuffer.wrap(bytes, start, bytes.length - start);
		CharBuffer output = CharBuffer.allocate((int) (input.remaining() * (double) decoder.maxCharsPerByte()) + 2);
		CoderResult result = decoder.decode(input, output, true);
		if (!result.isError()) {
			result = decoder.flush(output);
		}
		try {
			if (result.isError()) {
				result.throwException();
			}
		}
		catch (CharacterCodingException ex) {
			throw new ImportRefused(name, "byte " + input.position(), "is not in " + charset.name());
		}
		return output.flip().toString();
	}

	private static Charset declaredWithin(String name, byte[] bytes) {
		String head = new String(bytes, 0, Math.min(bytes.length, HEAD_LENGTH), StandardCharsets.ISO_8859_1);
		Matcher declared = DECLARED.matcher(head);
		if (!declared.find()) {
			return StandardCharsets.UTF_8;
		}
		Charset charset = named(declared.group(1));
		if (charset == null) {
			throw new ImportRefused(name, "byte " + declared.start(1),
					"declares the encoding “" + declared.group(1) + "”, which is unknown");
		}
		return charset;
	}

	/**
	 * {@return the encoding of that name, as browsers understand it} Latin-1 stands for
	 * Windows-1252, and an UTF-16 that could be read as ASCII is none. Null where
	 * unknown.
	 */
	static @Nullable Charset named(String label) {
		try {
			Charset charset = Charset.forName(label);
			if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
				return Charset.forName("windows-1252");
			}
			return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return null;
		}
	}

	/** The byte order marks. */
	private enum Mark {

		UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF), UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
		UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE);

		private final Charset charset;

		private final int[] bytes;

		Mark(Charset charset, int... bytes) {
			this.charset = charset;
			this.bytes = bytes;
		}

		static @Nullable Mark of(byte[] text) {
			return Arrays.stream(values()).filter((mark) -> mark.begins(text)).findFirst().orElse(null);
		}

		private boolean begins(byte[] text) {
			if (text.length < this.bytes.length) {
				return false;
			}
			for (int i = 0; i < this.bytes.length; i++) {
				if (Byte.toUnsignedInt(text[i]) != this.bytes[i]) {
					return false;
				}
			}
			return true;
		}

	}

}
