CYPHER 25
MATCH (speaker:Speaker)
WHERE speaker.id IN $ids
RETURN speaker.id AS id, COLLECT {
  MATCH (speaker)-[:MADE]->(:Appearance)-[:REPRESENTING]->(affiliation:Affiliation)
  RETURN DISTINCT affiliation.name
} AS affiliations
