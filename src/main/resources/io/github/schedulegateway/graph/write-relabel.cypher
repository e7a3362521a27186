CYPHER 25
UNWIND $rows AS row
MATCH (node) WHERE elementId(node) = row.element
REMOVE node:$(labels(node))
SET node:$(row.label)
