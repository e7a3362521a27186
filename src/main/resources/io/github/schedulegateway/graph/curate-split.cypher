CYPHER 25
// Makes another speaker of the same name, and gives them the appearances
MATCH (speaker:Speaker {id: $speaker})
CREATE (other:Speaker {id: $target, name: speaker.name, nameFolded: speaker.nameFolded})
WITH other
MATCH (appearance:Appearance)
WHERE appearance.id IN $appearances
SET appearance.speakerKey = other.id
