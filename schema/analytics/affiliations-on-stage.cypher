// What each affiliation brings to talks that are at hand
MATCH (talk)<-[:AT]-(appearance:Appearance)-[:REPRESENTING]->(affiliation:Affiliation)
MATCH (appearance)<-[:MADE]-(speaker:Speaker)
OPTIONAL MATCH (talk)-[:IN_BLOCK]->(:SessionBlock)-[:OF]->(session:Session)
WITH affiliation, count(DISTINCT talk) AS talks, count(DISTINCT speaker) AS speakers,
  count(DISTINCT session) AS sessions
