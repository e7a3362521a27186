CYPHER 25
// A speaker who was made by a split, once everything is given back
MATCH (speaker:Speaker {id: $speaker})
DETACH DELETE speaker
