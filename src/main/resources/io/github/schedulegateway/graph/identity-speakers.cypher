CYPHER 25
CALL () {
  MATCH (speaker:Speaker) WHERE speaker.sourceId IN $sourceIds
  RETURN speaker
  UNION
  MATCH (speaker:Speaker) WHERE speaker.nameFolded IN $names AND speaker.id IS NOT NULL
  RETURN speaker
}
WITH speaker, EXISTS {
  MATCH (speaker)-[:MADE]->(:Appearance)-[:AT]->(:Talk|CancelledTalk)-[:PART_OF]->(conference:Conference)
  WHERE conference.id = $conference OR conference.series = $series
} OR EXISTS {
  MATCH (speaker)-[:CONVENES]->(:Session)-[:PART_OF]->(conference:Conference)
  WHERE conference.id = $conference OR conference.series = $series
} AS near
WHERE near OR speaker.sourceId IN $sourceIds
RETURN speaker.id AS id, speaker.nameFolded AS folded, speaker.sourceId AS sourceId, near
ORDER BY id
