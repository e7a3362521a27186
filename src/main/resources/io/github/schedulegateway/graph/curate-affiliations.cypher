CYPHER 25
// Points what was printed at the organisations that its spellings mean now
MATCH (affiliation:Affiliation|MergedAffiliation)<-[:REPRESENTING|IS]-(thing:Appearance|Sponsor)
WHERE affiliation.id IN $affiliations
WITH DISTINCT thing
CALL (thing) {
  MATCH (alias:Alias)-[:ALIAS_OF]->(target:Affiliation)
  WHERE alias.folded IN thing.aliases
  RETURN collect(DISTINCT target) AS targets
}
CALL (thing, targets) {
  MATCH (thing)-[old:REPRESENTING|IS]->(other)
  WHERE NOT other IN targets
  DELETE old
}
UNWIND targets AS target
WITH thing, target
WHERE NOT EXISTS { (thing)-[:REPRESENTING|IS]->(target) }
CREATE (thing)-[:$(CASE WHEN thing:Sponsor THEN 'IS' ELSE 'REPRESENTING' END)]->(target)
