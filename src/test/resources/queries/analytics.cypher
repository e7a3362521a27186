CYPHER 25
RETURN head(COLLECT {
CALL () {
CALL () {
MATCH (conference:Conference)
WHERE ($p0.conferences IS NULL OR conference.id IN $p0.conferences) AND ($p0.series IS NULL OR conference.series = $p0.series)
MATCH (conference)<-[:PART_OF]-(talk:Talk)
WHERE ($p0.from IS NULL OR date(talk.startsAt) >= $p0.from) AND ($p0.to IS NULL OR date(talk.startsAt) <= $p0.to)
WITH conference, talk
RETURN count(talk) AS all }
CALL () {
MATCH (conference:Conference)
WHERE ($p0.conferences IS NULL OR conference.id IN $p0.conferences) AND ($p0.series IS NULL OR conference.series = $p0.series)
MATCH (conference)<-[:PART_OF]-(talk:Talk)
WHERE ($p0.from IS NULL OR date(talk.startsAt) >= $p0.from) AND ($p0.to IS NULL OR date(talk.startsAt) <= $p0.to)
WITH conference, talk
MATCH (talk)<-[:AT]-(appearance:Appearance)-[:REPRESENTING]->(affiliation:Affiliation)
MATCH (appearance)<-[:MADE]-(speaker:Speaker) OPTIONAL
MATCH (talk)-[:IN_BLOCK]->(:SessionBlock)-[:OF]->(session:Session)
WITH affiliation, count(DISTINCT talk) AS talks, count(DISTINCT speaker) AS speakers, count(DISTINCT session) AS sessions
WITH affiliation, talks, speakers, sessions, CASE $p1 WHEN 'SPEAKERS' THEN speakers WHEN 'SESSIONS' THEN sessions ELSE talks END AS figure
ORDER BY figure DESC, talks DESC, affiliation.nameFolded, affiliation.id
RETURN collect({affiliation: affiliation, talks: talks, speakers: speakers, sessions: sessions, figure: figure}) AS ranked }
WITH all, ranked, ranked[..$p2] AS rows
RETURN size(ranked) AS n0_count, [row IN rows | row { .affiliation, .talks, .speakers, .sessions, rank: 1 + size([other IN rows
WHERE other.figure > row.figure]), share: 1.0 * row.talks / all }] AS n0_rows }
RETURN [n0_count, head(COLLECT {
CALL () {
MATCH (conference:Conference)
WHERE ($p3.conferences IS NULL OR conference.id IN $p3.conferences) AND ($p3.series IS NULL OR conference.series = $p3.series)
MATCH (conference)<-[:PART_OF]-(talk:Talk)
WHERE ($p3.from IS NULL OR date(talk.startsAt) >= $p3.from) AND ($p3.to IS NULL OR date(talk.startsAt) <= $p3.to)
WITH conference, talk
WHERE $p4 IS NULL OR conference.id = $p4 OPTIONAL
MATCH (talk)<-[:AT]-(appearance:Appearance)<-[:MADE]-(speaker:Speaker)
WITH talk, speaker, appearance IS NOT NULL AND EXISTS { (appearance)-[:REPRESENTING]->(:Affiliation) } AS known
WITH count(DISTINCT talk) AS talks, count(DISTINCT CASE WHEN known THEN talk END) AS talksWithAffiliation, count(DISTINCT speaker) AS speakers, count(DISTINCT CASE WHEN known THEN speaker END) AS speakersWithAffiliation
RETURN talks AS n1_talks, talksWithAffiliation AS n1_talksWithAffiliation, speakers AS n1_speakers, speakersWithAffiliation AS n1_speakersWithAffiliation }
RETURN [n1_talks, n1_talksWithAffiliation, n1_speakers, n1_speakersWithAffiliation] }), COLLECT {
UNWIND n0_rows AS n2
RETURN [n2.rank, n2.talks, n2.speakers, n2.sessions, n2.share, CASE WHEN n2.affiliation IS NOT NULL THEN [n2.affiliation.id, n2.affiliation.name] END] }] }) AS answer

CYPHER 25
RETURN head(COLLECT {
CALL () {
CALL () {
MATCH (middle:Speaker {id: $p0})
WITH 1 AS hop, [{speaker: middle, distance: 0}] AS reached
CALL (reached, hop) {
UNWIND reached AS one
RETURN one.speaker AS speaker, one.distance AS distance
UNION ALL FILTER hop <= $p1
UNWIND reached AS one
WITH one.speaker AS one, one.distance AS distance, hop
WHERE distance = hop - 1
MATCH (one)-[:MADE]->(:Appearance)-[:AT]->(talk:Talk)
WITH DISTINCT talk, hop
MATCH (talk)-[:PART_OF]->(conference:Conference)
WHERE ($p2.conferences IS NULL OR conference.id IN $p2.conferences) AND ($p2.series IS NULL OR conference.series = $p2.series) AND ($p2.from IS NULL OR date(talk.startsAt) >= $p2.from) AND ($p2.to IS NULL OR date(talk.startsAt) <= $p2.to)
MATCH (talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
RETURN DISTINCT speaker, hop AS distance }
WITH hop, speaker, min(distance) AS distance
WITH hop + 1 AS hop, collect({speaker: speaker, distance: distance}) AS reached
CALL (reached, hop) {
UNWIND reached AS one
RETURN one.speaker AS speaker, one.distance AS distance
UNION ALL FILTER hop <= $p1
UNWIND reached AS one
WITH one.speaker AS one, one.distance AS distance, hop
WHERE distance = hop - 1
MATCH (one)-[:MADE]->(:Appearance)-[:AT]->(talk:Talk)
WITH DISTINCT talk, hop
MATCH (talk)-[:PART_OF]->(conference:Conference)
WHERE ($p2.conferences IS NULL OR conference.id IN $p2.conferences) AND ($p2.series IS NULL OR conference.series = $p2.series) AND ($p2.from IS NULL OR date(talk.startsAt) >= $p2.from) AND ($p2.to IS NULL OR date(talk.startsAt) <= $p2.to)
MATCH (talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
RETURN DISTINCT speaker, hop AS distance }
WITH hop, speaker, min(distance) AS distance
WITH hop + 1 AS hop, collect({speaker: speaker, distance: distance}) AS reached
CALL (reached, hop) {
UNWIND reached AS one
RETURN one.speaker AS speaker, one.distance AS distance
UNION ALL FILTER hop <= $p1
UNWIND reached AS one
WITH one.speaker AS one, one.distance AS distance, hop
WHERE distance = hop - 1
MATCH (one)-[:MADE]->(:Appearance)-[:AT]->(talk:Talk)
WITH DISTINCT talk, hop
MATCH (talk)-[:PART_OF]->(conference:Conference)
WHERE ($p2.conferences IS NULL OR conference.id IN $p2.conferences) AND ($p2.series IS NULL OR conference.series = $p2.series) AND ($p2.from IS NULL OR date(talk.startsAt) >= $p2.from) AND ($p2.to IS NULL OR date(talk.startsAt) <= $p2.to)
MATCH (talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
RETURN DISTINCT speaker, hop AS distance }
WITH hop, speaker, min(distance) AS distance
WITH hop + 1 AS hop, collect({speaker: speaker, distance: distance}) AS reached
CALL (reached, hop) {
UNWIND reached AS one
RETURN one.speaker AS speaker, one.distance AS distance
UNION ALL FILTER hop <= $p1
UNWIND reached AS one
WITH one.speaker AS one, one.distance AS distance, hop
WHERE distance = hop - 1
MATCH (one)-[:MADE]->(:Appearance)-[:AT]->(talk:Talk)
WITH DISTINCT talk, hop
MATCH (talk)-[:PART_OF]->(conference:Conference)
WHERE ($p2.conferences IS NULL OR conference.id IN $p2.conferences) AND ($p2.series IS NULL OR conference.series = $p2.series) AND ($p2.from IS NULL OR date(talk.startsAt) >= $p2.from) AND ($p2.to IS NULL OR date(talk.startsAt) <= $p2.to)
MATCH (talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
RETURN DISTINCT speaker, hop AS distance }
WITH hop, speaker, min(distance) AS distance
WITH hop + 1 AS hop, collect({speaker: speaker, distance: distance}) AS reached
UNWIND reached AS one
RETURN collect({node: one.speaker, distance: one.distance}) AS around }
CALL (around) {
UNWIND around AS one
WITH one.node AS speaker
MATCH (speaker)-[:MADE]->(:Appearance)-[:AT]->(talk:Talk)
WITH DISTINCT speaker, talk
MATCH (talk)-[:PART_OF]->(conference:Conference)
WHERE ($p2.conferences IS NULL OR conference.id IN $p2.conferences) AND ($p2.series IS NULL OR conference.series = $p2.series) AND ($p2.from IS NULL OR date(talk.startsAt) >= $p2.from) AND ($p2.to IS NULL OR date(talk.startsAt) <= $p2.to)
WITH talk AS joint, speaker AS joined
WITH joint, coll.sort(collect([joined.id, joined])) AS joined
UNWIND range(0, size(joined) - 2) AS first
UNWIND range(first + 1, size(joined) - 1) AS second
WITH joined[first][1] AS source, joined[second][1] AS target, count(*) AS weight, collect(joint) AS joints
RETURN collect({source: source, target: target, weight: weight, joints: joints}) AS links }
CALL (around, links) {
CALL (around, links) {
UNWIND around AS one
RETURN one.node AS node, one.distance AS distance, 0 AS degree, 0 AS weight
UNION ALL UNWIND links AS link
UNWIND [link.source, link.target] AS node
RETURN node, null AS distance, 1 AS degree, link.weight AS weight }
WITH node, min(distance) AS distance, sum(degree) AS degree, sum(weight) AS weight
RETURN coll.sort(collect([distance, -degree, -weight, node.id, node])) AS found }
WITH links, found[..$p3] AS nodes, size(found) AS count
WITH links, nodes, count, [node IN nodes | node[3]] AS ids
WITH nodes, count, coll.sort([link IN links
WHERE link.source.id IN ids AND link.target.id IN ids | [-link.weight, link.source.id, link.target.id, link.joints]]) AS links
RETURN [node IN nodes | {id: node[3], node: node[4], distance: node[0], degree: -node[1], weight: -node[2]}] AS n0_nodes, [link IN links[..2000] | { source: link[1], target: link[2], weight: -link[0], talks: [one IN coll.sort([joint IN link[3]
WHERE joint:Talk | [joint.startsAtOrder, joint.id, joint]])[..20] | one[2]], sessions: [one IN coll.sort([joint IN link[3]
WHERE joint:Session | [joint.startsAtOrder, joint.id, joint]])[..20] | one[2]], speakers: [one IN coll.sort([joint IN link[3]
WHERE joint:Speaker | [joint.nameFolded, joint.id, joint]])[..20] | one[2]] }] AS n0_links, count > $p3 OR size(links) > 2000 AS n0_truncated }
RETURN [n0_truncated, COLLECT {
UNWIND n0_links AS n1
RETURN [n1.source, n1.target, n1.weight, COLLECT {
UNWIND n1.talks AS n2
RETURN [n2.id, n2.title, n2.abstractTruncated, n2.startsAt, n2.endsAt, n2.estimatedEnd, n2.duration, n2.language, n2.url] }] }, COLLECT {
UNWIND n0_nodes AS n3
RETURN [n3.weight, n3.degree, n3.distance, CASE WHEN n3.node IS NOT NULL THEN CASE WHEN n3.node:Affiliation THEN [0, [n3.node.id, n3.node.name]] WHEN n3.node:Break THEN [1, [n3.node.id, n3.node.title, n3.node.startsAt, n3.node.endsAt]] WHEN n3.node:Change THEN [2, [n3.node.id, n3.node.kind, n3.node.at, n3.node.summary]] WHEN n3.node:Conference THEN [3, [n3.node.id, n3.node.slug, n3.node.name, n3.node.series, n3.node.url, n3.node.timeZone, n3.node.startDate, n3.node.endDate]] WHEN n3.node:ImportRun THEN [4, [n3.node.id, n3.node.at, n3.node.format, n3.node.checksum, n3.node.source, n3.node.by]] WHEN n3.node:Room THEN [5, [n3.node.id, n3.node.name, n3.node.capacity]] WHEN n3.node:Session THEN [6, [n3.node.id, n3.node.title, n3.node.url, n3.node.startsAt, n3.node.endsAt]] WHEN n3.node:Speaker THEN [7, [n3.node.id, n3.node.name, n3.node.avatar, n3.node.url]] WHEN n3.node:Sponsor THEN [8, [n3.node.id, n3.node.name, n3.node.url]] WHEN n3.node:Talk THEN [9, [n3.node.id, n3.node.title, n3.node.abstractTruncated, n3.node.startsAt, n3.node.endsAt, n3.node.estimatedEnd, n3.node.duration, n3.node.language, n3.node.url]] WHEN n3.node:Track THEN [10, [n3.node.id, n3.node.name]] WHEN n3.node:Venue THEN [11, [n3.node.id, n3.node.name, n3.node.address]] END END] }] }) AS answer

CYPHER 25
RETURN head(COLLECT {
CALL () {
CALL () {
MATCH (one:Speaker {id: $p0})
RETURN one
UNION ALL MATCH (one:Affiliation {id: $p0})
RETURN one }
CALL () {
MATCH (other:Speaker {id: $p1})
RETURN other
UNION ALL MATCH (other:Affiliation {id: $p1})
RETURN other }
CALL (one, other) {
FILTER one = other
RETURN [one] AS nodes
UNION ALL FILTER one <> other
MATCH REPEATABLE ELEMENTS way = SHORTEST 1 (one)( (near:Speaker|Talk|Affiliation|Session)-[:MADE|AT|REPRESENTING|IN_BLOCK|OF]-(between:Appearance|SessionBlock)-[:MADE|AT|REPRESENTING|IN_BLOCK|OF]-(far:Speaker|Talk|Affiliation|Session)
WHERE NOT (near:Talk AND far:Talk) AND NOT (near:Affiliation AND far:Affiliation) AND (between:SessionBlock OR EXISTS { (between)-[:AT]->(:Talk) }) ){1,20}(other)
RETURN nodes(way) AS nodes }
WITH nodes, size(nodes) / 2 AS length
FILTER length <= $p2
WITH length, [i IN range(0, length) | nodes[2 * i]] AS stops, [i IN range(0, length - 1) | nodes[2 * i + 1]] AS joints
WITH length, stops, joints, [i IN range(0, length)
WHERE i IN [0, length] OR stops[i]:Speaker OR stops[i]:Affiliation AND NOT (stops[i - 1]:Speaker AND stops[i + 1]:Speaker)] AS ends
WITH length, stops, joints, [i IN range(1, size(ends) - 1) | {first: ends[i - 1], last: ends[i]}] AS pieces
CALL (stops, joints, pieces) {
UNWIND range(0, size(pieces) - 1) AS place
WITH place, pieces[place].first AS first, pieces[place].last AS last
WITH place, stops[first] AS from, stops[last] AS to, stops[first + 1..last] AS passed, joints[first..last] AS by
CALL (passed, by) {
UNWIND range(0, size(by) - 1) AS i
WITH passed[i] AS stop, by[i] AS joint, i OPTIONAL
MATCH (joint)-[:AT]->(spoken:Talk)
UNWIND [spoken, stop] AS talk
WITH DISTINCT talk, i
FILTER talk:Talk
WITH talk, min(i) AS i
ORDER BY i
RETURN collect(talk) AS talks }
WITH place, from, to, talks, head([stop IN passed
WHERE stop:Session]) AS session, head([stop IN passed
WHERE stop:Affiliation]) AS affiliation
ORDER BY place
RETURN collect({from: from, to: to, session: session, affiliation: affiliation, talks: talks, talk: CASE WHEN session IS NULL AND affiliation IS NULL THEN talks[0] END}) AS steps }
RETURN length AS n0_length, steps AS n0_steps }
RETURN [n0_length, COLLECT {
UNWIND n0_steps AS n1
RETURN [CASE WHEN n1.from IS NOT NULL THEN CASE WHEN n1.from:Affiliation THEN [0, [n1.from.id, n1.from.name]] WHEN n1.from:Break THEN [1, [n1.from.id, n1.from.title, n1.from.startsAt, n1.from.endsAt]] WHEN n1.from:Change THEN [2, [n1.from.id, n1.from.kind, n1.from.at, n1.from.summary]] WHEN n1.from:Conference THEN [3, [n1.from.id, n1.from.slug, n1.from.name, n1.from.series, n1.from.url, n1.from.timeZone, n1.from.startDate, n1.from.endDate]] WHEN n1.from:ImportRun THEN [4, [n1.from.id, n1.from.at, n1.from.format, n1.from.checksum, n1.from.source, n1.from.by]] WHEN n1.from:Room THEN [5, [n1.from.id, n1.from.name, n1.from.capacity]] WHEN n1.from:Session THEN [6, [n1.from.id, n1.from.title, n1.from.url, n1.from.startsAt, n1.from.endsAt]] WHEN n1.from:Speaker THEN [7, [n1.from.id, n1.from.name, n1.from.avatar, n1.from.url]] WHEN n1.from:Sponsor THEN [8, [n1.from.id, n1.from.name, n1.from.url]] WHEN n1.from:Talk THEN [9, [n1.from.id, n1.from.title, n1.from.abstractTruncated, n1.from.startsAt, n1.from.endsAt, n1.from.estimatedEnd, n1.from.duration, n1.from.language, n1.from.url]] WHEN n1.from:Track THEN [10, [n1.from.id, n1.from.name]] WHEN n1.from:Venue THEN [11, [n1.from.id, n1.from.name, n1.from.address]] END END, CASE WHEN n1.talk IS NOT NULL THEN [n1.talk.id, n1.talk.title, n1.talk.abstractTruncated, n1.talk.startsAt, n1.talk.endsAt, n1.talk.estimatedEnd, n1.talk.duration, n1.talk.language, n1.talk.url] END, CASE WHEN n1.to IS NOT NULL THEN CASE WHEN n1.to:Affiliation THEN [0, [n1.to.id, n1.to.name]] WHEN n1.to:Break THEN [1, [n1.to.id, n1.to.title, n1.to.startsAt, n1.to.endsAt]] WHEN n1.to:Change THEN [2, [n1.to.id, n1.to.kind, n1.to.at, n1.to.summary]] WHEN n1.to:Conference THEN [3, [n1.to.id, n1.to.slug, n1.to.name, n1.to.series, n1.to.url, n1.to.timeZone, n1.to.startDate, n1.to.endDate]] WHEN n1.to:ImportRun THEN [4, [n1.to.id, n1.to.at, n1.to.format, n1.to.checksum, n1.to.source, n1.to.by]] WHEN n1.to:Room THEN [5, [n1.to.id, n1.to.name, n1.to.capacity]] WHEN n1.to:Session THEN [6, [n1.to.id, n1.to.title, n1.to.url, n1.to.startsAt, n1.to.endsAt]] WHEN n1.to:Speaker THEN [7, [n1.to.id, n1.to.name, n1.to.avatar, n1.to.url]] WHEN n1.to:Sponsor THEN [8, [n1.to.id, n1.to.name, n1.to.url]] WHEN n1.to:Talk THEN [9, [n1.to.id, n1.to.title, n1.to.abstractTruncated, n1.to.startsAt, n1.to.endsAt, n1.to.estimatedEnd, n1.to.duration, n1.to.language, n1.to.url]] WHEN n1.to:Track THEN [10, [n1.to.id, n1.to.name]] WHEN n1.to:Venue THEN [11, [n1.to.id, n1.to.name, n1.to.address]] END END] }] }) AS answer
