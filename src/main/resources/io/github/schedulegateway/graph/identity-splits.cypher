CYPHER 25
MATCH (curation:Curation {kind: 'SPLIT_SPEAKER'})
WHERE curation.undoneAt IS NULL
WITH curation ORDER BY curation.position
UNWIND curation.moved AS appearance
RETURN appearance, curation.target AS speaker
