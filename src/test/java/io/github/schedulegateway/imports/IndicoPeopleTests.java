package io.github.schedulegateway.imports;

import io.github.schedulegateway.imports.IndicoPeople.Billed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IndicoPeopleTests {

	@Test
	void splitsALineAtTheCommasBetweenPeople() {
		assertThat(IndicoPeople.read("Mr Per Vik (Dredge), Åse Lund (Bergen, Norway), Jo Hval")).containsExactly(
				new Billed("Per Vik", "Dredge"), new Billed("Åse Lund", "Bergen, Norway"), new Billed("Jo Hval", null));
	}

	@Test
	void removesOnePairOfParentheses() {
		assertThat(IndicoPeople.read("Kari Moe (University of Bergen (UiB))"))
			.containsExactly(new Billed("Kari Moe", "University of Bergen (UiB)"));
	}

	@Test
	void dropsTitlesAndKeepsWhatIsPrintedAsAffiliation() {
		assertThat(IndicoPeople.read("Prof. Dr. Liv Dahl ()")).containsExactly(new Billed("Liv Dahl", null));
		assertThat(IndicoPeople.read("Mr Ole Rask (Mr)")).containsExactly(new Billed("Ole Rask", "Mr"));
		assertThat(IndicoPeople.read("Drago Misterson")).containsExactly(new Billed("Drago Misterson", null));
	}

	@Test
	void namesEachPersonOnce() {
		assertThat(IndicoPeople.read("Jo Hval, Jo Hval, ")).containsExactly(new Billed("Jo Hval", null));
	}

	@Test
	void outlivesParenthesesThatDoNotMatch() {
		assertThat(IndicoPeople.read("Jo Hval (Dredge")).containsExactly(new Billed("Jo Hval (Dredge", null));
		assertThat(IndicoPeople.read("Jo Hval) (Dredge")).hasSize(1);
	}

}
