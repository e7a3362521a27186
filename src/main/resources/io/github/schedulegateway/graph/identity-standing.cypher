CYPHER 25
CALL () {
  MATCH (merged:MergedSpeaker) WHERE merged.id IN $ids
  RETURN merged
  UNION
  MATCH (merged:MergedAffiliation) WHERE merged.id IN $ids
  RETURN merged
}
MATCH (merged)-[:MERGED_INTO*1..]->(standing:Speaker|Affiliation)
RETURN merged.id AS id, standing.id AS standing
