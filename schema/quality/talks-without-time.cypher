// Talks of which the start is not known
MATCH (this)<-[:PART_OF]-(that:Talk)
WHERE that.startsAt IS NULL
RETURN that
