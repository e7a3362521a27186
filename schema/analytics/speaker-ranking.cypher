// Speakers by the talks on which they stand
CALL () {
  // include analytics/scope
  MATCH (talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
  WITH speaker, count(DISTINCT talk) AS talks, count(DISTINCT conference) AS editions
  ORDER BY talks DESC, editions DESC, speaker.nameFolded, speaker.id
  RETURN collect({speaker: speaker, talks: talks, editions: editions}) AS ranked
}
WITH ranked, ranked[..$first] AS rows
RETURN size(ranked) AS count, [row IN rows | row {
  .speaker, .talks, .editions,
  rank: 1 + size([other IN rows WHERE other.talks > row.talks])
}] AS rows
