package io.github.schedulegateway.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The zone in which a schedule shows its times. It is the one that the document names,
 * unless its dates are printed at other offsets: people see those. Dates in UTC
 * contradict nothing, since programs write instants so.
 *
 * @param warnings what a reader should know of the choice
 */
record ScheduleZone(ZoneId zone, List<String> warnings) {

	private static final String ADVICE = " The option timeZone names the zone, such as Europe/Dublin.";

	/**
	 * Chooses the zone.
	 * @param named what the document calls it
	 * @param times all that it prints
	 * @throws ImportRefused if neither the document nor the options tell a zone, nor one
	 * offset for all times
	 */
	static ScheduleZone of(SourceDocument document, @Nullable String named, @Nullable ZoneId option,
			Collection<FrabTime> times) {
		Set<ZoneOffset> offsets = offsets(times);
		ZoneId zone = known(named);
		if (zone == null) {
			zone = (option != null) ? usable(option) : null;
			if (zone == null && offsets.size() != 1) {
				throw document.refused("line 1", "names no time zone that is known"
						+ (offsets.isEmpty() ? "." : ", and prints times at " + offsets + ".") + ADVICE);
			}
			return (zone != null) ? new ScheduleZone(zone, List.of())
					: new ScheduleZone(fixed(offsets),
							List.of("The document names no time zone that is known; its times are at " + fixed(offsets)
									+ "." + ADVICE));
		}
		if (agree(zone, times)) {
			return new ScheduleZone(zone, List.of());
		}
		ZoneId shown = (option != null && agree(option, times)) ? usable(option)
				: (offsets.size() == 1) ? fixed(offsets) : zone;
		return new ScheduleZone(shown,
				List.of("The document names the time zone " + zone + ", but prints times at "
						+ String.join(", ", offsets.stream().map(ZoneOffset::getId).toList()) + ": they are shown in "
						+ shown + "." + ADVICE));
	}

	/** Those of local times, or UTC alone. */
	private static Set<ZoneOffset> offsets(Collection<FrabTime> times) {
		Set<ZoneOffset> offsets = new TreeSet<>(times.stream().map(FrabTime::offset).filter(Objects::nonNull).toList());
		if (offsets.size() > 1) {
			offsets.remove(ZoneOffset.UTC);
		}
		return offsets;
	}

	private static boolean agree(ZoneId zone, Collection<FrabTime> times) {
		return times.stream()
			.filter((time) -> time.time() != null && time.offset() != null && !ZoneOffset.UTC.equals(time.offset()))
			.allMatch((time) -> zone.getRules()
				.isValidOffset(Objects.requireNonNull(time.time()), Objects.requireNonNull(time.offset())));
	}

	private static ZoneId fixed(Set<ZoneOffset> offsets) {
		ZoneOffset offset = offsets.iterator().next();
		return offset.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : offset;
	}

	private static @Nullable ZoneId known(@Nullable String name) {
		try {
			return (name == null || name.isBlank()) ? null : usable(ZoneId.of(name.strip()));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Java knows zones such as UTC+01:00, which the graph does not. */
	private static ZoneId usable(ZoneId zone) {
		return ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone : zone.normalized();
	}

}
