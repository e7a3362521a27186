package io.github.schedulegateway.api;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;

import graphql.GraphQLContext;
import graphql.schema.CoercingSerializeException;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScalarsTests {

	private final RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().build().transform(Scalars::wire);

	@Test
	void writesAnInstantWithTheOffsetOfItsZone() {
		ZonedDateTime start = ZonedDateTime.of(2022, 9, 14, 10, 30, 0, 0, ZoneId.of("Europe/Dublin"));
		assertThat(written("DateTime", start)).isEqualTo("2022-09-14T10:30:00+01:00");
	}

	@Test
	void writesAFractionOfASecondOnlyWhereThereIsOne() {
		ZonedDateTime start = ZonedDateTime.of(2022, 9, 14, 10, 30, 0, 250_000_000, ZoneId.of("UTC"));
		assertThat(written("DateTime", start)).isEqualTo("2022-09-14T10:30:00.25Z");
	}

	@Test
	void writesDaysAndLengthsOfTime() {
		assertThat(written("Date", LocalDate.of(2022, 9, 14))).hasToString("2022-09-14");
		assertThat(written("Duration", Duration.ofMinutes(25))).hasToString("PT25M");
	}

	@Test
	void refusesWhatIsNoInstant() {
		assertThatExceptionOfType(CoercingSerializeException.class).isThrownBy(() -> written("DateTime", "tomorrow"));
	}

	private @Nullable Object written(String scalar, Object value) {
		return Objects.requireNonNull(this.wiring.getScalars().get(scalar))
			.getCoercing()
			.serialize(value, GraphQLContext.getDefault(), Locale.ROOT);
	}

}
