// What is on at an instant, and what starts first after it in each room
WITH this, coalesce($at, datetime().epochSeconds) AS at
RETURN
  datetime({epochSeconds: toInteger(floor(at)), timezone: this.timeZone}) AS at,
  COLLECT {
    MATCH (this)<-[:PART_OF]-(item:Talk|Break)
    WHERE item.startsAtOrder <= at AND at < item.endsAtOrder AND item.endsAt IS NOT NULL
    OPTIONAL MATCH (item)-[:HELD_IN]->(room:Room)
    RETURN item ORDER BY room.nameFolded, item.id
  } AS now,
  COLLECT {
    MATCH (this)<-[:PART_OF]-(item:Talk|Break)
    WHERE at < item.startsAtOrder AND item.startsAt IS NOT NULL
    OPTIONAL MATCH (item)-[:HELD_IN]->(room:Room)
    WITH room, min(item.startsAtOrder) AS first, collect(item) AS items
    UNWIND items AS item
    WITH room, first, item
    WHERE item.startsAtOrder = first
    RETURN item ORDER BY first, room.nameFolded, item.id
  } AS next
