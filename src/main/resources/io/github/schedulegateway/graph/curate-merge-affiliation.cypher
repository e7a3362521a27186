CYPHER 25
MATCH (merged:Affiliation {id: $merged})
MATCH (target:Affiliation {id: $target})
SET merged:MergedAffiliation
REMOVE merged:Affiliation
CREATE (merged)-[:MERGED_INTO]->(target)
