CYPHER 25
// Gives appearances back to who had them
UNWIND range(0, size($appearances) - 1) AS place
MATCH (appearance:Appearance {id: $appearances[place]})
SET appearance.speakerKey = $owners[place]
