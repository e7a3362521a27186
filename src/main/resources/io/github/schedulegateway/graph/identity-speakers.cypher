CYPHER 25
MATCH (key:SpeakerKey)-[:KEY_OF]->(speaker:Speaker|MergedSpeaker)
WHERE key.key IN $keys
MATCH (speaker)-[:MERGED_INTO*0..]->(standing:Speaker)
RETURN key.key AS key, speaker.id AS id, standing.id AS standing, speaker.nameFolded AS folded,
  COLLECT {
    MATCH (speaker)<-[:KEY_OF]-(other:SpeakerKey)
    WHERE other.key STARTS WITH 'source:'
    RETURN other.key
  } AS sources
ORDER BY key, id
