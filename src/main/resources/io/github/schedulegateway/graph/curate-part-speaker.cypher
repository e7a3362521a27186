CYPHER 25
MATCH (merged:MergedSpeaker {id: $merged})-[link:MERGED_INTO]->(:Speaker|MergedSpeaker {id: $target})
DELETE link
SET merged:Speaker
REMOVE merged:MergedSpeaker
