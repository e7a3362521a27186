CYPHER 25
RETURN [COLLECT {
MATCH (n0:Talk)
MATCH (n0)-[:HELD_IN]->(n1:Room)
MATCH (n0)<-[:AT]-(n3:Appearance)-[:REPRESENTING]->(n2:Affiliation)
MATCH (n2)<-[:ALIAS_OF]-(n4:Alias)
WHERE n1.name = $p0 AND n4.folded IN $p1
WITH DISTINCT n0
ORDER BY n0.startsAtOrder, n0.id LIMIT $p2
RETURN [[n0.startsAtOrder, n0.id], [], null, [n0.id, n0.title, n0.abstractTruncated, n0.startsAt, n0.endsAt, n0.estimatedEnd, n0.duration, n0.language, n0.url, head(COLLECT {
MATCH (n0)-[:IN_BLOCK]->(:SessionBlock)-[:OF]->(n5:Session)
RETURN [n5.id, n5.title, n5.url, n5.startsAt, n5.endsAt] }), COLLECT {
MATCH (n0)<-[:AT]-(n7:Appearance)<-[:MADE]-(n6:Speaker)
WITH n6, min(n7.position) AS n6_first
ORDER BY n6_first, n6.id
RETURN [n6.id, n6.name, n6.avatar, n6.url] }]] }, null] AS answer
