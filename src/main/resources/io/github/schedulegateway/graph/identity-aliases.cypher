MATCH (alias:Alias)-[:ALIAS_OF]->(affiliation:Affiliation)
WHERE alias.folded IN $folded
RETURN alias.folded AS folded, affiliation.id AS id
