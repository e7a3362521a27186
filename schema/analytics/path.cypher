// The shortest way between two speakers or affiliations
CALL () {
  MATCH (one:Speaker {id: $from}) RETURN one
  UNION ALL
  MATCH (one:Affiliation {id: $from}) RETURN one
}
CALL () {
  MATCH (other:Speaker {id: $to}) RETURN other
  UNION ALL
  MATCH (other:Affiliation {id: $to}) RETURN other
}
CALL (one, other) {
  FILTER one = other
  RETURN [one] AS nodes
  UNION ALL
  FILTER one <> other
  MATCH REPEATABLE ELEMENTS way = SHORTEST 1 (one)(
    (near:Speaker|Talk|Affiliation|Session)-[:MADE|AT|REPRESENTING|IN_BLOCK|OF]-(between:Appearance|SessionBlock)-[:MADE|AT|REPRESENTING|IN_BLOCK|OF]-(far:Speaker|Talk|Affiliation|Session)
    // a talk leads to its session, not to others of its block; who speaks for several does not join them, their talk does
    WHERE NOT (near:Talk AND far:Talk) AND NOT (near:Affiliation AND far:Affiliation)
      AND (between:SessionBlock OR EXISTS { (between)-[:AT]->(:Talk) })
  ){1,20}(other)
  RETURN nodes(way) AS nodes
}
WITH nodes, size(nodes) / 2 AS length
FILTER length <= $maxLength
// every second node only joins its neighbours
WITH length, [i IN range(0, length) | nodes[2 * i]] AS stops, [i IN range(0, length - 1) | nodes[2 * i + 1]] AS joints
WITH length, stops, joints, [i IN range(0, length) WHERE i IN [0, length] OR stops[i]:Speaker
  OR stops[i]:Affiliation AND NOT (stops[i - 1]:Speaker AND stops[i + 1]:Speaker)] AS ends
WITH length, stops, joints, [i IN range(1, size(ends) - 1) | {first: ends[i - 1], last: ends[i]}] AS pieces
CALL (stops, joints, pieces) {
  UNWIND range(0, size(pieces) - 1) AS place
  WITH place, pieces[place].first AS first, pieces[place].last AS last
  WITH place, stops[first] AS from, stops[last] AS to, stops[first + 1..last] AS passed, joints[first..last] AS by
  CALL (passed, by) {
    UNWIND range(0, size(by) - 1) AS i
    WITH passed[i] AS stop, by[i] AS joint, i
    OPTIONAL MATCH (joint)-[:AT]->(spoken:Talk)
    UNWIND [spoken, stop] AS talk
    WITH DISTINCT talk, i
    FILTER talk:Talk
    WITH talk, min(i) AS i ORDER BY i
    RETURN collect(talk) AS talks
  }
  WITH place, from, to, talks, head([stop IN passed WHERE stop:Session]) AS session,
    head([stop IN passed WHERE stop:Affiliation]) AS affiliation
  ORDER BY place
  RETURN collect({from: from, to: to, session: session, affiliation: affiliation, talks: talks,
    talk: CASE WHEN session IS NULL AND affiliation IS NULL THEN talks[0] END}) AS steps
}
RETURN length, steps
