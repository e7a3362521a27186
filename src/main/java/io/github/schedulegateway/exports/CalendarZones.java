package io.github.schedulegateway.exports;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.schedulegateway.graph.Extract;
import io.github.schedulegateway.graph.StoredTalk;
import io.github.schedulegateway.schedule.Conference;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VTimeZone;

/**
 * The time zones of a calendar, each of which it has to define. What has no definition,
 * such as a mere offset, is written in UTC.
 */
final class CalendarZones {

	private final Map<ZoneId, VTimeZone> zones = new TreeMap<>((one, other) -> one.getId().compareTo(other.getId()));

	private CalendarZones() {
	}

	/** Those of all conferences that have a talk in it, or the one it is of. */
	static CalendarZones of(Extract extract) {
		CalendarZones zones = new CalendarZones();
		TimeZoneRegistry registry = TimeZoneRegistryFactory.getInstance().createRegistry();
		Stream.concat(Stream.ofNullable(extract.conference()), extract.talks().stream().map(StoredTalk::conference))
			.map(Conference::timeZone)
			.filter(Objects::nonNull)
			.distinct()
			.forEach((zone) -> {
				var known = registry.getTimeZone(zone.getId());
				// what has two names is defined under the other, and would not be found
				if (known != null && known.getID().equals(zone.getId())) {
					zones.zones.put(zone, known.getVTimeZone());
				}
			});
		return zones;
	}

	Collection<VTimeZone> definitions() {
		return this.zones.values();
	}

	/** Of an hour that comes twice, the zone tells the first only. */
	Temporal in(ZonedDateTime time) {
		boolean told = this.zones.containsKey(time.getZone()) && time.equals(time.withEarlierOffsetAtOverlap());
		return told ? time : time.toInstant();
	}

}
