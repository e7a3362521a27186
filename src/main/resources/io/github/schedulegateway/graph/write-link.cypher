CYPHER 25
UNWIND $rows AS row
MATCH (from) WHERE elementId(from) = row.from
MATCH (to) WHERE elementId(to) = row.to
CREATE (from)-[link:$(row.type)]->(to)
SET link = row.properties
