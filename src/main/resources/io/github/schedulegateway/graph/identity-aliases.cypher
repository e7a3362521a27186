MATCH (alias:Alias)-[:ALIAS_OF]->(affiliation:Affiliation)
WHERE alias.folded IN $folded
RETURN alias.folded AS folded, alias.affiliationKey AS key, affiliation.id AS id
