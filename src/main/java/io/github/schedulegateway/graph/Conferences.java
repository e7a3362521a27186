package io.github.schedulegateway.graph;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
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

	private static final Cypher BY_URL = Cypher.of("conference-by-url");

	private static final Cypher ANY = Cypher.of("conference-any");

	private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

	private static final int SLUG = 100;

	private final Neo4jClient client;

	Conferences(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return the conference of a document} Its slug tells it, or else its address, or
	 * its dates, time zone and venue; where these tell of none that the graph knows, it
	 * is a new one.
	 * @throws ConferenceUnknown if the document only adds to a conference, and the graph
	 * has none that it could be
	 */
	public StoredConference of(Schedule schedule) {
		Conference said = schedule.conference();
		if (said.slug() != null) {
			String slug = Properties.cut(said.slug(), SLUG);
			return merge(said, slug, bySlug(slug).or(() -> byUrl(said.url()).filter(Conferences::isProvisional)), true);
		}
		var addressed = byUrl(said.url());
		if (addressed.isPresent()) {
			return merge(said, (String) Objects.requireNonNull(addressed.get().get("slug")), addressed, true);
		}
		LocalDate first = said.startDate();
		if (said.timeZone() == null || first == null || said.endDate() == null) {
			throw new ConferenceUnknown(null);
		}
		var known = byDates(schedule.venues(), said.timeZone(), first, said.endDate());
		String slug = known.map((row) -> (String) Objects.requireNonNull(row.get("slug")))
			.orElseGet(() -> slug(schedule, first));
		return merge(said, slug, known.or(() -> bySlug(slug)), known.isPresent());
	}

	/**
	 * {@return whether the graph holds one of that slug}
	 */
	public boolean knows(String slug) {
		return bySlug(slug).isPresent();
	}

	/**
	 * {@return whether the graph holds any}
	 */
	public boolean isEmpty() {
		return this.client.query(ANY.text()).fetch().one().isEmpty();
	}

	private static StoredConference merge(Conference said, String slug, Optional<Map<String, Object>> known,
			boolean named) {
		String knownName = known.filter((row) -> !isProvisional(row))
			.map((row) -> (String) row.get("name"))
			.orElse(slug);
		boolean names = said.name() != null && !said.name().isBlank() && !said.name().equals(slug);
		// no document states it, and one that calls itself otherwise belongs to no other
		String series = known.map((row) -> (String) row.get("series")).orElse(said.series());
		String id = known.map((row) -> (String) row.get("id"))
			.orElseGet(() -> GlobalId.of(GlobalId.Kind.CONFERENCE, slug));
		return new StoredConference(id, slug, names ? Objects.requireNonNull(said.name()) : knownName, series, named,
				or(said.timeZone(), known.map((row) -> ZoneId.of(String.valueOf(row.get("timeZone")))), slug),
				or(said.startDate(), known.map((row) -> (LocalDate) row.get("startDate")), slug),
				or(said.endDate(), known.map((row) -> (LocalDate) row.get("endDate")), slug));
	}

	private static <T> T or(@Nullable T said, Optional<T> known, String slug) {
		return Optional.ofNullable(said).or(() -> known).orElseThrow(() -> new ConferenceUnknown(slug));
	}

	private Optional<Map<String, Object>> bySlug(String slug) {
		return this.client.query(BY_SLUG.text()).bind(slug).to("slug").fetch().one();
	}

	private Optional<Map<String, Object>> byUrl(@Nullable URI url) {
		return (url != null) ? this.client.query(BY_URL.text()).bind(url.toString()).to("url").fetch().one()
				: Optional.empty();
	}

	/** Called by its place and first day, until a document or somebody names it. */
	private static boolean isProvisional(Map<String, Object> known) {
		String slug = String.valueOf(known.get("slug"));
		return slug.equals(known.get("name")) && slug.endsWith("-" + known.get("startDate"));
	}

	private Optional<Map<String, Object>> byDates(List<Venue> places, ZoneId timeZone, LocalDate startDate,
			LocalDate endDate) {
		List<String> venues = places.stream().map(Venue::name).map(Names::fold).toList();
		return this.client.query(BY_DATES.text())
			.bindAll(Map.of("startDate", startDate, "endDate", endDate, "timeZone", timeZone.getId()))
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

	private static String slug(Schedule schedule, LocalDate startDate) {
		String place = Stream
			.concat(schedule.venues().stream().map(Venue::name),
					schedule.sessions().stream().map((session) -> session.title()))
			.map((name) -> NO_SLUG.matcher(Names.fold(name)).replaceAll("-").replaceAll("^-|-$", ""))
			.filter((name) -> !name.isEmpty())
			.findFirst()
			.orElse("conference");
		return Properties.cut(place, SLUG - 11) + "-" + startDate;
	}

	/** A document adds to a conference that the graph does not have. */
	public static final class ConferenceUnknown extends RuntimeException {

		ConferenceUnknown(@Nullable String slug) {
			super((slug != null)
					? "The document adds to the conference " + slug
							+ ", which is not in the graph: import its schedule first."
					: "The document does not say to which conference it belongs. Give its slug by the option \"conference\".");
		}

	}

}
