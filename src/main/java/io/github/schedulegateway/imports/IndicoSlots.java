package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import org.jspecify.annotations.Nullable;

/** Makes sessions of their slots: Indico repeats a session with each of them. */
final class IndicoSlots {

	private static final Comparator<Slot> BY_TIME = Comparator
		.comparing((Slot slot) -> slot.block().startsAt(),
				Comparator.nullsLast(Comparator.comparing(ZonedDateTime::toInstant)))
		.thenComparing((slot) -> Objects.requireNonNullElse(slot.block().sourceId(), ""));

	private IndicoSlots() {
	}

	/**
	 * {@return the sessions, each with its blocks in the order of time}
	 */
	static List<Session> sessions(List<Slot> slots) {
		Map<String, List<Slot>> sessions = new LinkedHashMap<>();
		slots.stream()
			.sorted(BY_TIME)
			.forEach((slot) -> sessions
				.computeIfAbsent((slot.session() != null) ? slot.session() : Names.fold(slot.title()),
						(key) -> new ArrayList<>())
				.add(slot));
		return sessions.values().stream().map(IndicoSlots::session).toList();
	}

	private static Session session(List<Slot> slots) {
		Slot first = slots.getFirst();
		var conveners = IndicoPeople.once(slots.stream().flatMap((slot) -> slot.conveners().stream()))
			.stream()
			.map(IndicoPeople.Billed::asConvener)
			.toList();
		return new Session(first.session(), first.title(), first.description(), first.url(), null, conveners,
				slots.stream().map(Slot::block).toList());
	}

	/**
	 * A slot, and what it repeats of its session.
	 *
	 * @param session source id
	 */
	record Slot(@Nullable String session, String title, @Nullable String description, @Nullable URI url,
			List<IndicoPeople.Billed> conveners, SessionBlock block) {
	}

}
