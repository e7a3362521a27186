// The talk that last started before this one in its room
MATCH (this)-[:HELD_IN]->(:Room)<-[:HELD_IN]-(that:Talk)
WHERE this.startsAt IS NOT NULL AND that.startsAtOrder < this.startsAtOrder
RETURN that
ORDER BY that.startsAtOrder DESC, that.id DESC
LIMIT 1
