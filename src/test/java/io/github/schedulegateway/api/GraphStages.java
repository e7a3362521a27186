package io.github.schedulegateway.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.github.schedulegateway.api.Recount.Event;
import io.github.schedulegateway.api.Recount.Stage;
import io.github.schedulegateway.api.Recount.Stand;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

/** Who stands where, as the graph has it, in the plainest statements. */
final class GraphStages {

	private GraphStages() {
	}

	/**
	 * {@return a recount of all that is in the graph, sponsors aside}
	 */
	static Recount recount(Driver driver) {
		return new Recount(stages(driver), List.of(), names(driver));
	}

	private static List<Stage> stages(Driver driver) {
		return driver.executableQuery(
				"""
						MATCH (talk:Talk)-[:PART_OF]->(conference:Conference)
						RETURN talk.id AS talk, talk.startsAtOrder AS order, date(talk.startsAt) AS day, conference.id AS conference,
						  conference.series AS series, conference.startDate AS start,
						  head([(talk)-[:IN_BLOCK]->(:SessionBlock)-[:OF]->(session:Session) | session.id]) AS session,
						  head([(talk)-[:HELD_IN]->(room:Room) | room.id]) AS room,
						  head([(talk)-[:ON_TRACK]->(track:Track) | track.id]) AS track,
						  [(talk)<-[:AT]-(appearance:Appearance)<-[:MADE]-(speaker:Speaker)
						    | [speaker.id, [(appearance)-[:REPRESENTING]->(affiliation:Affiliation) | affiliation.id]]] AS stands""")
			.execute()
			.records()
			.stream()
			.map((row) -> new Stage(row.get("talk").asString(), row.get("order").asLong(), day(row.get("day")),
					new Event(row.get("conference").asString(), row.get("series").asString(null),
							row.get("start").asLocalDate()),
					row.get("session").asString(null), row.get("room").asString(null), row.get("track").asString(null),
					row.get("stands")
						.asList((stand) -> new Stand(stand.get(0).asString(),
								new TreeSet<>(stand.get(1).asList(Value::asString))))))
			.toList();
	}

	private static @Nullable LocalDate day(Value day) {
		return day.isNull() ? null : day.asLocalDate();
	}

	private static Map<String, String> names(Driver driver) {
		Map<String, String> names = new HashMap<>();
		driver.executableQuery("MATCH (n:Speaker|Affiliation|Room|Track) RETURN n.id AS id, n.nameFolded AS name")
			.execute()
			.records()
			.forEach((row) -> names.put(row.get("id").asString(), row.get("name").asString()));
		return names;
	}

}
