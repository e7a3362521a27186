// Sponsors of a conference with whom none of its talks is billed
MATCH (conference:Conference {id: $conference})<-[:OF]-(:SponsorTier)<-[:IN_TIER]-(that:Sponsor)
WHERE NOT EXISTS {
  (that)-[:IS]->(:Affiliation)<-[:REPRESENTING]-(:Appearance)-[:AT]->(:Talk)-[:PART_OF]->(conference)
}
RETURN that
ORDER BY that.rankOrder, that.id
LIMIT $first
