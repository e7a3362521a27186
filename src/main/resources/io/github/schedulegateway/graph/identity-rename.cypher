CYPHER 25
UNWIND $rows AS row
MATCH (affiliation:Affiliation {id: row.id})
WHERE affiliation.name <> row.name
SET affiliation.name = row.name, affiliation.nameFolded = row.nameFolded
