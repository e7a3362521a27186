CYPHER 25
CALL () {
  MATCH (node:Speaker) WHERE node.id IN $speakers
  RETURN node
  UNION ALL
  MATCH (node:MergedSpeaker) WHERE node.id IN $speakers
  RETURN node
  UNION ALL
  MATCH (node:SpeakerKey) WHERE node.key IN $keys
  RETURN node
  UNION ALL
  MATCH (node:Affiliation) WHERE node.id IN $affiliations
  RETURN node
  UNION ALL
  MATCH (node:MergedAffiliation) WHERE node.id IN $affiliations
  RETURN node
  UNION ALL
  MATCH (node:Alias) WHERE node.folded IN $aliases
  RETURN node
  UNION ALL
  MATCH (alias:Alias)-[:ALIAS_OF]->(node:Affiliation) WHERE alias.folded IN $aliases
  RETURN DISTINCT node
}
RETURN elementId(node) AS element, labels(node)[0] AS label, properties(node) AS properties,
  COLLECT {
    MATCH (node:Alias|SpeakerKey)-[link:ALIAS_OF|KEY_OF]->(other)
    RETURN [elementId(link), type(link), elementId(other), {}]
  } AS outgoing,
  [] AS incoming
