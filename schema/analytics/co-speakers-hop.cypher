// One hop further: whoever shared a talk of the scope with those reached last
CALL (reached, hop) {
  UNWIND reached AS one
  RETURN one.speaker AS speaker, one.distance AS distance
  UNION ALL
  FILTER hop <= $depth
  UNWIND reached AS one
  WITH one.speaker AS one, one.distance AS distance, hop
  WHERE distance = hop - 1
  MATCH (one)-[:MADE]->(:Appearance)-[:AT]->(talk:Talk)
  WITH DISTINCT talk, hop
  // include analytics/in-scope
  MATCH (talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
  RETURN DISTINCT speaker, hop AS distance
}
WITH hop, speaker, min(distance) AS distance
WITH hop + 1 AS hop, collect({speaker: speaker, distance: distance}) AS reached
