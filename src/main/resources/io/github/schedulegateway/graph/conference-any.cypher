MATCH (conference:Conference)
RETURN conference.id AS id
LIMIT 1
