// Speakers who stood at several conferences of a series
MATCH (conference:Conference)<-[:PART_OF]-(talk:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
WHERE conference.series = $series
WITH speaker, conference, count(DISTINCT talk) AS talks
ORDER BY conference.startDate, conference.id
WITH speaker, count(*) AS editions, sum(talks) AS talks, collect(conference)[..50] AS conferences
WHERE editions >= $minEditions
RETURN speaker, editions, talks, conferences
ORDER BY editions DESC, talks DESC, speaker.nameFolded, speaker.id
LIMIT $first
