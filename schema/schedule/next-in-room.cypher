// The talk that starts first after this one in its room
MATCH (this)-[:HELD_IN]->(:Room)<-[:HELD_IN]-(that:Talk)
WHERE that.startsAt IS NOT NULL AND that.startsAtOrder > this.startsAtOrder
RETURN that
ORDER BY that.startsAtOrder, that.id
LIMIT 1
