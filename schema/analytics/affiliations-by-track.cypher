// How many talks affiliations have on each track
CALL () {
  // include analytics/scope
  MATCH (talk)-[:ON_TRACK]->(track:Track)
  WITH track, collect(DISTINCT talk) AS held
  UNWIND held AS talk
  MATCH (talk)<-[:AT]-(:Appearance)-[:REPRESENTING]->(affiliation:Affiliation)
  WITH affiliation, track, size(held) AS all, count(DISTINCT talk) AS talks
  ORDER BY talks DESC, affiliation.nameFolded, affiliation.id, track.nameFolded, track.id
  RETURN collect({affiliation: affiliation, track: track, talks: talks, share: 1.0 * talks / all}) AS pairs
}
RETURN size(pairs) AS count, pairs[..$first] AS rows
