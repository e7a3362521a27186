CYPHER 25
RETURN [COLLECT {
MATCH (n0:Talk)
WHERE n0.startsAtOrder IS NOT NULL AND n0.titleFolded IS NOT NULL AND n0.id IS NOT NULL
WITH n0
ORDER BY n0.startsAtOrder DESC, n0.titleFolded, n0.id LIMIT $p0
RETURN [[n0.startsAtOrder, n0.titleFolded, n0.id], [], [n0.id, n0.title, n0.abstractTruncated, n0.startsAt, n0.endsAt, n0.estimatedEnd, n0.duration, n0.language, n0.url], null] }, null] AS answer

CYPHER 25
RETURN [COLLECT {
MATCH (n0:Change)
WHERE n0.atOrder IS NOT NULL AND n0.position IS NOT NULL AND n0.id IS NOT NULL
WITH n0
ORDER BY n0.atOrder DESC, n0.position, n0.id LIMIT $p0
RETURN [[n0.atOrder, n0.position, n0.id], [], null, [n0.id, n0.kind, n0.at, n0.summary, head(COLLECT {
CALL (n0) {
UNWIND CASE WHEN n0.beforeSpeakers IS NULL THEN [] ELSE [n0] END AS change
RETURN change.beforeTitle AS n1_title, change.beforeStartsAt AS n1_startsAt, change.beforeEndsAt AS n1_endsAt, change.beforeRoom AS n1_room, change.beforeSpeakers AS n1_speakers }
RETURN [n1_title, n1_startsAt, n1_endsAt, n1_room, n1_speakers] }), head(COLLECT {
MATCH (n0)-[:ABOUT]->(n2:Talk)
RETURN [n2.id, n2.title, n2.abstractTruncated, n2.startsAt, n2.endsAt, n2.estimatedEnd, n2.duration, n2.language, n2.url] })]] }, null] AS answer
