MATCH (conference:Conference {url: $url})
RETURN conference.id AS id, conference.slug AS slug, conference.name AS name, conference.series AS series,
  conference.timeZone AS timeZone, conference.startDate AS startDate, conference.endDate AS endDate
ORDER BY conference.id
LIMIT 1
