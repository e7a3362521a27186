// Talks, speakers and rooms of a conference that may be one and the same: those that share a key
CALL (this) {
  MATCH (this)<-[:PART_OF]-(talk:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
  WHERE talk.title IS NOT NULL
  WITH talk, speaker ORDER BY speaker.id
  WITH talk, collect(DISTINCT speaker.id) AS speakers
  ORDER BY talk.startsAtOrder, talk.id
  WITH talk.titleFolded AS name, speakers, collect(talk) AS things
  WHERE size(things) > 1
  RETURN 1 AS rank, 'TALKS_OF_ONE_TITLE_AND_SPEAKERS' AS kind, name, things
  UNION ALL
  MATCH (this)<-[:PART_OF]-(:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
  WITH DISTINCT speaker ORDER BY speaker.nameFolded, speaker.id
  WITH speaker, reduce(name = speaker.nameFolded, mark IN ['.', ',', '-', "'", '’', '"', '(', ')'] | replace(name, mark, ' ')) AS plain
  WITH speaker, COLLECT { UNWIND split(plain, ' ') AS word WITH word WHERE word <> '' RETURN word ORDER BY word } AS words
  WITH speaker, words, [word IN words WHERE size(word) > 1] AS whole
  // initials do not count beside a first and a last name
  WITH speaker, reduce(name = '', word IN CASE WHEN size(whole) > 1 THEN whole ELSE words END | name + word) AS letters
  // names that are one letter apart are the same when one of their letters is left out; short ones often are
  UNWIND [letters] + CASE WHEN size(letters) < 9 THEN []
    ELSE [gap IN range(0, size(letters) - 1) | substring(letters, 0, gap) + substring(letters, gap + 1)] END AS key
  WITH key, collect(DISTINCT speaker) AS alike
  WHERE size(alike) > 1 AND key <> ''
  // each with all that are like it, so that those who share several keys make one group
  UNWIND alike AS one
  UNWIND alike AS other
  WITH DISTINCT one, other ORDER BY other.nameFolded, other.id
  WITH one, collect(other) AS things
  WITH DISTINCT things
  RETURN 2 AS rank, 'SPEAKERS_OF_SIMILAR_NAMES' AS kind, things[0].nameFolded AS name, things
  UNION ALL
  MATCH (this)<-[:PART_OF]-(room:Room)
  WITH room ORDER BY room.nameFolded, room.id
  WITH room, reduce(name = room.nameFolded,
    mark IN [' ', '.', ',', '-', '_', '/', ':', '#', "'", '"', '`', '’', '‘', '‚', '“', '”', '„', '«', '»', '(', ')', '[', ']']
    | replace(name, mark, '')) AS key
  WITH key, collect(room) AS things
  WHERE size(things) > 1
  RETURN 3 AS rank, 'ROOMS_OF_SIMILAR_NAMES' AS kind, things[0].nameFolded AS name, things
}
WITH rank, kind, name, things ORDER BY rank, name, things[0].id
WITH collect({
  kind: kind,
  talks: CASE rank WHEN 1 THEN things ELSE [] END,
  speakers: CASE rank WHEN 2 THEN things ELSE [] END,
  rooms: CASE rank WHEN 3 THEN things ELSE [] END
}) AS groups
RETURN size(groups) AS count, size(groups) > 100 AS truncated, groups[..100] AS groups
