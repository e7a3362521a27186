// Talks that stand in no room
MATCH (this)<-[:PART_OF]-(that:Talk)
WHERE NOT EXISTS { (that)-[:HELD_IN]->(:Room) }
RETURN that
