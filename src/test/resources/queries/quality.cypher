CYPHER 25
RETURN head(COLLECT {
CALL () {
MATCH (that:Conference {id: $p0})
RETURN that AS n0_that, that AS n0_conference, COUNT { (that)<-[:PART_OF]-(:Talk) } AS n0_talkCount, COUNT { (that)<-[:PART_OF]-(:Talk)<-[:AT]-(:Appearance) } AS n0_appearanceCount }
RETURN [n0_talkCount, n0_appearanceCount, head(COLLECT {
CALL (n0_that) {
CALL (n0_that) {
MATCH (n0_that)<-[:PART_OF]-(talk:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
WHERE talk.title IS NOT NULL
WITH talk, speaker
ORDER BY speaker.id
WITH talk, collect(DISTINCT speaker.id) AS speakers
ORDER BY talk.startsAtOrder, talk.id
WITH talk.titleFolded AS name, speakers, collect(talk) AS things
WHERE size(things) > 1
RETURN 1 AS rank, 'TALKS_OF_ONE_TITLE_AND_SPEAKERS' AS kind, name, things
UNION ALL MATCH (n0_that)<-[:PART_OF]-(:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
WITH DISTINCT speaker
ORDER BY speaker.nameFolded, speaker.id
WITH speaker, reduce(name = speaker.nameFolded, mark IN ['.', ',', '-', "'", '’', '"', '(', ')'] | replace(name, mark, ' ')) AS plain
WITH speaker, COLLECT {
UNWIND split(plain, ' ') AS word
WITH word
WHERE word <> ''
RETURN word
ORDER BY word } AS words
WITH speaker, words, [word IN words
WHERE size(word) > 1] AS whole
WITH speaker, reduce(name = '', word IN CASE WHEN size(whole) > 1 THEN whole ELSE words END | name + word) AS letters
UNWIND [letters] + CASE WHEN size(letters) < 9 THEN [] ELSE [gap IN range(0, size(letters) - 1) | substring(letters, 0, gap) + substring(letters, gap + 1)] END AS key
WITH key, collect(DISTINCT speaker) AS alike
WHERE size(alike) > 1 AND key <> ''
UNWIND alike AS one
UNWIND alike AS other
WITH DISTINCT one, other
ORDER BY other.nameFolded, other.id
WITH one, collect(other) AS things
WITH DISTINCT things
RETURN 2 AS rank, 'SPEAKERS_OF_SIMILAR_NAMES' AS kind, things[0].nameFolded AS name, things
UNION ALL MATCH (n0_that)<-[:PART_OF]-(room:Room)
WITH room
ORDER BY room.nameFolded, room.id
WITH room, reduce(name = room.nameFolded, mark IN [' ', '.', ',', '-', '_', '/', ':', '#', "'", '"', '`', '’', '‘', '‚', '“', '”', '„', '«', '»', '(', ')', '[', ']'] | replace(name, mark, '')) AS key
WITH key, collect(room) AS things
WHERE size(things) > 1
RETURN 3 AS rank, 'ROOMS_OF_SIMILAR_NAMES' AS kind, things[0].nameFolded AS name, things }
WITH rank, kind, name, things
ORDER BY rank, name, things[0].id
WITH collect({ kind: kind, talks: CASE rank WHEN 1 THEN things ELSE [] END, speakers: CASE rank WHEN 2 THEN things ELSE [] END, rooms: CASE rank WHEN 3 THEN things ELSE [] END }) AS groups
RETURN size(groups) AS n1_count, size(groups) > 100 AS n1_truncated, groups[..100] AS n1_groups }
RETURN [n1_count, n1_truncated, COLLECT {
UNWIND n1_groups AS n2
RETURN [n2.kind, COLLECT {
UNWIND n2.speakers AS n3
RETURN [n3.id, n3.name, n3.avatar, n3.url] }] }] }), [COLLECT {
CALL (n0_that) {
MATCH (n0_that)<-[:PART_OF]-(that:Talk)
WHERE NOT EXISTS { (that)-[:HELD_IN]->(:Room) }
RETURN that AS n4_that }
WITH *
ORDER BY n4_that.startsAtOrder, n4_that.id LIMIT $p1
RETURN [[n4_that.startsAtOrder, n4_that.id], [], null, [n4_that.id, n4_that.title, n4_that.abstractTruncated, n4_that.startsAt, n4_that.endsAt, n4_that.estimatedEnd, n4_that.duration, n4_that.language, n4_that.url]] }, COUNT {
CALL (n0_that) {
MATCH (n0_that)<-[:PART_OF]-(that:Talk)
WHERE NOT EXISTS { (that)-[:HELD_IN]->(:Room) }
RETURN that AS n5_that }
RETURN n5_that }], head(COLLECT {
CALL (n0_that) {
MATCH (n0_that)<-[:PART_OF]-(:Talk)<-[:AT]-(appearance:Appearance)
WHERE appearance.affiliationAsPrinted IS NOT NULL AND NOT EXISTS { (appearance)-[:REPRESENTING]->(:Affiliation) }
WITH appearance.affiliationAsPrinted AS words, count(*) AS appearances
ORDER BY appearances DESC, words
WITH collect({words: words, appearanceCount: appearances}) AS entries
RETURN size(entries) AS n6_count, size(entries) > 100 AS n6_truncated, entries[..100] AS n6_entries }
RETURN [n6_count, n6_truncated, n6_entries] })] }) AS answer
