// Affiliations that speakers gave up from one conference to the next, and took up there instead
CALL () {
  // include analytics/scope
  MATCH (talk)<-[:AT]-(appearance:Appearance)-[:REPRESENTING]->(affiliation:Affiliation)
  MATCH (appearance)<-[:MADE]-(speaker:Speaker)
  WITH DISTINCT speaker, conference, affiliation, talk
  // a talk without a time is neither the first nor the last where there are others
  ORDER BY talk.startsAtOrder, talk.id
  WITH speaker, conference, affiliation, collect(talk) AS talks
  WITH speaker, conference, affiliation, talks[0] AS first,
    coalesce([talk IN talks WHERE talk.startsAt IS NOT NULL][-1], talks[-1]) AS last
  WITH speaker, conference, collect({affiliation: affiliation, first: first, last: last}) AS stood
  ORDER BY conference.startDate, conference.id
  WITH speaker, collect(stood) AS times
  UNWIND range(1, size(times) - 1) AS time
  WITH speaker, times[time - 1] AS earlier, times[time] AS later
  UNWIND [one IN earlier WHERE NOT any(other IN later WHERE other.affiliation = one.affiliation)] AS given
  UNWIND [one IN later WHERE NOT any(other IN earlier WHERE other.affiliation = one.affiliation)] AS taken
  WITH given.affiliation AS from, taken.affiliation AS to, speaker, given.last AS before, taken.first AS after
  ORDER BY after.startsAtOrder, after.id, speaker.id
  RETURN from, to, count(DISTINCT speaker) AS speakers,
    collect({speaker: speaker, before: before, after: after})[..20] AS moves
}
RETURN from, to, speakers AS count, moves
ORDER BY speakers DESC, from.nameFolded, from.id, to.nameFolded, to.id
LIMIT $first
