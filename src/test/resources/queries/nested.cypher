CYPHER 25
RETURN COLLECT {
MATCH (n0:Conference)
WHERE n0.slug = $p0
RETURN [n0.id, n0.slug, n0.name, n0.series, n0.url, n0.timeZone, n0.startDate, n0.endDate, head(COLLECT {
CALL (n0) {
WITH n0, coalesce($p1, datetime().epochSeconds) AS at
RETURN datetime({epochSeconds: toInteger(floor(at)), timezone: n0.timeZone}) AS n1_at, COLLECT {
MATCH (n0)<-[:PART_OF]-(item:Talk|Break)
WHERE item.startsAtOrder <= at AND at < item.endsAtOrder AND item.endsAt IS NOT NULL OPTIONAL
MATCH (item)-[:HELD_IN]->(room:Room)
RETURN item
ORDER BY room.nameFolded, item.id } AS n1_now, COLLECT {
MATCH (n0)<-[:PART_OF]-(item:Talk|Break)
WHERE at < item.startsAtOrder AND item.startsAt IS NOT NULL OPTIONAL
MATCH (item)-[:HELD_IN]->(room:Room)
WITH room, min(item.startsAtOrder) AS first, collect(item) AS items
UNWIND items AS item
WITH room, first, item
WHERE item.startsAtOrder = first
RETURN item
ORDER BY first, room.nameFolded, item.id } AS n1_next }
RETURN [n1_at, COLLECT {
UNWIND n1_now AS n2
RETURN CASE WHEN n2:Break THEN [0, [n2.id, n2.title, n2.startsAt, n2.endsAt]] WHEN n2:Talk THEN [1, [n2.id, n2.title, n2.abstractTruncated, n2.startsAt, n2.endsAt, n2.estimatedEnd, n2.duration, n2.language, n2.url]] END }] }), COLLECT {
CALL (n0) {
CALL (n0) {
MATCH (n0)<-[:PART_OF]-(room:Room)<-[:HELD_IN]-(first:Talk)
MATCH (room)<-[:HELD_IN]-(second:Talk)
WHERE first.startsAt IS NOT NULL AND second.startsAt IS NOT NULL AND first <> second AND (first.startsAtOrder < second.startsAtOrder OR (first.startsAtOrder = second.startsAtOrder AND first.id < second.id)) AND CASE WHEN first.endsAt IS NULL THEN second.startsAtOrder <= first.startsAtOrder ELSE second.startsAtOrder < first.endsAtOrder END
RETURN 'ROOM_DOUBLE_BOOKED' AS kind, [first, second] AS talks, room, null AS speaker
UNION ALL MATCH (n0)<-[:PART_OF]-(first:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
MATCH (speaker)-[:MADE]->(:Appearance)-[:AT]->(second:Talk)-[:PART_OF]->(n0)
WHERE first.startsAt IS NOT NULL AND second.startsAt IS NOT NULL AND first <> second AND (first.startsAtOrder < second.startsAtOrder OR (first.startsAtOrder = second.startsAtOrder AND first.id < second.id)) AND CASE WHEN first.endsAt IS NULL THEN second.startsAtOrder <= first.startsAtOrder ELSE second.startsAtOrder < first.endsAtOrder END
RETURN 'SPEAKER_DOUBLE_BOOKED' AS kind, [first, second] AS talks, null AS room, speaker
UNION ALL MATCH (n0)<-[:PART_OF]-(first:Talk)-[:IN_BLOCK]->(block:SessionBlock)
WHERE (first.startsAt IS NOT NULL AND block.startsAt IS NOT NULL AND first.startsAtOrder < block.startsAtOrder) OR (first.endsAt IS NOT NULL AND block.endsAt IS NOT NULL AND first.endsAtOrder > block.endsAtOrder)
RETURN 'OUTSIDE_SESSION' AS kind, [first] AS talks, null AS room, null AS speaker }
RETURN kind AS n3_kind, talks AS n3_talks, room AS n3_room, speaker AS n3_speaker
ORDER BY talks[0].startsAtOrder, kind, talks[0].id, talks[1].id, speaker.id }
RETURN [n3_kind, CASE WHEN n3_room IS NOT NULL THEN [n3_room.id, n3_room.name, n3_room.capacity] END, COLLECT {
UNWIND n3_talks AS n4
RETURN [n4.id, n4.title, n4.abstractTruncated, n4.startsAt, n4.endsAt, n4.estimatedEnd, n4.duration, n4.language, n4.url] }] }, COLLECT {
MATCH (n0)<-[:PART_OF]-(n5:Room)
WITH n5
ORDER BY n5.nameFolded, n5.id
RETURN [n5.id, n5.name, n5.capacity, [COLLECT {
MATCH (n5)<-[:HELD_IN]-(n6:Talk)
WHERE (n6.title IS NULL) = $p2
WITH n6
ORDER BY n6.startsAtOrder DESC, n6.id DESC LIMIT $p3
RETURN [[n6.startsAtOrder, n6.id], [], null, [n6.id, n6.title, n6.abstractTruncated, n6.startsAt, n6.endsAt, n6.estimatedEnd, n6.duration, n6.language, n6.url]] }, null]] }, [COLLECT {
MATCH (n0)<-[:PART_OF]-(:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(n7:Speaker)
WITH DISTINCT n7
ORDER BY n7.nameFolded, n7.id LIMIT $p4
RETURN [[n7.nameFolded, n7.id], [], null, [n7.id, n7.name, n7.avatar, n7.url, COLLECT {
CALL (n7) {
MATCH (n7)-[:MADE]->(appearance:Appearance)-[:AT]->(talk:Talk)
MATCH (appearance)-[:REPRESENTING]->(affiliation:Affiliation)
WITH affiliation, count(DISTINCT talk) AS talkCount, min(talk.startsAt) AS firstSeen, max(talk.startsAt) AS lastSeen
RETURN affiliation AS n8_affiliation, firstSeen AS n8_firstSeen, lastSeen AS n8_lastSeen, talkCount AS n8_talkCount
ORDER BY firstSeen, affiliation.nameFolded, affiliation.id }
RETURN [n8_firstSeen, n8_lastSeen, n8_talkCount, CASE WHEN n8_affiliation IS NOT NULL THEN [n8_affiliation.id, n8_affiliation.name, COLLECT {
CALL (n8_affiliation) {
MATCH (alias:Alias)-[:ALIAS_OF]->(n8_affiliation)
RETURN DISTINCT alias.name AS n9_that
ORDER BY alias.name }
RETURN n9_that }] END] }]] }, COUNT {
MATCH (n0)<-[:PART_OF]-(:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(n10:Speaker)
RETURN DISTINCT n10 }], COLLECT {
CALL (n0) {
MATCH (n0)<-[:PART_OF]-(that:Talk|Break)
WHERE ($p5 IS NULL OR date(that.startsAt) = $p5) OPTIONAL
MATCH (that)-[:HELD_IN]->(room:Room)
WITH that, room
WHERE $p6 IS NULL OR room.id = $p6
RETURN that AS n11_that
ORDER BY that.startsAtOrder, room.nameFolded, that.id }
RETURN CASE WHEN n11_that:Break THEN [0, [n11_that.id, n11_that.title, n11_that.startsAt, n11_that.endsAt, head(COLLECT {
MATCH (n11_that)-[:HELD_IN]->(n12:Room)
RETURN [n12.id, n12.name, n12.capacity] })]] WHEN n11_that:Talk THEN [1, [n11_that.id, n11_that.title, n11_that.abstractTruncated, n11_that.startsAt, n11_that.endsAt, n11_that.estimatedEnd, n11_that.duration, n11_that.language, n11_that.url, n11_that.abstract, head(COLLECT {
MATCH (n11_that)-[:HELD_IN]->(n13:Room)
RETURN [n13.id, n13.name, n13.capacity] }), COLLECT {
MATCH (n11_that)<-[:AT]-(n15:Appearance)<-[:MADE]-(n14:Speaker)
WITH n14, min(n15.position) AS n14_first
ORDER BY n14_first, n14.id
RETURN [n14.id, n14.name, n14.avatar, n14.url, n14.biography] }]] END }] } AS answer
