package io.github.schedulegateway.api;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;

/** The scalars of the schema, from graphql-java-extended-scalars. */
final class Scalars {

	private Scalars() {
	}

	static void wire(RuntimeWiring.Builder wiring) {
		wiring.scalar(ExtendedScalars.DateTime.transform((scalar) -> scalar.coercing(new DateTimeCoercing())));
		wiring.scalar(ExtendedScalars.Date);
		wiring.scalar(ExtendedScalars.Url);
		wiring.scalar(ExtendedScalars.AccurateDuration.transform((scalar) -> scalar.name("Duration")));
	}

	/**
	 * {@link ExtendedScalars#DateTime}, but for a fraction of a second where there is
	 * none.
	 */
	private static final class DateTimeCoercing implements Coercing<OffsetDateTime, String> {

		private static final DateTimeFormatter FORMAT = new java.time.format.DateTimeFormatterBuilder()
			.append(DateTimeFormatter.ISO_LOCAL_DATE)
			.appendLiteral('T')
			.appendPattern("HH:mm:ss")
			.appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
			.appendOffsetId()
			.toFormatter(Locale.ROOT);

		private final GraphQLScalarType scalar = ExtendedScalars.DateTime;

		@Override
		public String serialize(Object result, GraphQLContext context, Locale locale) {
			return switch (result) {
				case ZonedDateTime zoned -> FORMAT.format(zoned);
				case OffsetDateTime offset -> FORMAT.format(offset);
				default -> throw new CoercingSerializeException("Not an instant with an offset");
			};
		}

		@Override
		public OffsetDateTime parseValue(Object input, GraphQLContext context, Locale locale) {
			return (OffsetDateTime) java.util.Objects
				.requireNonNull(this.scalar.getCoercing().parseValue(input, context, locale));
		}

		@Override
		public OffsetDateTime parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
				Locale locale) {
			return (OffsetDateTime) java.util.Objects
				.requireNonNull(this.scalar.getCoercing().parseLiteral(input, variables, context, locale));
		}

		@Override
		public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
			return this.scalar.getCoercing().valueToLiteral(serialize(input, context, locale), context, locale);
		}

	}

}
