CYPHER 25
MATCH (conference:Conference {id: $conference})
CALL (conference) {
  RETURN conference AS node
  UNION ALL
  MATCH (node:Venue|Room|Track|Session|Talk|CancelledTalk|Break)-[:PART_OF]->(conference)
  RETURN node
  UNION ALL
  MATCH (node:SessionBlock)-[:OF]->(:Session)-[:PART_OF]->(conference)
  RETURN node
  UNION ALL
  MATCH (node:Speaker)-[:CONVENES]->(:Session)-[:PART_OF]->(conference)
  RETURN DISTINCT node
  UNION ALL
  MATCH (node:Appearance)-[:AT]->(:Talk|CancelledTalk)-[:PART_OF]->(conference)
  RETURN node
  UNION ALL
  MATCH (node:Speaker)-[:MADE]->(:Appearance)-[:AT]->(:Talk|CancelledTalk)-[:PART_OF]->(conference)
  RETURN DISTINCT node
  UNION ALL
  MATCH (node:Affiliation)<-[:REPRESENTING]-(:Appearance)-[:AT]->(:Talk|CancelledTalk)-[:PART_OF]->(conference)
  RETURN DISTINCT node
  UNION ALL
  MATCH (node:Material)<-[:HAS_MATERIAL]-(:Talk|CancelledTalk)-[:PART_OF]->(conference)
  RETURN node
  UNION ALL
  MATCH (node:SponsorTier)-[:OF]->(conference)
  RETURN node
  UNION ALL
  MATCH (node:Sponsor)-[:IN_TIER]->(:SponsorTier)-[:OF]->(conference)
  RETURN node
  UNION ALL
  MATCH (node:Affiliation)<-[:IS]-(:Sponsor)-[:IN_TIER]->(:SponsorTier)-[:OF]->(conference)
  RETURN DISTINCT node
}
RETURN elementId(node) AS element, labels(node)[0] AS label, properties(node) AS properties,
  COLLECT {
    MATCH (node)-[link:PART_OF|LOCATED_IN|OF|IN_BLOCK|HELD_IN|ON_TRACK|AT|REPRESENTING|HAS_MATERIAL|IN_TIER|IS]->(other)
    RETURN [elementId(link), type(link), elementId(other), {}]
  } AS outgoing,
  COLLECT {
    MATCH (node:Appearance|Session)<-[link:MADE|CONVENES]-(other:Speaker)
    RETURN [elementId(link), type(link), elementId(other), properties(link)]
  } AS incoming
