CYPHER 25
UNWIND $rows AS row
CREATE (node:$(row.label))
SET node = row.properties
RETURN row.id AS id, elementId(node) AS element
