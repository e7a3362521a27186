package io.github.schedulegateway.identity;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileLinksTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			https://github.com/IdaB/                       | github:idab
			http://www.github.com/idab?tab=stars           | github:idab
			https://gitlab.com/ida.berg                    | gitlab:ida.berg
			https://orcid.org/0000-0002-1825-009X          | orcid:0000-0002-1825-009x
			https://www.linkedin.com/in/ida-berg/          | linkedin:ida-berg
			https://de.linkedin.com/in/ida-berg/en         | linkedin:ida-berg
			https://twitter.com/@IdaB                      | x:idab
			https://x.com/idab                             | x:idab
			https://mobile.twitter.com/idab                | x:idab
			https://bsky.app/profile/ida.example           | bluesky:ida.example
			https://chaos.social/@ida                      | @ida@chaos.social
			https://chaos.social/users/ida                 | @ida@chaos.social
			https://Ida.example/about/?a=1                 | page:ida.example/about/?a=1
			https://ida.example/                           | page:ida.example
			""")
	void writesTheSameProfileInOneForm(String link, String key) {
		assertThat(ProfileLinks.key(URI.create(link))).contains(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://github.com", "https://github.com/", "https://github.com/lantern/rope",
			"https://github.com/orgs/lantern", "https://github.com/search", "https://www.linkedin.com/company/lantern",
			"https://x.com/home", "mailto:ida@example.org", "ftp://ida.example/", "/about", "https:///x" })
	void seesNobodyInOtherPagesOfTheSites(String link) {
		assertThat(ProfileLinks.key(URI.create(link))).isEmpty();
	}

	@Test
	void tellsPagesApartThatDifferInAnything() {
		assertThat(ProfileLinks.key(URI.create("https://uni.example/~ida")))
			.isNotEqualTo(ProfileLinks.key(URI.create("https://uni.example/~otto")));
		assertThat(ProfileLinks.key(URI.create("https://uni.example/?p=1")))
			.isNotEqualTo(ProfileLinks.key(URI.create("https://uni.example/?p=2")));
	}

	@Test
	void leavesLongAddressesOut() {
		assertThat(ProfileLinks.key(URI.create("https://ida.example/" + "a".repeat(500)))).isEmpty();
	}

}
