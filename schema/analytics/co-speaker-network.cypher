// Speakers around one, and the links among them
CALL () {
  MATCH (middle:Speaker {id: $speaker})
  WITH 1 AS hop, [{speaker: middle, distance: 0}] AS reached
  // include analytics/co-speakers-hop
  // include analytics/co-speakers-hop
  // include analytics/co-speakers-hop
  // include analytics/co-speakers-hop
  UNWIND reached AS one
  RETURN collect({node: one.speaker, distance: one.distance}) AS around
}
CALL (around) {
  UNWIND around AS one
  WITH one.node AS speaker
  MATCH (speaker)-[:MADE]->(:Appearance)-[:AT]->(talk:Talk)
  WITH DISTINCT speaker, talk
  // include analytics/in-scope
  WITH talk AS joint, speaker AS joined
  // include analytics/pairs
  RETURN collect({source: source, target: target, weight: weight, joints: joints}) AS links
}
// include analytics/network
