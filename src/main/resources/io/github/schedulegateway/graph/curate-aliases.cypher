CYPHER 25
// Points the spellings of affiliations, and of those merged into them, at those that stand for them now
MATCH (key:Affiliation|MergedAffiliation)-[:MERGED_INTO*0..]->(changed:Affiliation|MergedAffiliation)
WHERE changed.id IN $affiliations
WITH DISTINCT key
MATCH (key)-[:MERGED_INTO*0..]->(standing:Affiliation)
MATCH (alias:Alias {affiliationKey: key.id})
OPTIONAL MATCH (alias)-[old:ALIAS_OF]->(other)
WHERE other <> standing
DELETE old
WITH DISTINCT alias, standing
MERGE (alias)-[:ALIAS_OF]->(standing)
