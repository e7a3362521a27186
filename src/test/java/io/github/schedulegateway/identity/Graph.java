package io.github.schedulegateway.identity;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.Sketch;
import io.github.schedulegateway.Sketch.ATalk;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.ImportResult;
import io.github.schedulegateway.imports.Importer;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.EmailHash;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Schedule;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import org.springframework.context.ApplicationContext;

/** The graph as tests of who is who fill it and look into it. */
public final class Graph {

	private final Driver driver;

	private final Importer importer;

	public Graph(ApplicationContext context) {
		this.driver = context.getBean(Driver.class);
		this.importer = context.getBean(Importer.class);
		EmbeddedServer.wipe(this.driver);
	}

	/** One edition of a series that is called by its year. */
	public static Schedule edition(@Nullable String series, int year, ATalk... talks) {
		Schedule page = Sketch.page(series + "-" + year, talks);
		Conference plain = page.conference();
		return new Schedule(
				new Conference(series + "-" + year, null, series, null, plain.timeZone(), LocalDate.of(year, 9, 12),
						LocalDate.of(year, 9, 14)),
				page.scope(), page.venues(), page.rooms(), page.tracks(), page.sessions(), page.talks(), page.breaks(),
				page.sponsorTiers(), page.warnings());
	}

	public static Person mailed(String name, String hash) {
		return new Person(name, null, new EmailHash(hash), List.of(), null, null, null);
	}

	public static Person linked(String name, String... links) {
		return new Person(name, null, null, Stream.of(links).map(URI::create).toList(), null, null, null);
	}

	public ImportResult add(Schedule schedule) {
		return this.importer.importSchedule(schedule, "test", "test", "0", new ImportOptions(false, true, null));
	}

	/** Titles of talks by who gave them. */
	Set<Set<String>> people() {
		return speakers().values()
			.stream()
			.map((talks) -> (Set<String>) new TreeSet<>(talks))
			.collect(Collectors.toSet());
	}

	/** The same, by the speakers' ids. */
	public Map<String, List<String>> speakers() {
		Map<String, List<String>> speakers = new TreeMap<>();
		this.driver.executableQuery(
				"MATCH (s:Speaker)-[:MADE]->(:Appearance)-[:AT]->(t:Talk) WITH s, t ORDER BY t.title RETURN s.id AS id, collect(t.title) AS talks")
			.execute()
			.records()
			.forEach((row) -> speakers.put(row.get("id").asString(),
					row.get("talks").asList((title) -> title.asString())));
		return speakers;
	}

	/** The id of the one who gave a talk. */
	public String whoGave(String talk) {
		return speakers().entrySet()
			.stream()
			.filter((speaker) -> speaker.getValue().contains(talk))
			.map(Map.Entry::getKey)
			.collect(Collectors.joining(" and "));
	}

	public String talk(String title) {
		return strings("MATCH (t:Talk {title: $title}) RETURN t.id", Map.of("title", title)).getFirst();
	}

	public String affiliation(String name) {
		return strings("MATCH (a:Affiliation {name: $name}) RETURN a.id", Map.of("name", name)).getFirst();
	}

	public List<String> strings(String cypher) {
		return strings(cypher, Map.of());
	}

	public List<String> strings(String cypher, Map<String, Object> parameters) {
		return this.driver.executableQuery(cypher)
			.withParameters(parameters)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get(0).asString())
			.toList();
	}

	/** Everything but records of what was done, to compare. */
	public List<String> everything() {
		return strings("""
				MATCH (n) WHERE NOT n:ImportRun AND NOT n:Change AND NOT n:Curation
				WITH n, COLLECT {
				  MATCH (n)-[r]->(m)
				  RETURN type(r) + coalesce(toString(r.position), '') + coalesce(m.id, m.folded, m.key, '') AS line
				  ORDER BY line } AS links
				RETURN reduce(text = '', part IN [labels(n)[0], n.id, n.folded, n.key, n.name, n.title, n.speakerKey,
				  n.affiliationKey] + links | text + ' ' + coalesce(part, '-')) AS line ORDER BY line""");
	}

	String bookmark() {
		try (var session = this.driver.session()) {
			session.executeRead((tx) -> tx.run("RETURN 1").consume());
			return session.lastBookmarks().toString();
		}
	}

}
