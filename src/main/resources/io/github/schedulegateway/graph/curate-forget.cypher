CYPHER 25
// Spellings that nobody used
MATCH (alias:Alias)
WHERE alias.folded IN $aliases
DETACH DELETE alias
