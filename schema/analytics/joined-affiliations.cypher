// Affiliations with the talks, sessions or speakers of a scope that may join them, as $link says
// include analytics/scope
MATCH (talk)<-[:AT]-(appearance:Appearance)-[:REPRESENTING]->(affiliation:Affiliation)
WITH CASE $link
    WHEN 'SHARED_SESSION' THEN head(COLLECT { MATCH (talk)-[:IN_BLOCK]->(:SessionBlock)-[:OF]->(session:Session) RETURN session })
    WHEN 'SHARED_SPEAKER' THEN head(COLLECT { MATCH (appearance)<-[:MADE]-(speaker:Speaker) RETURN speaker })
    ELSE talk
  END AS joint, affiliation AS joined
WITH DISTINCT joint, joined
WHERE joint IS NOT NULL
