CYPHER 25
// Gives what belongs to speakers, or to those merged into them, to whoever stands for them now
MATCH (key:Speaker|MergedSpeaker)-[:MERGED_INTO*0..]->(changed:Speaker|MergedSpeaker)
WHERE changed.id IN $speakers
WITH DISTINCT key
MATCH (key)-[:MERGED_INTO*0..]->(standing:Speaker)
CALL (key, standing) {
  MATCH (appearance:Appearance {speakerKey: key.id})<-[made:MADE]-(other)
  WHERE other <> standing
  DELETE made
  CREATE (standing)-[:MADE]->(appearance)
}
