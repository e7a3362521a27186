// Talks and breaks of a conference by time, then by room
MATCH (this)<-[:PART_OF]-(that:Talk|Break)
WHERE ($day IS NULL OR date(that.startsAt) = $day)
OPTIONAL MATCH (that)-[:HELD_IN]->(room:Room)
WITH that, room
WHERE $room IS NULL OR room.id = $room
RETURN that
ORDER BY that.startsAtOrder, room.nameFolded, that.id
