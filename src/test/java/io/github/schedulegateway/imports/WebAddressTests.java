package io.github.schedulegateway.imports;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebAddressTests {

	private static final URI BASE = URI.create("https://kelp.example/2031/schedule/");

	@ParameterizedTest
	@CsvSource({ "https://tide.example/a?b=c#d, https://tide.example/a?b=c#d",
			"' HTTP://tide.example ', HTTP://tide.example", "www.tide.example/a, http://www.tide.example/a",
			"/media/a.pdf?1, https://kelp.example/media/a.pdf?1", "//cdn.example/a, https://cdn.example/a",
			"https://tide.example/a b|ü%, https://tide.example/a%20b%7C%C3%BC%25",
			"https://tide.example/%20, https://tide.example/%20" })
	void isTakenAsWritten(String written, String address) {
		assertThat(WebAddress.of(written, BASE)).hasToString(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "tide.example/a", "a.pdf", "mailto:a@tide.example", "git://tide.example/a.git",
			"javascript:alert(1)", "#room:tide.example", "https://", "https:///a", "http:tide.example", "https://[x" })
	void isNullForAnythingElse(String written) {
		assertThat(WebAddress.of(written, BASE)).isNull();
	}

	@Test
	void isNullWithoutWhatItBelongsTo() {
		assertThat(WebAddress.of("/a.pdf", null)).isNull();
		assertThat(WebAddress.of(null, BASE)).isNull();
	}

}
