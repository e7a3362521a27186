CYPHER 25
RETURN [COLLECT {
MATCH (n0:Talk|CancelledTalk)
WHERE n0.startsAtOrder IS NOT NULL AND n0.id IS NOT NULL
WITH n0
ORDER BY n0.startsAtOrder, n0.id LIMIT $p1
RETURN [[n0.startsAtOrder, n0.id], [], null, [n0.id, n0.title, n0.abstractTruncated, n0.startsAt, n0.endsAt, n0.estimatedEnd, n0.duration, n0.language, n0.url, COLLECT {
MATCH (n0)<-[:AT]-(n1:Appearance)
WITH n1
ORDER BY n1.position, n1.id
RETURN [n1.affiliationAsPrinted, n1.affiliationStated, n1.affiliationSource, n1.role, head(COLLECT {
MATCH (n1)-[:AT]->(n2:Talk|CancelledTalk)
RETURN [n2.id, n2.title, n2.abstractTruncated, n2.startsAt, n2.endsAt, n2.estimatedEnd, n2.duration, n2.language, n2.url] })] }, head(COLLECT {
CALL (n0) {
RETURN n0:CancelledTalk AS n3_that }
RETURN n3_that }), head(COLLECT {
MATCH (n0)-[:HELD_IN]->(n4:Room)
RETURN [n4.id, n4.name, n4.capacity, [COLLECT {
MATCH (n4)<-[:HELD_IN]-(n5:Talk)
WITH n5
ORDER BY n5.startsAtOrder, n5.id LIMIT $p0
RETURN [[n5.startsAtOrder, n5.id], [], null, [n5.id, n5.title, n5.abstractTruncated, n5.startsAt, n5.endsAt, n5.estimatedEnd, n5.duration, n5.language, n5.url]] }, null]] })]] }, COUNT {
MATCH (n6:Talk|CancelledTalk)
RETURN n6 }] AS answer

CYPHER 25
RETURN COLLECT {
MATCH (n0:Talk|CancelledTalk)
WHERE n0.url = $p0
RETURN [n0.id, n0.title, n0.abstractTruncated, n0.startsAt, n0.endsAt, n0.estimatedEnd, n0.duration, n0.language, n0.url, head(COLLECT {
MATCH (n0)-[:IN_BLOCK]->(:SessionBlock)-[:OF]->(n1:Session)
RETURN [n1.id, n1.title, n1.url, n1.startsAt, n1.endsAt, COLLECT {
MATCH (n1)<-[:OF]-(:SessionBlock)<-[:IN_BLOCK]-(n2:Talk|CancelledTalk)
WITH DISTINCT n2
ORDER BY n2.startsAtOrder, n2.id
RETURN [n2.id, n2.title, n2.abstractTruncated, n2.startsAt, n2.endsAt, n2.estimatedEnd, n2.duration, n2.language, n2.url] }] })] } AS answer

CYPHER 25
RETURN [COLLECT {
MATCH (n0:Change)
WHERE n0.kind IN $p0 AND n0.atOrder IS NOT NULL AND n0.position IS NOT NULL AND n0.id IS NOT NULL
WITH n0
ORDER BY n0.atOrder DESC, n0.position, n0.id LIMIT $p1
RETURN [[n0.atOrder, n0.position, n0.id], [], null, [n0.id, n0.kind, n0.at, n0.summary, head(COLLECT {
MATCH (n0)-[:ABOUT]->(n1:Talk|CancelledTalk)
RETURN [n1.id, n1.title, n1.abstractTruncated, n1.startsAt, n1.endsAt, n1.estimatedEnd, n1.duration, n1.language, n1.url] })]] }, null] AS answer

CYPHER 25
RETURN [COLLECT {
MATCH (n0:Affiliation)
MATCH (n0)<-[:REPRESENTING]-(n2:Appearance)<-[:MADE]-(n1:Speaker)
WHERE EXISTS { (n2)-[:AT]->(:Talk) } AND n1.name = $p0
WITH DISTINCT n0
ORDER BY n0.nameFolded, n0.id LIMIT $p2
RETURN [[n0.nameFolded, n0.id], [], null, [n0.id, n0.name, [COLLECT {
MATCH (n0)<-[:REPRESENTING]-(n4:Appearance)<-[:MADE]-(n3:Speaker)
WHERE EXISTS { (n4)-[:AT]->(:Talk) }
WITH DISTINCT n3
ORDER BY n3.nameFolded, n3.id LIMIT $p1
RETURN [[n3.nameFolded, n3.id], [], null, [n3.id, n3.name, n3.avatar, n3.url]] }, null]]] }, null] AS answer
