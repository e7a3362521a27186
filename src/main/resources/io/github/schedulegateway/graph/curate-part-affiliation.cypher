CYPHER 25
MATCH (merged:MergedAffiliation {id: $merged})-[link:MERGED_INTO]->(:Affiliation|MergedAffiliation {id: $target})
DELETE link
SET merged:Affiliation
REMOVE merged:MergedAffiliation
