package io.github.schedulegateway.imports;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedactedUrlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					https://kai:secret@harbour.example/page           | https://harbour.example/page
					https://kai@harbour.example:8443/a@b              | https://harbour.example:8443/a@b
					https://harbour.example/page?key=secret&day=2     | https://harbour.example/page?key=…&day=…
					https://harbour.example/page?secret               | https://harbour.example/page?…
					https://harbour.example?key=a=b&secret&x=         | https://harbour.example?key=…&…&x=…
					https://harbour.example/page#secret               | https://harbour.example/page
					https://sessionize.com/api/v2/jl4ktls0/view/All   | https://sessionize.com/api/v2/…/view/All
					https://SESSIONIZE.com/api/v2/jl4ktls0            | https://SESSIONIZE.com/api/v2/…
					https://cal.example/private-0123456789abcdef0123456789abcdef/basic.ics | https://cal.example/private-…/basic.ics
					https://cal.example/Zx9-kP_2mQ-7rT_5vW-8yB/a.ics  | https://cal.example/…/a.ics
					https://cal.example/0b1f2c3d-4e5f-6071-8293-a4b5c6d7e8f9/feed | https://cal.example/…/feed
					""")
	void leavesOutWhatMayBeAKey(URI url, String shown) {
		assertThat(RedactedUrl.of(url)).isEqualTo(shown);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://lpc.events/event/16/sessions/136/",
			"https://pretalx.example/conference-of-many-long-words-2031/schedule/export/schedule.json",
			"https://fosdem.example/2031/schedule/xml", "http://localhost:8080/", "file:///etc/hostname",
			"mailto:a@example.org", "page.html", "http://[::1]:80/internationalisationconference/" })
	void showsEverythingElse(String url) {
		assertThat(RedactedUrl.of(URI.create(url))).isEqualTo(url);
	}

}
