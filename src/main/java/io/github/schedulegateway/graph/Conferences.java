package io.github.schedulegateway.graph;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.GlobalId;
import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Venue;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Tells which conference a document speaks of, and what the graph knows of it. */
@Component
public final class Conferences {

	private static final Cypher BY_SLUG = Cypher.of("conference-by-slug");

	private static final Cypher BY_DATES = Cypher.of("conference-by-dates");

	private static final Cypher ANY = Cypher.of("conference-any");

	private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

	private static final int SLUG = 100;

	private final Neo4jClient client;

	Conferences(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return the conference of a document} Its slug tells it, or else its dates, time
	 * zone and venue; where these tell of none that the graph knows, it is a new one.
	 */
	public StoredConference of(Schedule schedule) {
		Conference said = schedule.conference();
		if (said.slug() != null) {
			String slug = Properties.cut(said.slug(), SLUG);
			return merge(said, slug, bySlug(slug), true);
		}
		var known = byDates(schedule);
		String slug = known.map((row) -> (String) Objects.requireNonNull(row.get("slug")))
			.orElseGet(() -> slug(schedule));
		return merge(said, slug, known.or(() -> bySlug(slug)), known.isPresent());
	}

	/**
	 * {@return whether the graph holds any}
	 */
	public boolean isEmpty() {
		return this.client.query(ANY.text()).fetch().one().isEmpty();
	}

	private static StoredConference merge(Conference said, String slug, Optional<Map<String, Object>> known,
			boolean named) {
		String knownName = known.map((row) -> (String) row.get("name")).orElse(slug);
		boolean names = said.name() != null && !said.name().isBlank() && !said.name().equals(slug);
		String series = (said.series() != null) ? said.series()
				: known.map((row) -> (String) row.get("series")).orElse(null);
		String id = known.map((row) -> (String) row.get("id"))
			.orElseGet(() -> GlobalId.of(GlobalId.Kind.CONFERENCE, slug));
		return new StoredConference(id, slug, names ? Objects.requireNonNull(said.name()) : knownName, series, named);
	}

	private Optional<Map<String, Object>> bySlug(String slug) {
		return this.client.query(BY_SLUG.text()).bind(slug).to("slug").fetch().one();
	}

	private Optional<Map<String, Object>> byDates(Schedule schedule) {
		Conference said = schedule.conference();
		List<String> venues = schedule.venues().stream().map(Venue::name).map(Names::fold).toList();
		return this.client.query(BY_DATES.text())
			.bindAll(Map.of("startDate", said.startDate(), "endDate", said.endDate(), "timeZone",
					said.timeZone().getId()))
			.fetch()
			.all()
			.stream()
			.filter((row) -> share(venues, row.get("venues")))
			.findFirst();
	}

	private static boolean share(List<String> venues, @Nullable Object stored) {
		List<String> others = ((List<?>) Objects.requireNonNull(stored)).stream()
			.map((name) -> Names.fold((String) name))
			.toList();
		return venues.isEmpty() ? others.isEmpty() : venues.stream().anyMatch(others::contains);
	}

	private static String slug(Schedule schedule) {
		String place = Stream
			.concat(schedule.venues().stream().map(Venue::name),
					schedule.sessions().stream().map((session) -> session.title()))
			.map((name) -> NO_SLUG.matcher(Names.fold(name)).replaceAll("-").replaceAll("^-|-$", ""))
			.filter((name) -> !name.isEmpty())
			.findFirst()
			.orElse("conference");
		return Properties.cut(place, SLUG - 11) + "-" + schedule.conference().startDate();
	}

}
