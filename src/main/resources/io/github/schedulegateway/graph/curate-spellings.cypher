CYPHER 25
// Spellings that mean an affiliation, and whether a talk or a sponsor has them
MATCH (affiliation:Affiliation {id: $affiliation})<-[:ALIAS_OF]-(alias:Alias)
RETURN alias.folded AS folded, alias.name AS name, alias.affiliationKey AS key, EXISTS {
  MATCH (affiliation)<-[:REPRESENTING|IS]-(thing:Appearance|Sponsor)
  WHERE alias.folded IN thing.aliases
} AS used
ORDER BY folded
