package io.github.schedulegateway.imports;

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
	void drawsNoScriptOut() {
		assertThat(PlainText.of("<p>a</p><script>alert(1)</script><style>p {}</style><!-- b -->")).isEqualTo("a");
	}

}
