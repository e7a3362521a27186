CYPHER 25
MATCH (:Speaker {id: $speaker})-[:MADE]->(appearance:Appearance)-[:AT]->(talk:Talk|CancelledTalk)
RETURN appearance.id AS id, appearance.speakerKey AS owner, talk.id AS talk
ORDER BY id
