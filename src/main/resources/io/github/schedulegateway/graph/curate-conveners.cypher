CYPHER 25
// The same of the sessions that they convene, in the order of the page
UNWIND $speakers AS speaker
MATCH (changed:Speaker|MergedSpeaker {id: speaker})
MATCH (changed)-[:CONVENES]->(session:Session)
WITH DISTINCT session
CALL (session) {
  UNWIND range(0, size(session.convenerKeys) - 1) AS place
  MATCH (key:Speaker|MergedSpeaker {id: session.convenerKeys[place]})-[:MERGED_INTO*0..]->(standing:Speaker)
  WITH standing, min(place) AS first ORDER BY first
  RETURN collect(standing) AS conveners
}
CALL (session) {
  MATCH (:Speaker|MergedSpeaker)-[old:CONVENES]->(session)
  DELETE old
}
UNWIND range(0, size(conveners) - 1) AS place
WITH session, conveners[place] AS convener, place + 1 AS position
CREATE (convener)-[:CONVENES {position: position}]->(session)
