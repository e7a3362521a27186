CYPHER 25
MATCH (stated:StatedAffiliation {circle: $circle})
CALL (stated) {
  RETURN stated AS node
  UNION ALL
  MATCH (node:Alias) WHERE node.folded IN stated.aliases
  RETURN node
  UNION ALL
  MATCH (alias:Alias)-[:ALIAS_OF]->(node:Affiliation) WHERE alias.folded IN stated.aliases
  RETURN node
}
WITH DISTINCT node
RETURN elementId(node) AS element, labels(node)[0] AS label, properties(node) AS properties,
  COLLECT {
    MATCH (node:Alias)-[link:ALIAS_OF]->(other)
    RETURN [elementId(link), type(link), elementId(other), {}]
  } AS outgoing,
  [] AS incoming
