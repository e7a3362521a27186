package io.github.schedulegateway.imports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.github.schedulegateway.schedule.EmailHash;
import org.jspecify.annotations.Nullable;

/**
 * A person as Indico exports them, with a contribution, a session or a timetable's entry.
 *
 * @param fullName where the parts are missing: "First Last", or "Last, First" in old
 * versions
 */
record IndicoPerson(@JsonAlias( {
		"first_name" }) @Nullable String firstName, @JsonAlias({ "last_name", "familyName" }) @Nullable String lastName,
		@JsonAlias("name") @Nullable String fullName, @Nullable String affiliation, @Nullable String emailHash){

	static List<IndicoPeople.Billed> billed(@Nullable List<IndicoPerson> people) {
		return ((people != null) ? people : List.<IndicoPerson>of()).stream()
			.filter(Objects::nonNull)
			.map(IndicoPerson::billed)
			.filter((one) -> !one.name().isEmpty())
			.toList();
	}

	private IndicoPeople.Billed billed() {
		IndicoPeople.Billed printed = IndicoPeople.of(name(), this.affiliation);
		boolean hashed = this.emailHash != null && !this.emailHash.isBlank();
		return new IndicoPeople.Billed(printed.name(), printed.affiliation(),
				hashed ? new EmailHash(Objects.requireNonNull(this.emailHash)) : null);
	}

	private String name() {
		String parts = Stream.of(this.firstName, this.lastName)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		if (!parts.isEmpty() || this.fullName == null) {
			return parts;
		}
		return this.fullName.replaceFirst("^([^,]+), ([^,]+)$", "$2 $1");
	}

}
