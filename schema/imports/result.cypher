// What an import did: its figures are parameters, the conference and the changes are read as they stand after it
OPTIONAL MATCH (conference:Conference {id: $conferenceId})
RETURN
  conference AS conference,
  COLLECT {
    MATCH (change:Change)
    WHERE change.id IN $changes
    RETURN change ORDER BY change.position
  } AS changes,
  $format AS format,
  $changed AS changed,
  $dryRun AS dryRun,
  $counts AS counts,
  $warnings AS warnings
