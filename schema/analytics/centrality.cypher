// Speakers or affiliations in the order of their scores
UNWIND range(0, size($ranked) - 1) AS position
WITH position, $ranked[position] AS row
OPTIONAL MATCH (speaker:Speaker {id: row.id})
OPTIONAL MATCH (affiliation:Affiliation {id: row.id})
WITH position, row, coalesce(speaker, affiliation) AS node
WHERE node IS NOT NULL
RETURN row.rank AS rank, node AS node, row.score AS score
ORDER BY position
