// Affiliations on the stage of a conference that are none of its sponsors
CALL () {
  MATCH (:Conference {id: $conference})<-[:PART_OF]-(talk:Talk)
  RETURN count(talk) AS all
}
CALL () {
  MATCH (conference:Conference {id: $conference})<-[:PART_OF]-(talk:Talk)
  // include analytics/affiliations-on-stage
  WHERE NOT EXISTS {
    (affiliation)<-[:IS]-(:Sponsor)-[:IN_TIER]->(:SponsorTier)-[:OF]->(:Conference {id: $conference})
  }
  WITH affiliation, talks, speakers, sessions
  ORDER BY talks DESC, affiliation.nameFolded, affiliation.id
  RETURN collect({affiliation: affiliation, talks: talks, speakers: speakers, sessions: sessions, figure: talks}) AS ranked
}
// include analytics/affiliation-rows
