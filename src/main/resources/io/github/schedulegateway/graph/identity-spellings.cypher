CYPHER 25
MATCH (affiliation:Affiliation)
WHERE affiliation.id IN $affiliations
CALL (affiliation) {
  MATCH (affiliation)<-[:REPRESENTING]-(thing:Appearance)
  // words that name several organisations spell none of them
  WHERE COUNT { (thing)-[:REPRESENTING]->() } = 1
  RETURN thing, thing.affiliationAsPrinted AS spelling
  UNION ALL
  MATCH (affiliation)<-[:IS]-(thing:Sponsor)
  RETURN thing, thing.name AS spelling
}
// nor do the words of an organisation that was merged into it
WITH affiliation, thing, spelling
WHERE spelling IS NOT NULL AND EXISTS {
  MATCH (alias:Alias {affiliationKey: affiliation.id})
  WHERE alias.folded IN thing.aliases
}
RETURN affiliation.id AS id, spelling, count(*) AS times
