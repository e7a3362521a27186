CYPHER 25
MATCH (conference:Conference)
WHERE coalesce(conference.series, conference.slug) = $circle
CALL (conference) {
  RETURN conference AS node
  UNION ALL
  MATCH (node:Talk|CancelledTalk)-[:PART_OF]->(conference)
  RETURN node
  UNION ALL
  MATCH (node:Appearance)-[:AT]->(:Talk|CancelledTalk)-[:PART_OF]->(conference)
  RETURN node
  UNION ALL
  MATCH (node:Speaker)-[:MADE]->(:Appearance)-[:AT]->(:Talk|CancelledTalk)-[:PART_OF]->(conference)
  RETURN node
  UNION ALL
  MATCH (node:Affiliation)<-[:REPRESENTING]-(:Appearance)-[:AT]->(:Talk|CancelledTalk)-[:PART_OF]->(conference)
  RETURN node
}
WITH DISTINCT node
RETURN elementId(node) AS element, labels(node)[0] AS label, properties(node) AS properties,
  COLLECT {
    MATCH (node:Talk|CancelledTalk|Appearance)-[link:PART_OF|AT|REPRESENTING]->(other)
    RETURN [elementId(link), type(link), elementId(other), {}]
  } AS outgoing,
  COLLECT {
    MATCH (node:Appearance)<-[link:MADE]-(other:Speaker)
    RETURN [elementId(link), type(link), elementId(other), properties(link)]
  } AS incoming
