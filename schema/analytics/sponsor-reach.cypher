// The talks of a conference that are billed with each of its sponsors
MATCH (conference:Conference {id: $conference})
CALL (conference) {
  MATCH (conference)<-[:PART_OF]-(talk:Talk)
  RETURN count(talk) AS all
}
MATCH (conference)<-[:OF]-(tier:SponsorTier)<-[:IN_TIER]-(sponsor:Sponsor)
WITH conference, all, tier, sponsor
ORDER BY sponsor.rankOrder, sponsor.id
LIMIT $first
CALL (conference, sponsor) {
  MATCH (sponsor)-[:IS]->(:Affiliation)<-[:REPRESENTING]-(appearance:Appearance)-[:AT]->(talk:Talk)-[:PART_OF]->(conference)
  MATCH (appearance)<-[:MADE]-(speaker:Speaker)
  RETURN count(DISTINCT speaker) AS speakers, count(DISTINCT talk) AS talks
}
RETURN sponsor, tier, speakers, talks,
  CASE WHEN speakers > 0 THEN 1.0 * talks / speakers END AS talksPerSpeaker,
  CASE WHEN all > 0 THEN 1.0 * talks / all ELSE 0.0 END AS share
ORDER BY sponsor.rankOrder, sponsor.id
