// Who of the speakers of each conference of a series had been there before
MATCH (conference:Conference)
WHERE conference.series = $series
WITH conference ORDER BY conference.startDate, conference.id
WITH collect(conference) AS conferences
UNWIND range(0, size(conferences) - 1) AS position
WITH conferences[position] AS conference, position
OPTIONAL MATCH (conference)<-[:PART_OF]-(:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
WITH DISTINCT conference, position, speaker ORDER BY position
WITH speaker, collect({conference: conference, position: position}) AS stood
UNWIND range(0, size(stood) - 1) AS time
WITH stood[time].conference AS conference, stood[time].position AS position,
  CASE WHEN time = 0 THEN speaker END AS newcomer,
  CASE WHEN time > 0 THEN speaker END AS returning,
  CASE WHEN time > 0 AND stood[time - 1].position = stood[time].position - 1 THEN speaker END AS fromPrevious
WITH conference, position, count(newcomer) + count(returning) AS speakers, count(newcomer) AS newcomers,
  count(returning) AS returning, count(fromPrevious) AS returningFromPrevious
RETURN conference, speakers, newcomers, returning, returningFromPrevious
ORDER BY position
LIMIT $first
