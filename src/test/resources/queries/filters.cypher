CYPHER 25
RETURN [COLLECT {
MATCH (n0:Talk)
MATCH (n0)-[:IN_BLOCK]->(:SessionBlock)-[:OF]->(n3:Session)
MATCH (n3)-[:ON_TRACK]->(n4:Track)
WHERE (((n0.language IS NULL) = $p0) OR (n0.language IN $p1)) AND NOT coalesce(EXISTS {
MATCH (n0)<-[:AT]-(n2:Appearance)<-[:MADE]-(n1:Speaker)
WHERE n1.name = $p2 }, false) AND toLower(n0.title) CONTAINS toLower($p3) AND $p4 <= n0.startsAtOrder < 9223372036854775807 AND n0.startsAtOrder < $p5 AND n4.name ENDS
WITH $p6 AND NOT EXISTS {
MATCH (n0)<-[:AT]-(n5:Appearance)
MATCH (n5)-[:REPRESENTING]->(n6:Affiliation)
WHERE n6.name STARTS
WITH $p7 } AND NOT EXISTS {
MATCH (n0)<-[:AT]-(n7:Appearance)
WHERE NOT coalesce(n7.role = $p8, false) }
WITH n0
ORDER BY n0.startsAtOrder, n0.id LIMIT $p9
RETURN [[n0.startsAtOrder, n0.id], [], null, [n0.id, n0.title, n0.abstractTruncated, n0.startsAt, n0.endsAt, n0.estimatedEnd, n0.duration, n0.language, n0.url]] }, COUNT {
MATCH (n8:Talk)
MATCH (n8)-[:IN_BLOCK]->(:SessionBlock)-[:OF]->(n11:Session)
MATCH (n11)-[:ON_TRACK]->(n12:Track)
WHERE (((n8.language IS NULL) = $p10) OR (n8.language IN $p11)) AND NOT coalesce(EXISTS {
MATCH (n8)<-[:AT]-(n10:Appearance)<-[:MADE]-(n9:Speaker)
WHERE n9.name = $p12 }, false) AND toLower(n8.title) CONTAINS toLower($p13) AND $p14 <= n8.startsAtOrder < 9223372036854775807 AND n8.startsAtOrder < $p15 AND n12.name ENDS
WITH $p16 AND NOT EXISTS {
MATCH (n8)<-[:AT]-(n13:Appearance)
MATCH (n13)-[:REPRESENTING]->(n14:Affiliation)
WHERE n14.name STARTS
WITH $p17 } AND NOT EXISTS {
MATCH (n8)<-[:AT]-(n15:Appearance)
WHERE NOT coalesce(n15.role = $p18, false) }
RETURN n8 }] AS answer
