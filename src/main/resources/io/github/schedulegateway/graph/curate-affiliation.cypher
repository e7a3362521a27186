CYPHER 25
// The affiliation that a spelling means by itself
MERGE (affiliation:Affiliation {id: $id})
  ON CREATE SET affiliation.name = $name, affiliation.nameFolded = $nameFolded
