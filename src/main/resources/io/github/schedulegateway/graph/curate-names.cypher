CYPHER 25
CALL () {
  MATCH (node:Speaker) WHERE node.id IN $ids RETURN node
  UNION ALL
  MATCH (node:MergedSpeaker) WHERE node.id IN $ids RETURN node
  UNION ALL
  MATCH (node:Affiliation) WHERE node.id IN $ids RETURN node
  UNION ALL
  MATCH (node:MergedAffiliation) WHERE node.id IN $ids RETURN node
}
OPTIONAL MATCH (node)-[:MERGED_INTO]->(target)
RETURN node.id AS id, node.name AS name, target.id AS target, target.name AS targetName
