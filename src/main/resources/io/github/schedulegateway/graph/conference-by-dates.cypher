MATCH (conference:Conference {startDate: $startDate})
WHERE conference.id IS NOT NULL AND conference.endDate = $endDate AND conference.timeZone = $timeZone
RETURN conference.id AS id, conference.slug AS slug, conference.name AS name, conference.series AS series,
  conference.timeZone AS timeZone, conference.startDate AS startDate, conference.endDate AS endDate,
  COLLECT { MATCH (venue:Venue)-[:PART_OF]->(conference) RETURN venue.name } AS venues
ORDER BY conference.id
