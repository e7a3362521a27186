CYPHER 25
UNWIND $rows AS element
MATCH (node) WHERE elementId(node) = element
DETACH DELETE node
