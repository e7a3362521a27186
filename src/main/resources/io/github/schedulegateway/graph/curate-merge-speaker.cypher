CYPHER 25
MATCH (merged:Speaker {id: $merged})
MATCH (target:Speaker {id: $target})
SET merged:MergedSpeaker
REMOVE merged:Speaker
CREATE (merged)-[:MERGED_INTO]->(target)
