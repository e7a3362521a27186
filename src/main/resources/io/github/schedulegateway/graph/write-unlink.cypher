CYPHER 25
UNWIND $rows AS element
MATCH ()-[link]->() WHERE elementId(link) = element
DELETE link
