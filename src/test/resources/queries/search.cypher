CYPHER 25
RETURN [COLLECT {
CALL () {
CALL () {
UNWIND CASE WHEN $p0 <> '' AND 'CONFERENCE' IN $p1 THEN [1] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('conference_text', $p0, {limit: 1000}) YIELD node, score
WITH node, score
WHERE $p2 IS NULL OR node.id = $p2
RETURN node, score
UNION ALL UNWIND CASE WHEN $p0 <> '' AND 'SESSION' IN $p1 THEN [1] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('session_text', $p0, {limit: 1000}) YIELD node, score
WITH node, score
WHERE $p2 IS NULL OR EXISTS { (node)-[:PART_OF]->(:Conference {id: $p2}) }
RETURN node, score
UNION ALL UNWIND CASE WHEN $p0 <> '' AND 'TALK' IN $p1 THEN [1] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('talk_text', $p0, {limit: 1000}) YIELD node, score
WITH node, score
WHERE $p2 IS NULL OR EXISTS { (node)-[:PART_OF]->(:Conference {id: $p2}) }
RETURN node, score
UNION ALL UNWIND CASE WHEN $p0 <> '' AND 'SPEAKER' IN $p1 THEN [1] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('speaker_text', $p0, {limit: 1000}) YIELD node, score
WITH node, score
WHERE $p2 IS NULL OR EXISTS { (node)-[:MADE]->(:Appearance)-[:AT]->(:Talk)-[:PART_OF]->(:Conference {id: $p2}) }
RETURN node, score
UNION ALL UNWIND CASE WHEN $p0 <> '' AND 'AFFILIATION' IN $p1 THEN [1] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('affiliation_text', $p0, {limit: 1000}) YIELD node, score
WITH node, score
WHERE $p2 IS NULL OR EXISTS { (node)<-[:REPRESENTING]-(:Appearance)-[:AT]->(:Talk)-[:PART_OF]->(:Conference {id: $p2}) }
RETURN node, score }
RETURN node AS n0_that, score AS n0_score }
WITH *
ORDER BY n0_score DESC, n0_that.id LIMIT $p3
RETURN [[n0_score, n0_that.id], [n0_score, COLLECT {
CALL (n0_that) {
UNWIND [n0_that.name, n0_that.title, n0_that.abstract, n0_that.description, n0_that.biography] AS that
WITH that
WHERE that IS NOT NULL
RETURN that AS n1_that }
RETURN n1_that }], CASE WHEN n0_that:Affiliation THEN [0, [n0_that.id, n0_that.name]] WHEN n0_that:Conference THEN [1, [n0_that.id, n0_that.slug, n0_that.name, n0_that.series, n0_that.url, n0_that.timeZone, n0_that.startDate, n0_that.endDate]] WHEN n0_that:Session THEN [2, [n0_that.id, n0_that.title, n0_that.url, n0_that.startsAt, n0_that.endsAt]] WHEN n0_that:Speaker THEN [3, [n0_that.id, n0_that.name, n0_that.avatar, n0_that.url]] WHEN n0_that:Talk THEN [4, [n0_that.id, n0_that.title, n0_that.abstractTruncated, n0_that.startsAt, n0_that.endsAt, n0_that.estimatedEnd, n0_that.duration, n0_that.language, n0_that.url, COLLECT {
MATCH (n0_that)<-[:AT]-(n3:Appearance)<-[:MADE]-(n2:Speaker)
WITH n2, min(n3.position) AS n2_first
ORDER BY n2_first, n2.id
RETURN [n2.id, n2.name, n2.avatar, n2.url] }]] END, null] }, null] AS answer
