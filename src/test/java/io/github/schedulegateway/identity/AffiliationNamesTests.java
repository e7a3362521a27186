package io.github.schedulegateway.identity;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AffiliationNamesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Canonical Ltd.        | canonical ltd        | canonical
			EfficiOS, Inc.        | efficios, inc        | efficios
			SUSE LLC              | suse llc             | suse
			Foo GmbH & Co. KG     | foo gmbh & co. kg    | foo
			Acme Corp. Inc        | acme corp. inc       | acme
			Société X S.A.        | societe x s.a        | societe x
			Example B.V.          | example b.v          | example
			""")
	void takesTheLegalFormOff(String printed, String whole, String stripped) {
		assertThat(AffiliationNames.keys(printed)).containsExactly(whole, stripped);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Virtuozzo", "\"Virtuozzo\"", " virtuozzo ", "VIRTUOZZO.", "Virtuozzo (Odin)",
			"Virtuozzo,", "\u00a0Virtu\u200bozzo" })
	void doesNotMindHowANameIsWritten(String printed) {
		assertThat(AffiliationNames.keys(printed)).last().isIn("virtuozzo", "virtu ozzo");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Independent", "Independent Researcher", "Self", "N/A", "None", "Freelance", "Freelancer",
			"-", "Mr", "Dr", "Dr.", "", "  ", "(Mr)", "independent researcher.", "Selbständig", "selbstständig",
			"Freiberuflerin", "Indépendant", "Mme", "Autónomo", "Ninguna", "Ｎ／Ａ" })
	void knowsWordsThatNameNoOrganisation(String printed) {
		assertThat(AffiliationNames.keys(printed)).isEmpty();
	}

	@Test
	void keepsADepartmentApartFromItsCompany() {
		assertThat(AffiliationNames.keys("IBM Research")).isEqualTo(List.of("ibm research"));
		assertThat(AffiliationNames.keys("IBM")).isEqualTo(List.of("ibm"));
	}

	@Test
	void keepsANameThatIsALegalForm() {
		assertThat(AffiliationNames.keys("Inc.")).containsExactly("inc");
		assertThat(AffiliationNames.keys("Pasco")).containsExactly("pasco");
	}

	@Test
	void seesTheOrganisationsThatAreJoined() {
		assertThat(AffiliationNames.parts("OpenVZ / CRIU / Odin / Parallels")).containsExactly("OpenVZ", "CRIU", "Odin",
				"Parallels");
		assertThat(AffiliationNames.parts("A; B")).containsExactly("A", "B");
		assertThat(AffiliationNames.parts("Marks and Spencer")).containsExactly("Marks", "Spencer");
		assertThat(AffiliationNames.parts("TCP/IP Ltd.")).containsExactly("TCP/IP Ltd");
	}

}
