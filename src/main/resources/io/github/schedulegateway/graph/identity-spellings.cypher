CYPHER 25
MATCH (affiliation:Affiliation)
WHERE affiliation.id IN $affiliations
CALL (affiliation) {
  MATCH (affiliation)<-[:REPRESENTING]-(appearance:Appearance)
  // words that name several organisations spell none of them
  WHERE COUNT { (appearance)-[:REPRESENTING]->() } = 1
  RETURN appearance.affiliationAsPrinted AS spelling
  UNION ALL
  MATCH (affiliation)<-[:IS]-(sponsor:Sponsor)
  RETURN sponsor.name AS spelling
}
WITH affiliation.id AS id, spelling, count(*) AS times
WHERE spelling IS NOT NULL
RETURN id, spelling, times
