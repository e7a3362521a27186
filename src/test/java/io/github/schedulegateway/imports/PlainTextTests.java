package io.github.schedulegateway.imports;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTests {

	@Test
	void readsMarkup() {
		assertThat(PlainText.of("<p>One &amp; <em>two</em>.</p>\n<ol><li>a</li><li>b</li></ol>"))
			.isEqualTo("One & two.\n\n1. a\n2. b");
		assertThat(PlainText.of("Salt &amp; sand")).isEqualTo("Salt & sand");
		assertThat(PlainText.of("See <a href='https://tide.example'>tides</a>.\n\nNext."))
			.isEqualTo("See tides.\n\nNext.");
		assertThat(PlainText.of("a<BR/>b")).isEqualTo("a\nb");
	}

	@Test
	void leavesTextsAloneThatAreNoMarkup() {
		assertThat(PlainText.of("if (a<b && c>d) use List<String> of <stdio.h>\n * kept"))
			.isEqualTo("if (a<b && c>d) use List<String> of <stdio.h>\n* kept");
		assertThat(PlainText.of("<https://tide.example> AT&T; R&D")).isEqualTo("<https://tide.example> AT&T; R&D");
		assertThat(PlainText.of("  one \r\n\r\n\r\n\r\n two\u200B ")).isEqualTo("one\n\ntwo");
	}

	@Test
	void makesOneLineOfWhatIsNone() {
		assertThat(PlainText.line("a b")).isEqualTo("a b");
		assertThat(PlainText.line("Größe")).isEqualTo("Größe");
		for (String text : List.of(" a b", "a b ", "a  b", "a\tb", "a\u00A0b", "a\u2009b", "a\u200B b", "\u202Ea b")) {
			assertThat(PlainText.line(text)).isEqualTo("a b");
		}
		assertThat(PlainText.line(" ")).isEmpty();
		assertThat(PlainText.line("\uD83D\uDE00 a\uD83D")).isEqualTo("\uD83D\uDE00 a");
	}

	@Test
	void drawsNoScriptOut() {
		assertThat(PlainText.of("<p>a</p><script>alert(1)</script><style>p {}</style><!-- b -->")).isEqualTo("a");
	}

}
