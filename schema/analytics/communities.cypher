// Groups of speakers or affiliations
UNWIND $groups AS row
CALL (row) {
  UNWIND range(0, size(row.members) - 1) AS position
  OPTIONAL MATCH (speaker:Speaker {id: row.members[position]})
  OPTIONAL MATCH (affiliation:Affiliation {id: row.members[position]})
  WITH position, coalesce(speaker, affiliation) AS node ORDER BY position
  RETURN collect(node) AS members
}
RETURN row.number AS number, row.size AS size, row.truncated AS truncated, members AS members
ORDER BY row.number
