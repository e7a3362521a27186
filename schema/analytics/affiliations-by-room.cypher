// How many talks affiliations have in each room
CALL () {
  // include analytics/scope
  MATCH (talk)-[:HELD_IN]->(room:Room)
  WITH room, collect(DISTINCT talk) AS held
  UNWIND held AS talk
  MATCH (talk)<-[:AT]-(:Appearance)-[:REPRESENTING]->(affiliation:Affiliation)
  WITH affiliation, room, size(held) AS all, count(DISTINCT talk) AS talks
  ORDER BY talks DESC, affiliation.nameFolded, affiliation.id, room.nameFolded, room.id
  RETURN collect({affiliation: affiliation, room: room, talks: talks, share: 1.0 * talks / all}) AS pairs
}
RETURN size(pairs) AS count, pairs[..$first] AS rows
