CYPHER 25
RETURN COLLECT {
CALL () {
CALL () {
MATCH (conference:Conference)
WHERE ($p0.conferences IS NULL OR conference.id IN $p0.conferences) AND ($p0.series IS NULL OR conference.series = $p0.series)
MATCH (conference)<-[:PART_OF]-(talk:Talk)
WHERE ($p0.from IS NULL OR date(talk.startsAt) >= $p0.from) AND ($p0.to IS NULL OR date(talk.startsAt) <= $p0.to)
WITH conference, talk
MATCH (talk)<-[:AT]-(appearance:Appearance)-[:REPRESENTING]->(affiliation:Affiliation)
MATCH (appearance)<-[:MADE]-(speaker:Speaker)
WITH DISTINCT speaker, conference, affiliation, talk
ORDER BY talk.startsAtOrder, talk.id
WITH speaker, conference, affiliation, collect(talk) AS talks
WITH speaker, conference, affiliation, talks[0] AS first, coalesce([talk IN talks
WHERE talk.startsAt IS NOT NULL][-1], talks[-1]) AS last
WITH speaker, conference, collect({affiliation: affiliation, first: first, last: last}) AS stood
ORDER BY conference.startDate, conference.id
WITH speaker, collect(stood) AS times
UNWIND range(1, size(times) - 1) AS time
WITH speaker, times[time - 1] AS earlier, times[time] AS later
UNWIND [one IN earlier
WHERE NOT any(other IN later
WHERE other.affiliation = one.affiliation)] AS given
UNWIND [one IN later
WHERE NOT any(other IN earlier
WHERE other.affiliation = one.affiliation)] AS taken
WITH given.affiliation AS from, taken.affiliation AS to, speaker, given.last AS before, taken.first AS after
ORDER BY after.startsAtOrder, after.id, speaker.id
RETURN from, to, count(DISTINCT speaker) AS speakers, collect({speaker: speaker, before: before, after: after})[..20] AS moves }
RETURN from AS n0_from, to AS n0_to, speakers AS n0_count, moves AS n0_moves
ORDER BY speakers DESC, from.nameFolded, from.id, to.nameFolded, to.id LIMIT $p1 }
RETURN [n0_count, COLLECT {
UNWIND n0_moves AS n1
RETURN [head(COLLECT {
UNWIND n1.after AS n2
RETURN [n2.id, n2.title, n2.abstractTruncated, n2.startsAt, n2.endsAt, n2.estimatedEnd, n2.duration, n2.language, n2.url, COLLECT {
MATCH (n2)<-[:AT]-(n4:Appearance)<-[:MADE]-(n3:Speaker)
WITH n3, min(n4.position) AS n3_first
ORDER BY n3_first, n3.id
RETURN [n3.id, n3.name, n3.avatar, n3.url] }] }), head(COLLECT {
UNWIND n1.before AS n5
RETURN [n5.id, n5.title, n5.abstractTruncated, n5.startsAt, n5.endsAt, n5.estimatedEnd, n5.duration, n5.language, n5.url, head(COLLECT {
MATCH (n5)-[:PART_OF]->(n6:Conference)
RETURN [n6.id, n6.slug, n6.name, n6.series, n6.url, n6.timeZone, n6.startDate, n6.endDate] })] })] }] } AS answer
