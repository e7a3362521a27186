package io.github.schedulegateway.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SourceDocumentTests {

	private static final String META = "<html><head><meta charset=\"%s\"></head>é</html>";

	@TempDir
	Path folder;

	@Test
	void takesTheEncodingFromAByteOrderMark() throws IOException {
		assertThat(file("\uFEFFKoutný".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("Koutný");
		assertThat(file("\uFEFFKoutný".getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo("Koutný");
		assertThat(file("\uFEFFKoutný".getBytes(StandardCharsets.UTF_16BE)).text()).isEqualTo("Koutný");
		assertThat(SourceDocument.ofContent("\uFEFFKoutný").text()).isEqualTo("Koutný");
	}

	@Test
	void takesTheEncodingThatHtmlDeclares() throws IOException {
		assertThat(file(META.formatted("iso-8859-1").getBytes(StandardCharsets.ISO_8859_1)).text()).contains("é");
		assertThat(file(META.formatted("windows-1250").getBytes(Charset.forName("windows-1250"))).text()).contains("é");
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> file(META.formatted("klingon").getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining("byte 27: declares the encoding “klingon”, which is unknown");
	}

	@Test
	void takesTheEncodingThatXmlDeclares() throws IOException {
		String xml = "<?xml version='1.0' encoding='iso-8859-1'?>\n<schedule>é</schedule>";
		assertThat(file(xml.getBytes(StandardCharsets.ISO_8859_1)).text()).isEqualTo(xml);
		String quoted = "<p><?xml encoding='iso-8859-1'?>é</p>";
		assertThat(file(quoted.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(quoted);
	}

	@Test
	void namesTheByteThatIsNotInTheEncoding() {
		byte[] bytes = "Koutný".getBytes(StandardCharsets.ISO_8859_1);
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> file(bytes))
			.withMessageEndingWith("page.txt, byte 5: is not in UTF-8");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> file("ab\0c".getBytes(StandardCharsets.UTF_8)))
			.withMessageEndingWith("byte 2: is no text: it contains a null byte");
	}

	@Test
	void refusesAFileThatIsTooLargeOrNone() throws IOException {
		assertThat(file("x".repeat(100).getBytes(StandardCharsets.UTF_8)).text()).hasSize(100);
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> file("x".repeat(101).getBytes(StandardCharsets.UTF_8)))
			.withMessageEndingWith("byte 100: is larger than 100 bytes");
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> SourceDocument.ofFile(this.folder, DataSize.ofBytes(100)))
			.withMessageEndingWith(": is not a file");
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> SourceDocument.ofFile(this.folder.resolve("none"), DataSize.ofBytes(100)))
			.withMessageEndingWith("none: does not exist");
	}

	@Test
	void refusesAnEmptyDocumentAndAnUnknownFormat() {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read(" \n "))
			.withMessage("content, line 1: is empty");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> Readings.read("{\"schedule\": {}}"))
			.withMessageStartingWith(
					"content, line 1: is not in a format that is read; tried INDICO_HTML, INDICO_TEXT");
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> Readings.FORMATS.read(SourceDocument.ofContent(Readings.fixture("dump-head-en_GB.txt")),
					Format.INDICO_HTML, ReadOptions.NONE))
			.withMessageEndingWith("tried INDICO_HTML");
	}

	@Test
	void refusesAConferenceThatCannotBeASlug() {
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> Readings.read("page", new ReadOptions("LPC 2022", null, null)))
			.withMessage("content, option conference: is to be small letters, digits and hyphens, such as lpc-2022");
	}

	private SourceDocument file(byte[] bytes) throws IOException {
		Path file = Files.write(this.folder.resolve("page.txt"), bytes);
		return SourceDocument.ofFile(file, DataSize.ofBytes(100));
	}

}
