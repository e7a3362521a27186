package io.github.schedulegateway.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.schedulegateway.imports.ICalendarEvent.Property;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Person;
import org.jspecify.annotations.Nullable;

/**
 * The people of an event, for whom iCalendar has no property of its own. Names that stand
 * only in its texts are left there.
 *
 * @param invitation whether people are invited to the events, and not announced at them
 */
record ICalendarPeople(boolean invitation) {

	/**
	 * Those who are named as speakers, or else as attendees: a published calendar has no
	 * others. An address is no name.
	 */
	List<Appearance> of(ICalendarEvent event) {
		Set<Appearance> people = new LinkedHashSet<>();
		event.all("X-SPEAKER")
			.forEach((speaker) -> add(people, Person.identified(PlainText.line(speaker.text()), identity(speaker)),
					speaker.parameter("X-AFFILIATION"), speaker.parameter("X-ROLE")));
		if (people.isEmpty() && !this.invitation) {
			event.all("ATTENDEE")
				.filter((attendee) -> isPerson(attendee.parameter("CUTYPE")))
				.filter((attendee) -> !"NON-PARTICIPANT".equalsIgnoreCase(attendee.parameter("ROLE")))
				.filter((attendee) -> !"DECLINED".equalsIgnoreCase(attendee.parameter("PARTSTAT")))
				.map((attendee) -> attendee.parameter("CN"))
				.filter(Objects::nonNull)
				.filter((name) -> name.indexOf('@') < 0)
				.forEach((name) -> add(people, Person.named(PlainText.line(name)), null, null));
		}
		return List.copyOf(people);
	}

	private static boolean isPerson(@Nullable String kind) {
		return kind == null || kind.equalsIgnoreCase("INDIVIDUAL");
	}

	private static @Nullable String identity(Property speaker) {
		String said = speaker.parameter("X-SOURCE");
		return (said == null || said.isBlank()) ? null : PlainText.line(said);
	}

	private static void add(Set<Appearance> people, Person person, @Nullable String affiliation,
			@Nullable String role) {
		String words = (affiliation != null) ? PlainText.line(affiliation) : "";
		if (!person.name().isEmpty()) {
			people.add(new Appearance(person, role(role), words.isEmpty() ? null : words));
		}
	}

	private static AppearanceRole role(@Nullable String role) {
		return (role == null) ? AppearanceRole.SPEAKER
				: Stream.of(AppearanceRole.values())
					.filter((known) -> known.name().equals(role.toUpperCase(Locale.ROOT)))
					.findFirst()
					.orElse(AppearanceRole.SPEAKER);
	}

}
