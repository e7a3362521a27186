// Talks whose abstract goes on where the source did not
MATCH (this)<-[:PART_OF]-(that:Talk)
WHERE that.abstractTruncated
RETURN that
