CYPHER 25
// Gives spellings to affiliations; what nobody used yet is made
UNWIND $rows AS row
MERGE (alias:Alias {folded: row.folded})
  ON CREATE SET alias.name = row.name
SET alias.affiliationKey = row.affiliation
